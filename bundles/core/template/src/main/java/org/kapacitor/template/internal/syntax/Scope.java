package org.kapacitor.template.internal.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Names that are known at a place of a template, and how deeply that place is nested. */
final class Scope {
  /** Deeper nesting could exhaust a thread's stack, here or when the template is rendered. */
  static final int MAX_NESTING = 200;

  private final Set<String> functions;
  private final List<String> variables = new ArrayList<>(List.of("$"));
  private int nesting;

  Scope(Set<String> functions) {
    this.functions = functions;
  }

  Scope ofNestedTemplate() {
    Scope scope = new Scope(functions);
    scope.nesting = nesting;
    return scope;
  }

  boolean hasFunction(String name) {
    return functions.contains(name);
  }

  boolean hasVariable(String name) {
    return variables.contains(name);
  }

  void declare(String variable) {
    variables.add(variable);
  }

  int mark() {
    return variables.size();
  }

  void forget(int mark) {
    variables.subList(mark, variables.size()).clear();
  }

  /** Enters something nested; false if that is too deep. */
  boolean enter() {
    return ++nesting <= MAX_NESTING;
  }

  void leave() {
    nesting--;
  }
}
