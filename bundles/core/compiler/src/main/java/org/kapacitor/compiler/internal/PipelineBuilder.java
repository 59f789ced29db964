package org.kapacitor.compiler.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.kapacitor.api.node.EdgeType;
import org.kapacitor.api.node.NodeMacro;
import org.kapacitor.api.option.Sections;
import org.kapacitor.api.plan.Plan;
import org.kapacitor.api.plan.PlanNode;
import org.kapacitor.compiler.CompileException;
import org.kapacitor.compiler.NodeDeclaration;
import org.kapacitor.compiler.PluginKind;
import org.kapacitor.compiler.PluginName;

/** Makes and links the nodes of a script (tickscript.md section 8.1). */
final class PipelineBuilder {
  /** Stands behind a watched node that has no child, so that what it gives is counted. */
  private static final String NOOP = "noop";

  /** How many nodes can follow one another: data passes from each to the next by a call. */
  private static final int MAX_DEPTH = 1000;

  private final Installed installed;
  private final EdgeType type;
  private final Sections sections;
  private final NodeObject root;
  private final List<NodeObject> sources = new ArrayList<>();
  private final Set<String> macros = new LinkedHashSet<>();
  private int nextId;

  PipelineBuilder(Installed installed, EdgeType type, Sections sections) {
    this.installed = installed;
    this.type = type;
    this.sections = sections;
    NodeDeclaration declaration =
        installed
            .nodeNamed(type.text())
            .orElseThrow(
                () -> new CompileException("no node type \"" + type.text() + "\" is installed"));
    root = new NodeObject(declaration, installed, type);
    addSource(root);
  }

  NodeObject root() {
    return root;
  }

  private void addSource(NodeObject source) {
    sources.add(source);
    source.id(nextId++);
  }

  private void link(NodeObject parent, NodeObject child) {
    parent.link(child);
    child.id(nextId++);
  }

  /** Whether a node can follow what a method is called on. */
  boolean hasChainMethod(ScriptObject object, String name) {
    return find(object, name).isPresent();
  }

  private Optional<NodeDeclaration> find(ScriptObject object, String name) {
    return installed.nodeNamed(name).filter(next -> follows(next, object.node()));
  }

  private static boolean follows(NodeDeclaration next, NodeObject before) {
    if (next.node().root()) {
      return false;
    }
    if (next.node().watches()) {
      return true;
    }
    if (next.dynamic().isPresent()) {
      return before.provides() != EdgeType.NONE;
    }
    List<String> after = List.of(next.node().after());
    if (!after.isEmpty()) {
      return after.contains(before.declaration().name());
    }
    return !before.declaration().node().root() && before.provides() != EdgeType.NONE;
  }

  /** Makes the node that a chain method stands for. */
  NodeObject chain(ScriptObject object, String name, List<Object> arguments) {
    NodeObject before = object.node();
    NodeDeclaration declaration = find(object, name).orElseThrow();
    if (declaration.type() instanceof NodeMacro<Record> macro) {
      return expand(declaration, macro, Arguments.record(declaration.options(), arguments), before);
    }
    NodeObject made = new NodeObject(declaration, installed, before.provides());
    if (declaration.node().watches()) {
      made.construct(arguments);
      addSource(made);
      made.watch(before);
      ensureChild(before);
      return made;
    }
    // Edges of types that are known at run time only are compared when the task starts (section
    // 3.4).
    if (declaration.dynamic().isEmpty()
        && before.provides() != made.wants()
        && declaration.node().wants() != EdgeType.SAME) {
      throw CallException.panic(
          "cannot " + Arguments.capital(name) + " " + before.provides().text() + " edge");
    }
    if (declaration.node().manyParents()) {
      List<NodeObject> parents = parents(before, arguments);
      parents.forEach(parent -> link(parent, made));
    } else {
      made.construct(arguments);
      link(before, made);
    }
    return made;
  }

  private NodeObject expand(
      NodeDeclaration declaration, NodeMacro<Record> macro, Record options, NodeObject before) {
    macros.add(declaration.name());
    MacroChain chain = new MacroChain(this, sections, before);
    macro.expand(options, chain);
    return chain.last();
  }

  /** Puts what is wanted for every task behind the root. */
  void expandEverywhere() {
    for (NodeDeclaration declaration : installed.nodes()) {
      if (declaration.type() instanceof NodeMacro<Record> macro) {
        macro.everywhere(sections).ifPresent(options -> expand(declaration, macro, options, root));
      }
    }
  }

  private static List<NodeObject> parents(NodeObject first, List<Object> arguments) {
    List<NodeObject> parents = new ArrayList<>();
    parents.add(first);
    for (Object argument : arguments) {
      if (!(argument instanceof ScriptObject object)) {
        throw CallException.panic(
            "reflect: cannot use " + GoTypes.of(argument) + " as type pipeline.Node in Call");
      }
      parents.add(object.node());
    }
    return parents;
  }

  private void ensureChild(NodeObject watched) {
    if (watched.children().isEmpty()) {
      NodeDeclaration noop =
          installed
              .nodeNamed(NOOP)
              .orElseThrow(() -> new CompileException("no node type \"noop\" is installed"));
      link(watched, new NodeObject(noop, installed, watched.provides()));
    }
  }

  /**
   * The plan of what was made.
   *
   * @throws CompileException if the options of a node are wrong
   */
  Plan plan() {
    return new Plan(type, sorted().stream().map(PipelineBuilder::planNode).toList());
  }

  private static PlanNode planNode(NodeObject node) {
    return new PlanNode(
        node.name(),
        node.declaration().name(),
        node.declaration().kind(),
        node.options(),
        node.quiet(),
        node.wants(),
        node.provides(),
        node.parents().stream().map(NodeObject::name).toList(),
        node.children().stream().map(NodeObject::name).toList(),
        node.watches().map(NodeObject::name).orElse(""));
  }

  /** Topological order: depth first, last source first, the whole turned round (section 8.2). */
  private List<NodeObject> sorted() {
    Set<NodeObject> visited = new LinkedHashSet<>();
    for (int i = sources.size() - 1; i >= 0; i--) {
      visit(sources.get(i), visited, 0);
    }
    List<NodeObject> sorted = new ArrayList<>(visited);
    Collections.reverse(sorted);
    return sorted;
  }

  private static void visit(NodeObject node, Set<NodeObject> visited, int depth) {
    if (depth > MAX_DEPTH) {
      throw new CompileException("pipeline is more than " + MAX_DEPTH + " nodes deep");
    }
    if (!visited.contains(node)) {
      node.children().forEach(child -> visit(child, visited, depth + 1));
      visited.add(node);
    }
  }

  /** The plug-ins in use. */
  Set<PluginName> plugins() {
    Set<PluginName> used = new LinkedHashSet<>();
    macros.forEach(macro -> used.add(new PluginName(PluginKind.NODE, macro)));
    for (NodeObject node : sorted()) {
      used.add(new PluginName(PluginKind.NODE, node.declaration().name()));
      node.handlers()
          .forEach(
              handler ->
                  used.add(new PluginName(PluginKind.HANDLER, handler.declaration().kind())));
    }
    return used;
  }

  /** The name of the variable that stands for the root. */
  String rootName() {
    return type.text().toLowerCase(Locale.ROOT);
  }
}
