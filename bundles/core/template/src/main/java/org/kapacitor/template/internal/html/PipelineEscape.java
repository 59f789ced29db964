package org.kapacitor.template.internal.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kapacitor.template.internal.syntax.Node;

/** Appends escaping functions to pipelines, but none that the author has written already. */
final class PipelineEscape {
  /** Escaping functions for authors. */
  static final Set<String> PREDEFINED = Set.of("html", "urlquery");

  /** Which predefined function does the work of an appended one. */
  private static final Map<String, String> EQUIVALENTS =
      Map.of(
          EscapeFunctions.ATTRIBUTE, "html",
          EscapeFunctions.HTML, "html",
          EscapeFunctions.PLAIN_TEXT, "html",
          EscapeFunctions.URL, "urlquery",
          EscapeFunctions.URL_NORMALIZER, "urlquery");

  /** Which functions change nothing behind another one. */
  private static final Map<String, Set<String>> REDUNDANT =
      Map.of(
          EscapeFunctions.COMMENT, Set.of(EscapeFunctions.ATTRIBUTE, EscapeFunctions.HTML),
          EscapeFunctions.CSS, Set.of(EscapeFunctions.ATTRIBUTE),
          EscapeFunctions.JS_REGEX, Set.of(EscapeFunctions.ATTRIBUTE),
          EscapeFunctions.JS_STRING, Set.of(EscapeFunctions.ATTRIBUTE),
          EscapeFunctions.JS_TEMPLATE, Set.of(EscapeFunctions.ATTRIBUTE),
          EscapeFunctions.URL, Set.of(EscapeFunctions.URL_NORMALIZER));

  private final Node.Pipe pipe;
  private final List<Node.Command> commands;
  private final List<String> escapes;

  private PipelineEscape(Node.Pipe pipe, List<String> escapes) {
    this.pipe = pipe;
    this.commands = new ArrayList<>(pipe.commands());
    this.escapes = new ArrayList<>(escapes);
  }

  /** The pipeline with functions appended, in this order. */
  static Node.Pipe append(Node.Pipe pipe, List<String> escapes) {
    return escapes.isEmpty() ? pipe : new PipelineEscape(pipe, escapes).append();
  }

  /** Name of the function that a command calls; empty if it calls none. */
  static String functionOf(Node.Command command) {
    return command.words().get(0) instanceof Node.Identifier identifier ? identifier.name() : "";
  }

  private static String canonical(String function) {
    return EQUIVALENTS.getOrDefault(function, function);
  }

  private Node.Pipe append() {
    String written = functionOf(commands.get(commands.size() - 1));
    if (PREDEFINED.contains(written)) {
      mergePredefined(written);
    }
    Set<String> present = new HashSet<>();
    commands.forEach(command -> present.add(canonical(functionOf(command))));
    for (String escape : escapes) {
      if (!present.contains(canonical(escape))) {
        add(escape);
      }
    }
    return new Node.Pipe(
        pipe.position(), pipe.line(), pipe.assigns(), pipe.declarations(), List.copyOf(commands));
  }

  /** Puts the author's escaping function in the place of the one that would do the same. */
  private void mergePredefined(String function) {
    Node.Command last = commands.get(commands.size() - 1);
    if (commands.size() == 1 && last.words().size() > 1) {
      List<Node> words = new ArrayList<>(last.words());
      words.set(0, new Node.Identifier(words.get(0).position(), EscapeFunctions.ARGUMENTS));
      commands.set(0, new Node.Command(last.position(), List.copyOf(words)));
      add(function);
    }
    boolean merged = false;
    for (int i = 0; i < escapes.size(); i++) {
      if (canonical(escapes.get(i)).equals(function)) {
        escapes.set(i, function);
        merged = true;
      }
    }
    if (merged) {
      commands.remove(commands.size() - 1);
    }
  }

  private void add(String function) {
    String last = commands.isEmpty() ? "" : functionOf(commands.get(commands.size() - 1));
    if (REDUNDANT.getOrDefault(last, Set.of()).contains(function)) {
      return;
    }
    Node word = new Node.Identifier(pipe.position(), function);
    commands.add(new Node.Command(0, List.of(word)));
  }
}
