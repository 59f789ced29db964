package org.kapacitor.input.hostmetrics.internal.figure;

import java.util.Optional;

/**
 * How full a file system is.
 *
 * @param free bytes that anyone can use; what is kept for root is neither free nor used
 * @param inodes empty if the system does not say
 */
public record Disk(Mount mount, long total, long free, long used, Optional<Inodes> inodes) {

  /** Files that a file system can have. */
  public record Inodes(long total, long free) {}
}
