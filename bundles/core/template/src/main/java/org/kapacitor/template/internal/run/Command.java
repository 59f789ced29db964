package org.kapacitor.template.internal.run;

/** A stage of a pipeline. */
interface Command {

  /**
   * Its value.
   *
   * @param piped value of the stage before, or {@link Frame#NOTHING}
   */
  Object run(Frame frame, Object dot, Object piped);
}
