package org.kapacitor.template.internal.html;

import java.util.ArrayList;
import java.util.List;
import org.kapacitor.template.internal.syntax.Node;
import org.kapacitor.template.internal.text.Quoting;

/** Which functions make the value of an action safe where it stands. */
final class ActionEscape {

  /**
   * The result.
   *
   * @param context behind the action
   * @param functions to append to its pipeline
   */
  record Result(Context context, List<String> functions) {}

  private ActionEscape() {}

  static Result escape(Context context, Node.Action action) {
    List<Node.Command> commands = action.pipe().commands();
    for (int i = 0; i < commands.size(); i++) {
      String function = PipelineEscape.functionOf(commands.get(i));
      boolean unquoted =
          context.is(State.ATTRIBUTE)
              && context.delimiter() == Delimiter.SPACE_OR_TAG_END
              && function.equals("html");
      if (PipelineEscape.PREDEFINED.contains(function) && (i < commands.size() - 1 || unquoted)) {
        return failed(
            action, "predefined escaper " + Quoting.quote(function) + " disallowed in template");
      }
    }
    if (context.is(State.ERROR)) {
      return new Result(context, List.of());
    }
    if (context.urlPart() == UrlPart.UNKNOWN && isUrl(context.state())) {
      return failed(action, action.show() + " appears in an ambiguous context within a URL");
    }
    return new Result(behind(context), functions(context));
  }

  private static Result failed(Node.Action action, String problem) {
    return new Result(Context.failed(Problem.at(action, problem)), List.of());
  }

  private static boolean isUrl(State state) {
    return switch (state) {
      case URL,
          CSS_DOUBLE_QUOTED,
          CSS_SINGLE_QUOTED,
          CSS_DOUBLE_QUOTED_URL,
          CSS_SINGLE_QUOTED_URL,
          CSS_URL ->
          true;
      default -> false;
    };
  }

  private static Context behind(Context context) {
    return switch (context.state()) {
      case JS -> context.with(Slash.DIVISION);
      case TAG -> context.with(State.ATTRIBUTE_NAME);
      default -> context;
    };
  }

  private static List<String> functions(Context context) {
    List<String> functions = new ArrayList<>();
    if (isUrl(context.state())) {
      addUrl(functions, context);
    } else {
      addOther(functions, context.state());
    }
    if (context.delimiter() == Delimiter.SPACE_OR_TAG_END) {
      functions.add(EscapeFunctions.UNQUOTED);
    } else if (context.delimiter() != Delimiter.NONE) {
      functions.add(EscapeFunctions.ATTRIBUTE);
    }
    return functions;
  }

  private static void addUrl(List<String> functions, Context context) {
    if (context.urlPart() == UrlPart.QUERY_OR_FRAGMENT) {
      functions.add(EscapeFunctions.URL);
      return;
    }
    if (context.urlPart() == UrlPart.NONE) {
      functions.add(EscapeFunctions.URL_FILTER);
    }
    boolean string = context.is(State.CSS_DOUBLE_QUOTED) || context.is(State.CSS_SINGLE_QUOTED);
    functions.add(string ? EscapeFunctions.CSS : EscapeFunctions.URL_NORMALIZER);
  }

  private static void addOther(List<String> functions, State state) {
    switch (state) {
      case JS -> functions.add(EscapeFunctions.JS_VALUE);
      case JS_DOUBLE_QUOTED, JS_SINGLE_QUOTED -> functions.add(EscapeFunctions.JS_STRING);
      case JS_TEMPLATE -> functions.add(EscapeFunctions.JS_TEMPLATE);
      case JS_REGEX -> functions.add(EscapeFunctions.JS_REGEX);
      case CSS -> functions.add(EscapeFunctions.CSS_VALUE);
      case TEXT -> functions.add(EscapeFunctions.HTML);
      case PLAIN_TEXT -> functions.add(EscapeFunctions.PLAIN_TEXT);
      case ATTRIBUTE_NAME, TAG -> functions.add(EscapeFunctions.NAME);
      case SOURCE_SET -> functions.add(EscapeFunctions.SOURCE_SET);
      default -> {
        if (state.isComment()) {
          functions.add(EscapeFunctions.COMMENT);
        }
      }
    }
  }
}
