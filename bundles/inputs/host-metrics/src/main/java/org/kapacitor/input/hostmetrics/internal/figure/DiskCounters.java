package org.kapacitor.input.hostmetrics.internal.figure;

import java.util.Map;

/**
 * Counters of a block device.
 *
 * @param figures by Telegraf's names of fields; what the system does not count is not there
 */
public record DiskCounters(String name, Map<String, Long> figures) {}
