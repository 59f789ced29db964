package org.kapacitor.template.internal.html;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.kapacitor.api.template.TemplateException;
import org.kapacitor.template.internal.syntax.Node;
import org.kapacitor.template.internal.syntax.ParsedTemplate;

/**
 * Finds the context of each action of an HTML template, and what has to be changed for it.
 *
 * <p>A template that is called in several contexts becomes several templates. The context behind a
 * call is found by analysing the callee; for one that calls itself it is guessed and checked.
 *
 * <p>Reference: tickscript.md section 9.7.
 */
final class Analysis {

  /**
   * An attempt to find the context behind a template.
   *
   * @param end the context
   * @param accurate whether the assumption held
   */
  private record Attempt(Context end, boolean accurate) {}

  private final ParsedTemplate template;
  private final Effort effort;

  /** Context at the end of templates, by their names with the context at the start. */
  private final Map<String, Context> ends;

  private final Set<String> called = new HashSet<>();
  private final Map<String, Node.Block> escaped = new HashMap<>();

  private Analysis(ParsedTemplate template, Effort effort, Map<String, Context> ends) {
    this.template = template;
    this.effort = effort;
    this.ends = new HashMap<>(ends);
  }

  /**
   * Trees of all templates that can be reached, ready to be compiled.
   *
   * @throws TemplateException if the template cannot be escaped
   */
  static Map<String, Node.Block> escape(ParsedTemplate template) {
    Analysis analysis = new Analysis(template, new Effort(template.source()), Map.of());
    String name = template.source().name();
    Context end = analysis.callee(Context.START, name, Problem.of(""));
    if (end.problem().isEmpty() && !end.is(State.TEXT)) {
      end = Context.failed(Problem.of("ends in a non-text context: " + end));
    }
    if (end.problem().isPresent()) {
      throw end.problem().get().exception(template.source());
    }
    return analysis.escaped;
  }

  /**
   * The context behind a template that is called.
   *
   * @param missing the problem if there is no such template
   */
  Context callee(Context start, String name, Problem missing) {
    String derived = name + start.suffix();
    called.add(derived);
    Context known = ends.get(derived);
    if (known != null) {
      return known;
    }
    Node.Block tree = template.trees().get(name);
    return tree == null ? Context.failed(missing) : behind(start, derived, tree);
  }

  private Context behind(Context start, String derived, Node.Block tree) {
    Attempt first = analyse(start, derived, tree);
    if (first.accurate || first.end.is(State.ERROR)) {
      return first.end;
    }
    Attempt second = analyse(first.end, derived, tree);
    return second.accurate
        ? second.end
        : Context.failed(Problem.at(tree, "cannot compute output context for template " + derived));
  }

  /**
   * Analyses a body on the assumption that calls of itself end in the context in which it begins.
   */
  private Attempt analyse(Context start, String derived, Node.Block tree) {
    ends.put(derived, start);
    Edits edits = new Edits();
    Analysis inner = trial();
    effort.enter();
    Context end = new TreeReader(inner, edits).block(start, tree);
    effort.leave();
    boolean accurate =
        !end.is(State.ERROR) && (!inner.called.contains(derived) || start.equals(end));
    if (accurate) {
      ends.putAll(inner.ends);
      called.addAll(inner.called);
      escaped.putAll(inner.escaped);
      escaped.put(derived, edits.apply(tree));
    }
    return new Attempt(end, accurate);
  }

  Effort effort() {
    return effort;
  }

  /** An analysis to try something with whose findings are thrown away. */
  Analysis trial() {
    return new Analysis(template, effort, ends);
  }
}
