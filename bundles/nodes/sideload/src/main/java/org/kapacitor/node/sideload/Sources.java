package org.kapacitor.node.sideload;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kapacitor.api.http.Http;
import org.kapacitor.api.node.NodeException;
import org.kapacitor.api.text.Json;

/** The sources in use: tasks that name the same one share it. Safe for use by several threads. */
final class Sources {
  private final Map<Location, Source> all = new LinkedHashMap<>();

  /**
   * The source of a location, which is read unless another task uses it already.
   *
   * @throws NodeException if it cannot be read
   */
  Source open(Location location, Http http) {
    Source source = use(location, http);
    try {
      source.loadOnce();
      return source;
    } catch (IOException e) {
      close(source);
      String failed =
          location.file() ? "" : "Error fetching sideload data from " + location + " :: ";
      throw new NodeException(failed + e.getMessage(), e);
    }
  }

  private synchronized Source use(Location location, Http http) {
    Source source = all.computeIfAbsent(location, at -> new Source(at, http));
    source.use();
    return source;
  }

  /** A task does not use a source any more. */
  synchronized void close(Source source) {
    if (source.release()) {
      all.remove(source.location());
    }
  }

  /**
   * Reads all sources again.
   *
   * @throws IOException if one could not be read; it stays as it was, as do those behind it
   */
  void reload() throws IOException {
    for (Source source : inUse()) {
      try {
        source.load();
      } catch (IOException e) {
        String name = Json.of(source.location().toString());
        throw new IOException("failed to update source " + name + ": " + e.getMessage(), e);
      }
    }
  }

  private synchronized List<Source> inUse() {
    return List.copyOf(all.values());
  }
}
