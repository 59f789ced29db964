package org.kapacitor.influxdb.internal.config;

import java.time.Duration;
import org.kapacitor.api.option.Default;
import org.kapacitor.api.option.Doc;
import org.kapacitor.api.option.Range;
import org.kapacitor.api.option.Section;

/** Section {@code [influxdb-client]} of kapacitor.conf, which the original does not have. */
@Section(ClientSection.NAME)
public record ClientSection(
    @Doc("Queries that may be under way at a time; others wait.")
        @Default("32")
        @Range(min = 1, max = 10_000)
        int concurrentQueries,
    @Doc("Queries are held back for a random time up to this, so that not all come at once.")
        @Default("0s")
        Duration queryJitter,
    @Doc("How often a query is sent again when the server was not reached.")
        @Default("1")
        @Range(min = 0, max = 100)
        int queryRetries,
    @Doc("Bytes of points that a node keeps while the server cannot be reached.")
        @Default("67108864")
        @Range(min = 0)
        long writeBuffer) {
  /** Name of the section. */
  public static final String NAME = "influxdb-client";
}
