package org.kapacitor.engine.internal.ingest;

import java.math.BigInteger;

/** Numbers of line protocol in full, with the error texts. */
final class NumberSyntax {
  private static final BigInteger MIN = BigInteger.valueOf(Long.MIN_VALUE);
  private static final BigInteger MAX = BigInteger.valueOf(Long.MAX_VALUE);

  private NumberSyntax() {}

  /** Checks the number at {@code from} and returns where it ends. */
  static int scan(byte[] buffer, int from, int end) {
    int at = from;
    boolean integer = false;
    boolean decimal = false;
    boolean scientific = false;
    if (buffer[at] == '-' && ++at == end) {
      throw invalid();
    }
    for (; at < end && buffer[at] != ',' && buffer[at] != ' '; at++) {
      byte c = buffer[at];
      boolean afterExponent = at > from && (buffer[at - 1] == 'e' || buffer[at - 1] == 'E');
      if (c == 'i' && at > from && !integer) {
        integer = true;
      } else if (c == '.' && !decimal) {
        decimal = true;
      } else if ((c == 'e' || c == 'E') && at > from) {
        scientific = true;
      } else if (!((c == '+' || c == '-') && afterExponent) && (c < '0' || c > '9')) {
        throw invalid();
      }
    }
    int digits = at - from - (integer ? 1 : 0) - (decimal ? 1 : 0) - (buffer[from] == '-' ? 1 : 0);
    if (digits == 0 || integer && (decimal || scientific || buffer[at - 1] != 'i')) {
      throw invalid();
    }
    if (integer) {
      parseInteger(Bytes.text(buffer, from, at - 1));
    } else {
      parseFloat(Bytes.text(buffer, from, at));
    }
    return at;
  }

  /** Value of a float, with digits that need not be exact in 64 bits. */
  static double parseFloat(String text) {
    try {
      double value = Double.parseDouble(text);
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      // The text below says it.
    }
    throw new LineException("invalid float");
  }

  /** Value of an integer without its suffix. */
  static long parseInteger(String text) {
    try {
      return parseLong(text);
    } catch (LineException e) {
      throw new LineException("unable to parse integer " + text + ": " + e.getMessage());
    }
  }

  /** Value of decimal text. */
  static long parseLong(String text) {
    BigInteger value;
    try {
      value = new BigInteger(text);
    } catch (NumberFormatException e) {
      throw new LineException("strconv.ParseInt: parsing \"" + text + "\": invalid syntax");
    }
    if (value.compareTo(MIN) < 0 || value.compareTo(MAX) > 0) {
      throw new LineException("strconv.ParseInt: parsing \"" + text + "\": value out of range");
    }
    return value.longValue();
  }

  private static LineException invalid() {
    return new LineException("invalid number");
  }
}
