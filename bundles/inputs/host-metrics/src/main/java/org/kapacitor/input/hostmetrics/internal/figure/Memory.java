package org.kapacitor.input.hostmetrics.internal.figure;

import java.util.Map;

/**
 * Memory in bytes.
 *
 * @param available what programs can have without swapping
 * @param more what else the system tells, by Telegraf's names of fields
 */
public record Memory(long total, long available, Map<String, Long> more) {}
