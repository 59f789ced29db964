package org.kapacitor.front.http.internal.route;

import java.nio.file.Path;

/** What the body of an answer is made of. */
public sealed interface Payload {

  /**
   * Bytes that are there.
   *
   * @param content before compression; may be empty
   */
  record Bytes(byte[] content) implements Payload {}

  /**
   * A file, which is deleted with its directory when it has been sent. It is sent as it is, with
   * its exact length.
   *
   * @param name for clients that keep it
   */
  record TemporaryFile(Path file, String name) implements Payload {}

  /** Pieces that are sent as they come, uncompressed, until somebody ends it. */
  record Live(LiveBody body) implements Payload {}
}
