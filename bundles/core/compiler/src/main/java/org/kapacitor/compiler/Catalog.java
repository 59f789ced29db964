package org.kapacitor.compiler;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** The installed plug-ins. A service; safe for use by several threads. */
public interface Catalog {

  /** Node types by name. */
  SortedMap<String, NodeDeclaration> nodes();

  /** Handlers by kind. */
  SortedMap<String, HandlerDeclaration> handlers();

  /** The handler that scripts call {@code property}. */
  Optional<HandlerDeclaration> handlerNamed(String property);

  /** Whether a plug-in is there. */
  boolean installed(PluginName plugin);

  /** Plug-ins that were refused, and why: another has the name, or the declaration is wrong. */
  List<String> refused();

  /**
   * Tells of plug-ins that come and go, before whoever calls goes on: a plug-in that goes can still
   * be used until the call returns.
   *
   * @return ends it
   */
  AutoCloseable listen(Listener listener);

  /** Whom the catalog tells. */
  interface Listener {

    /** A plug-in has come. */
    void added(PluginName plugin);

    /** A plug-in is going. */
    void removed(PluginName plugin);
  }
}
