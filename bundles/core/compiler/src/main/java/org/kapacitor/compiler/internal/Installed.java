package org.kapacitor.compiler.internal;

import java.util.Collection;
import java.util.Optional;
import org.kapacitor.compiler.HandlerDeclaration;
import org.kapacitor.compiler.NodeDeclaration;

/** The plug-ins a script can use, as they were when its compilation began. */
interface Installed {

  /** All node types, in order of their names. */
  Collection<NodeDeclaration> nodes();

  /** The node type whose name has this spelling, but for the case of the first letter. */
  Optional<NodeDeclaration> nodeNamed(String name);

  /** The handler whose property has this spelling, but for the case of the first letter. */
  Optional<HandlerDeclaration> handlerNamed(String name);
}
