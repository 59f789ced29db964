package org.kapacitor.input.hostmetrics.internal.figure;

/**
 * Swap space in bytes.
 *
 * @param in read from it since the system started
 * @param out written to it since the system started
 */
public record Swap(long total, long free, long in, long out) {}
