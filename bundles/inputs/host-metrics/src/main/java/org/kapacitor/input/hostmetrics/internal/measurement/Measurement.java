package org.kapacitor.input.hostmetrics.internal.measurement;

import java.io.IOException;
import org.kapacitor.input.hostmetrics.internal.figure.Machine;
import org.kapacitor.input.hostmetrics.internal.line.LineBuilder;

/** A measurement of Telegraf. It may remember the sample before. For one thread at a time. */
public interface Measurement {

  /** Its name. */
  String name();

  /** Adds the points of a sample. */
  void append(Machine machine, LineBuilder lines) throws IOException;
}
