package org.kapacitor.template.internal.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where in HTML something stands.
 *
 * @param braces for each template literal of JavaScript around this place, how many braces are open
 *     in its expression
 */
record Context(
    State state,
    Delimiter delimiter,
    UrlPart urlPart,
    Slash slash,
    List<Integer> braces,
    Attribute attribute,
    Element element,
    Optional<Problem> problem) {

  /** Where a template begins. */
  static final Context START = of(State.TEXT, Element.NONE, Attribute.PLAIN);

  static Context of(State state, Element element, Attribute attribute) {
    return new Context(
        state,
        Delimiter.NONE,
        UrlPart.NONE,
        Slash.REGEX,
        List.of(),
        attribute,
        element,
        Optional.empty());
  }

  static Context of(State state) {
    return of(state, Element.NONE, Attribute.PLAIN);
  }

  static Context failed(Problem problem) {
    return new Context(
        State.ERROR,
        Delimiter.NONE,
        UrlPart.NONE,
        Slash.REGEX,
        List.of(),
        Attribute.PLAIN,
        Element.NONE,
        Optional.of(problem));
  }

  boolean is(State other) {
    return state == other;
  }

  Context with(State newState) {
    return new Context(newState, delimiter, urlPart, slash, braces, attribute, element, problem);
  }

  Context with(UrlPart newPart) {
    return new Context(state, delimiter, newPart, slash, braces, attribute, element, problem);
  }

  Context with(Slash newSlash) {
    return new Context(state, delimiter, urlPart, newSlash, braces, attribute, element, problem);
  }

  Context with(Attribute newAttribute) {
    return new Context(state, delimiter, urlPart, slash, braces, newAttribute, element, problem);
  }

  Context with(Delimiter newDelimiter) {
    return new Context(state, newDelimiter, urlPart, slash, braces, attribute, element, problem);
  }

  /** Enters the expression of a template literal. */
  Context enterExpression() {
    List<Integer> more = new ArrayList<>(braces);
    more.add(0);
    return withBraces(more).with(State.JS);
  }

  /** Reads a brace, which may end the expression of a template literal. */
  Context brace(int change) {
    if (braces.isEmpty()) {
      return this;
    }
    List<Integer> changed = new ArrayList<>(braces);
    int last = changed.size() - 1;
    int open = changed.get(last) + change;
    if (open >= 0) {
      changed.set(last, open);
      return withBraces(changed);
    }
    changed.remove(last);
    return withBraces(changed).with(State.JS_TEMPLATE);
  }

  private Context withBraces(List<Integer> changed) {
    return new Context(
        state, delimiter, urlPart, slash, List.copyOf(changed), attribute, element, problem);
  }

  /** What this is for an action: it stands for at least one character. */
  Context nudged() {
    return switch (state) {
      case TAG -> with(State.ATTRIBUTE_NAME);
      case BEFORE_VALUE ->
          with(attribute.value()).with(Delimiter.SPACE_OR_TAG_END).with(Attribute.PLAIN);
      case AFTER_NAME -> with(State.ATTRIBUTE_NAME).with(Attribute.PLAIN);
      default -> this;
    };
  }

  /** Suffix of the name of a template that is called in this context. */
  String suffix() {
    if (state == State.TEXT) {
      return "";
    }
    StringBuilder text = new StringBuilder("$htmltemplate_").append(state);
    append(text, delimiter, delimiter == Delimiter.NONE);
    append(text, urlPart, urlPart == UrlPart.NONE);
    append(text, slash, slash == Slash.REGEX);
    if (!braces.isEmpty()) {
      text.append("_jsBraceDepth(").append(braces.toString().replace(",", "")).append(')');
    }
    append(text, attribute, attribute == Attribute.PLAIN);
    append(text, element, element == Element.NONE);
    return text.toString();
  }

  private static void append(StringBuilder text, Enum<?> part, boolean usual) {
    if (!usual) {
      text.append('_').append(part);
    }
  }

  /** As error messages show it. */
  @Override
  public String toString() {
    return "{"
        + state
        + " "
        + delimiter
        + " "
        + urlPart
        + " "
        + slash
        + " "
        + attribute
        + " "
        + element
        + " "
        + problem.map(Problem::description).orElse("<nil>")
        + "}";
  }
}
