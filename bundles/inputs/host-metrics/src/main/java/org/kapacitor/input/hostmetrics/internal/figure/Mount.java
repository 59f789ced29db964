package org.kapacitor.input.hostmetrics.internal.figure;

/**
 * A mounted file system.
 *
 * @param device without {@code /dev/}
 * @param label name of a mapped device; empty for others
 * @param type of the file system
 * @param mode {@code rw}, {@code ro} or {@code unknown}
 */
public record Mount(String path, String device, String label, String type, String mode) {}
