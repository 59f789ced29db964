package org.kapacitor.template.internal.run;

/** A part of a template, ready to be rendered. */
interface Part {

  /**
   * Appends its output.
   *
   * @param dot what {@code .} is
   */
  Flow render(Frame frame, Object dot);
}
