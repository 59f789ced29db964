package org.kapacitor.template.internal.html;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.kapacitor.template.internal.syntax.Node;

/** Changes to the nodes of one template that make its output safe. */
final class Edits {
  private final Map<Node.Text, String> texts = new IdentityHashMap<>();
  private final Map<Node.Action, List<String>> escapes = new IdentityHashMap<>();
  private final Map<Node.TemplateCall, String> callees = new IdentityHashMap<>();

  void setText(Node.Text node, String text) {
    texts.put(node, text);
  }

  void setEscapes(Node.Action node, List<String> functions) {
    escapes.put(node, functions);
  }

  void setCallee(Node.TemplateCall node, String name) {
    callees.put(node, name);
  }

  /** The tree with the changes. */
  Node.Block apply(Node.Block block) {
    List<Node> nodes = new ArrayList<>();
    for (Node node : block.nodes()) {
      nodes.add(apply(node));
    }
    return new Node.Block(block.position(), List.copyOf(nodes));
  }

  private Node apply(Node node) {
    if (node instanceof Node.Text text) {
      return new Node.Text(text.position(), texts.getOrDefault(text, text.text()));
    }
    if (node instanceof Node.Action action) {
      Node.Pipe pipe =
          PipelineEscape.append(action.pipe(), escapes.getOrDefault(action, List.of()));
      return new Node.Action(action.position(), action.line(), pipe);
    }
    if (node instanceof Node.TemplateCall call) {
      String name = callees.getOrDefault(call, call.name());
      return new Node.TemplateCall(call.position(), call.line(), name, call.pipe());
    }
    if (node instanceof Node.Branch branch) {
      return new Node.Branch(
          branch.kind(),
          branch.position(),
          branch.line(),
          branch.pipe(),
          apply(branch.then()),
          branch.otherwise().map(this::apply));
    }
    return node;
  }
}
