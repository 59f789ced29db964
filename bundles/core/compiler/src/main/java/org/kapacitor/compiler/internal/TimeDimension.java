package org.kapacitor.compiler.internal;

import java.time.Duration;

/** What {@code time(length, offset)} gives: a dimension of the queries of batch tasks. */
record TimeDimension(Duration length, Duration offset) {}
