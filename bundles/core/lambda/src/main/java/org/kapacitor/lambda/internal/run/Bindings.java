package org.kapacitor.lambda.internal.run;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.kapacitor.api.data.Layout;
import org.kapacitor.api.data.Point;
import org.kapacitor.lambda.internal.typing.Resolution;

/**
 * What one expression was compiled to, as a condition or for values. Found in three steps: what was
 * used last, a few that fit the layout and tags, and all, by what the references stand for.
 */
final class Bindings {
  private static final int RECENT = 16;
  private static final int LIMIT = 256;

  private final Iterable<String> references;
  private final Function<Resolution, Compiled> compiler;
  private final Binding[] recent = new Binding[RECENT];
  private final Map<Resolution, Compiled> all =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Resolution, Compiled> eldest) {
          return size() > LIMIT;
        }
      };
  private Binding last;
  private int next;

  Bindings(Iterable<String> references, Function<Resolution, Compiled> compiler) {
    this.references = references;
    this.compiler = compiler;
  }

  /** What is good for a point. */
  Binding of(Point point, Layout results) {
    Binding known = last;
    return known != null && known.fits(point, results) ? known : search(point, results);
  }

  private Binding search(Point point, Layout results) {
    for (Binding known : recent) {
      if (known != null && known.fits(point, results)) {
        last = known;
        return known;
      }
    }
    Resolution resolution = Resolution.of(references, point.layout(), point.tags(), results);
    Compiled compiled = all.get(resolution);
    if (compiled == null) {
      compiled = compiler.apply(resolution);
      all.put(resolution, compiled);
    }
    last = new Binding(compiled, point, results);
    recent[next] = last;
    next = (next + 1) % RECENT;
    return last;
  }
}
