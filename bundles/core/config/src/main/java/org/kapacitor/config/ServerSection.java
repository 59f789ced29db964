package org.kapacitor.config;

import org.kapacitor.api.option.Default;
import org.kapacitor.api.option.Doc;
import org.kapacitor.api.option.Key;
import org.kapacitor.api.option.Section;

/** The keys above all sections of kapacitor.conf (config.md A4.1): {@code section("", …)}. */
@Section("")
public record ServerSection(
    @Doc("Name of this host; InfluxDB hosts must be able to resolve it.") @Default("localhost")
        String hostname,
    @Doc("Directory for a little data about the server itself.") @Key("data_dir") String dataDir,
    @Doc("Ignore what was set over the HTTP API when the server starts.")
        boolean skipConfigOverrides,
    @Doc("Retention policy of written points that come without one.")
        String defaultRetentionPolicy) {}
