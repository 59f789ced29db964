package org.kapacitor.inputs.internal;

import java.util.Optional;

/** Where errors are logged. */
@FunctionalInterface
interface ErrorSink {

  /** Logs a record, with a stack trace if what was thrown is a fault of the program. */
  void log(String line, Optional<Throwable> fault);
}
