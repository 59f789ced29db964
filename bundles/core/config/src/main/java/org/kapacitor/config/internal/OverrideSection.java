package org.kapacitor.config.internal;

import org.kapacitor.api.option.Default;
import org.kapacitor.api.option.Doc;
import org.kapacitor.api.option.Section;

/** Section {@code [config-override]} of kapacitor.conf (config.md A4.5). */
@Section("config-override")
public record OverrideSection(
    @Doc("Whether the configuration can be changed over the HTTP API.") @Default("true")
        boolean enabled) {}
