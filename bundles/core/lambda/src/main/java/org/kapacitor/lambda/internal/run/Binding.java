package org.kapacitor.lambda.internal.run;

import org.kapacitor.api.data.Layout;
import org.kapacitor.api.data.Point;
import org.kapacitor.api.data.Tags;
import org.kapacitor.lambda.internal.code.Kernel;

/** A kernel and the layouts and tags it is good for. Immutable. */
final class Binding {
  final Kernel kernel;
  final Compiled compiled;
  private final Layout layout;
  private final Tags tags;
  private final Layout results;

  Binding(Compiled compiled, Point point, Layout results) {
    this.compiled = compiled;
    this.kernel = compiled.kernel();
    this.layout = point.layout();
    this.tags = point.tags();
    this.results = results;
  }

  /** Whether it is good for a point, with results of a layout. */
  boolean fits(Point point, Layout resultLayout) {
    return point.layout() == layout
        && resultLayout == results
        && (point.tags() == tags || tags.sameKeys(point.tags()));
  }
}
