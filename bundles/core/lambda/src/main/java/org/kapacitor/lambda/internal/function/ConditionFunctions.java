package org.kapacitor.lambda.internal.function;

import org.kapacitor.api.function.Function;
import org.kapacitor.lambda.internal.text.RegexValue;
import org.kapacitor.lambda.internal.type.Kind;
import org.kapacitor.lambda.internal.type.Missing;

/** Functions {@code if} and {@code isPresent} (tickscript.md section 5.5). */
public final class ConditionFunctions {
  private static final String IF = "The second value if the condition holds, else the third.";
  private static final String PRESENT = "Whether the point has the field or tag.";

  private ConditionFunctions() {}

  @Function(name = "if", summary = IF)
  public static double choose(boolean condition, double a, double b) {
    return condition ? a : b;
  }

  @Function(name = "if", summary = IF)
  public static long choose(boolean condition, long a, long b) {
    return condition ? a : b;
  }

  @Function(name = "if", summary = IF)
  public static String choose(boolean condition, String a, String b) {
    return condition ? a : b;
  }

  @Function(name = "if", summary = IF)
  public static boolean choose(boolean condition, boolean a, boolean b) {
    return condition ? a : b;
  }

  @Function(name = "if", summary = IF)
  public static RegexValue choose(boolean condition, RegexValue a, RegexValue b) {
    return condition ? a : b;
  }

  @Function(name = "if", summary = IF)
  @Typed(Kind.TIME)
  public static long chooseTime(
      boolean condition, @Typed(Kind.TIME) long a, @Typed(Kind.TIME) long b) {
    return condition ? a : b;
  }

  @Function(name = "if", summary = IF)
  @Typed(Kind.DURATION)
  public static long chooseDuration(
      boolean condition, @Typed(Kind.DURATION) long a, @Typed(Kind.DURATION) long b) {
    return condition ? a : b;
  }

  @Function(name = "isPresent", summary = PRESENT)
  public static boolean isPresent(Missing value) {
    return false;
  }

  @Function(name = "isPresent", summary = PRESENT)
  public static boolean isPresent(boolean value) {
    return true;
  }

  @Function(name = "isPresent", summary = PRESENT)
  public static boolean isPresent(String value) {
    return true;
  }

  @Function(name = "isPresent", summary = PRESENT)
  public static boolean isPresent(long value) {
    return true;
  }

  @Function(name = "isPresent", summary = PRESENT)
  public static boolean isPresent(double value) {
    return true;
  }
}
