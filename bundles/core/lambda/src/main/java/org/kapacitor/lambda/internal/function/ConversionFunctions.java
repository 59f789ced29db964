package org.kapacitor.lambda.internal.function;

import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.kapacitor.api.function.Function;
import org.kapacitor.api.text.Durations;
import org.kapacitor.api.text.Floats;
import org.kapacitor.lambda.internal.text.FloatSyntax;
import org.kapacitor.lambda.internal.text.Quoted;
import org.kapacitor.lambda.internal.type.Kind;

/** Conversions between types (tickscript.md section 5.1) and {@code humanBytes}. */
public final class ConversionFunctions {
  private static final String BOOL = "A boolean from 0, 1 or a text for them.";
  private static final String INT = "An integer; fractions are cut off.";
  private static final String FLOAT = "A float.";
  private static final String STRING = "A text.";
  private static final String DURATION = "A duration from a number and its unit.";
  private static final String BYTES = "A number of bytes as people write it: 83 MB.";
  private static final String[] SUFFIXES = {"B", "kB", "MB", "GB", "TB", "PB", "EB"};
  private static final double TWO_63 = 0x1p63;

  private ConversionFunctions() {}

  @Function(name = "bool", summary = BOOL)
  public static boolean bool(boolean value) {
    return value;
  }

  @Function(name = "bool", summary = BOOL)
  public static boolean bool(String text) throws FunctionException {
    return switch (text) {
      case "1", "t", "T", "TRUE", "true", "True" -> true;
      case "0", "f", "F", "FALSE", "false", "False" -> false;
      default -> throw unreadable("ParseBool", text, "invalid syntax");
    };
  }

  @Function(name = "bool", summary = BOOL)
  public static boolean bool(long number) throws FunctionException {
    if (number != 0 && number != 1) {
      throw new FunctionException("cannot convert " + number + " to boolean");
    }
    return number == 1;
  }

  @Function(name = "bool", summary = BOOL)
  public static boolean bool(double number) throws FunctionException {
    if (number != 0 && number != 1) {
      throw new FunctionException("cannot convert " + Floats.general(number) + " to boolean");
    }
    return number == 1;
  }

  @Function(name = "int", summary = INT)
  public static long integer(boolean value) {
    return value ? 1 : 0;
  }

  @Function(name = "int", summary = INT)
  public static long integer(String text) throws FunctionException {
    int sign = !text.isEmpty() && (text.charAt(0) == '-' || text.charAt(0) == '+') ? 1 : 0;
    for (int i = sign; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        throw unreadable("ParseInt", text, "invalid syntax");
      }
    }
    if (sign == text.length()) {
      throw unreadable("ParseInt", text, "invalid syntax");
    }
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw unreadable("ParseInt", text, "value out of range");
    }
  }

  @Function(name = "int", summary = INT)
  public static long integer(long number) {
    return number;
  }

  /** Out of range is the least integer, as on the original's processors, not the nearest. */
  @Function(name = "int", summary = INT)
  public static long integer(double number) {
    return number >= -TWO_63 && number < TWO_63 ? (long) number : Long.MIN_VALUE;
  }

  @Function(name = "float", summary = FLOAT)
  public static double real(boolean value) {
    return value ? 1 : 0;
  }

  @Function(name = "float", summary = FLOAT)
  public static double real(String text) throws FunctionException {
    OptionalDouble number = FloatSyntax.parse(text);
    if (number.isEmpty()) {
      throw unreadable("ParseFloat", text, "invalid syntax");
    }
    double value = number.getAsDouble();
    if (Double.isInfinite(value) && text.indexOf('n') < 0 && text.indexOf('N') < 0) {
      throw unreadable("ParseFloat", text, "value out of range");
    }
    return value;
  }

  @Function(name = "float", summary = FLOAT)
  public static double real(long number) {
    return number;
  }

  @Function(name = "float", summary = FLOAT)
  public static double real(double number) {
    return number;
  }

  @Function(name = "string", summary = STRING)
  public static String string(boolean value) {
    return value ? "true" : "false";
  }

  @Function(name = "string", summary = STRING)
  public static String string(String text) {
    return text;
  }

  @Function(name = "string", summary = STRING)
  public static String string(long number) {
    return Long.toString(number);
  }

  @Function(name = "string", summary = STRING)
  public static String string(double number) {
    return Floats.plain(number);
  }

  @Function(name = "string", summary = STRING)
  public static String stringOfDuration(@Typed(Kind.DURATION) long duration) {
    return Durations.influx(duration);
  }

  @Function(name = "duration", summary = DURATION)
  @Typed(Kind.DURATION)
  public static long duration(@Typed(Kind.DURATION) long duration) {
    return duration;
  }

  @Function(name = "duration", summary = DURATION)
  @Typed(Kind.DURATION)
  public static long duration(long count, @Typed(Kind.DURATION) long unit) {
    return count * unit;
  }

  @Function(name = "duration", summary = DURATION)
  @Typed(Kind.DURATION)
  public static long duration(double count, @Typed(Kind.DURATION) long unit) {
    return integer(count * unit);
  }

  /** The unit is demanded and ignored. */
  @Function(name = "duration", summary = DURATION)
  @Typed(Kind.DURATION)
  public static long duration(String text, @Typed(Kind.DURATION) long unit)
      throws FunctionException {
    OptionalLong nanos = Durations.parseInflux(text);
    if (nanos.isEmpty()) {
      throw new FunctionException("invalid duration string " + Quoted.of(text));
    }
    return nanos.getAsLong();
  }

  /** Negative numbers wrap to large ones. */
  @Function(name = "humanBytes", summary = BYTES)
  public static String humanBytes(double number) {
    boolean high = !(number < TWO_63);
    return humanBytes(high ? integer(number - TWO_63) ^ Long.MIN_VALUE : integer(number));
  }

  @Function(name = "humanBytes", summary = BYTES)
  public static String humanBytes(long number) {
    if (number >= 0 && number < 10) {
      return number + " B";
    }
    double size = number >= 0 ? number : (number >>> 1 | number & 1) * 2.0;
    int power = (int) Math.floor(StrictMath.log(size) / StrictMath.log(1000));
    double tenths = Math.floor(size / StrictMath.pow(1000, power) * 10 + 0.5);
    String digits =
        tenths < 100
            ? (long) tenths / 10 + "." + (long) tenths % 10
            : Long.toString((long) Math.rint(tenths / 10));
    return digits + ' ' + SUFFIXES[power];
  }

  private static FunctionException unreadable(String parser, String text, String why) {
    return new FunctionException("strconv." + parser + ": parsing " + Quoted.of(text) + ": " + why);
  }
}
