package org.kapacitor.inputs.internal;

import org.kapacitor.config.Settings;

/** What of the core the inputs work with. */
record Core(Settings settings, Target target, Timers timers, ErrorSink log) {}
