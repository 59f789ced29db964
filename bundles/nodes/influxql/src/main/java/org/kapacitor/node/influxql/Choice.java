package org.kapacitor.node.influxql;

import org.kapacitor.api.data.FieldType;
import org.kapacitor.api.data.Point;
import org.kapacitor.api.text.Utf8Order;

/** Chooses one of the points it is shown, by value and time (nodes.md section 8.4). */
final class Choice {

  /** When a point takes the place of the one chosen so far. */
  enum Rule {
    /** The earliest; of several at that time the one with the largest value, or false. */
    FIRST {
      @Override
      boolean replaces(int comparison, long time, long chosen) {
        return time < chosen || time == chosen && comparison > 0;
      }
    },
    /** The latest; of several at that time the one with the largest value. */
    LAST {
      @Override
      boolean replaces(int comparison, long time, long chosen) {
        return time > chosen || time == chosen && comparison > 0;
      }
    },
    /** The smallest value; of several such the earliest. */
    MIN {
      @Override
      boolean replaces(int comparison, long time, long chosen) {
        return comparison < 0 || comparison == 0 && time < chosen;
      }
    },
    /** The largest value; of several such the earliest. */
    MAX {
      @Override
      boolean replaces(int comparison, long time, long chosen) {
        return comparison > 0 || comparison == 0 && time < chosen;
      }
    };

    /**
     * Whether a point replaces the chosen one.
     *
     * @param comparison of its value with the chosen one
     * @param time of the point
     * @param chosen time of the chosen one
     */
    abstract boolean replaces(int comparison, long time, long chosen);
  }

  private final Rule rule;
  private FieldType type;
  private boolean any;
  private long time;
  private long bits;
  private String text;

  Choice(Rule rule) {
    this.rule = rule;
  }

  /** Starts over, with points whose field has a type. */
  void begin(FieldType newType) {
    type = newType;
    any = false;
    text = null;
  }

  /** Takes in a point and says whether it is the one to choose, as far as points were seen. */
  boolean add(Point point, int field) {
    if (any && !rule.replaces(compare(point, field), point.time(), time)) {
      return false;
    }
    any = true;
    time = point.time();
    if (type == FieldType.STRING) {
      text = point.text(field);
    } else {
      bits = point.bits(field);
    }
    return true;
  }

  private int compare(Point point, int field) {
    return switch (type) {
      case FLOAT -> compare(point.float64(field), Double.longBitsToDouble(bits));
      case STRING -> Utf8Order.compare(point.text(field), text);
      case BOOL ->
          rule == Rule.FIRST
              ? Long.compare(bits, point.bits(field))
              : Long.compare(point.bits(field), bits);
      default -> Long.compare(point.bits(field), bits);
    };
  }

  private static int compare(double a, double b) {
    return a > b ? 1 : a < b ? -1 : 0;
  }
}
