package org.kapacitor.template.internal.function;

import java.util.HashMap;
import java.util.Map;
import org.kapacitor.template.internal.format.Print;
import org.kapacitor.template.internal.format.Printf;
import org.kapacitor.template.internal.value.CallException;
import org.kapacitor.template.internal.value.JsText;
import org.kapacitor.template.internal.value.Kind;
import org.kapacitor.template.internal.value.Parameter;
import org.kapacitor.template.internal.value.TypeNames;

/**
 * The functions of templates.
 *
 * <p>Reference: tickscript.md section 9.3.
 */
public final class Functions {
  /** Longest string that a function makes. */
  public static final int MAX_LENGTH = 1 << 24;

  /** Functions of all templates; {@code and} and {@code or} are here by name only. */
  public static final Map<String, Function> BUILT_IN =
      Map.ofEntries(
          Map.entry("and", Function.atLeast(1, arguments -> arguments[0])),
          Map.entry("or", Function.atLeast(1, arguments -> arguments[0])),
          Map.entry("not", Function.unary(value -> !Kind.isTrue(value))),
          Map.entry("len", Function.unary(Indexing::length)),
          Map.entry("index", Function.atLeast(1, Indexing::index)),
          Map.entry("slice", Function.atLeast(1, Indexing::slice)),
          Map.entry("call", Function.atLeast(1, Functions::call)),
          Map.entry("print", Function.atLeast(0, Print::print)),
          Map.entry("println", Function.atLeast(0, Print::println)),
          Map.entry("printf", new Function(Parameter.STRING, 1, true, Functions::printf)),
          Map.entry("html", Function.atLeast(0, TextEscapes::html)),
          Map.entry("js", Function.atLeast(0, TextEscapes::js)),
          Map.entry("urlquery", Function.atLeast(0, TextEscapes::urlQuery)),
          Map.entry("eq", Function.atLeast(1, Comparison::equal)),
          Map.entry("ne", Function.binary((a, b) -> !Comparison.equal(a, b))),
          Map.entry("lt", Function.binary(Comparison::less)),
          Map.entry("le", Function.binary(Comparison::lessOrEqual)),
          Map.entry("gt", Function.binary(Comparison::greater)),
          Map.entry("ge", Function.binary(Comparison::greaterOrEqual)));

  /** The built-in functions with those for JSON, which return strings. */
  public static final Map<String, Function> WITH_JSON =
      with(
          Function.unary(value -> JsonText.ofArgument(value, "\n")),
          Function.unary(value -> JsonText.ofArgument(value, "")));

  /** The built-in functions with those for JSON, whose results a script takes as they are. */
  public static final Map<String, Function> OF_HTML =
      with(
          Function.unary(value -> new JsText(JsonText.ofArgument(value, "\n"))),
          Function.unary(value -> new JsText(JsonText.ofArgument(value, ""))));

  private Functions() {}

  private static Map<String, Function> with(Function json, Function compact) {
    Map<String, Function> functions = new HashMap<>(BUILT_IN);
    functions.put("json", json);
    functions.put("jsonCompact", compact);
    return Map.copyOf(functions);
  }

  private static Object call(Object[] arguments) {
    throw new CallException(
        arguments[0] == null
            ? "call of nil"
            : "non-function of type " + TypeNames.of(arguments[0]));
  }

  private static Object printf(Object[] arguments) {
    Object[] values = new Object[arguments.length - 1];
    System.arraycopy(arguments, 1, values, 0, values.length);
    return Printf.format((String) arguments[0], values, MAX_LENGTH);
  }
}
