package org.kapacitor.lambda;

import java.time.Duration;
import java.util.Map;
import org.kapacitor.api.data.Field;
import org.kapacitor.api.data.FieldType;
import org.kapacitor.api.data.Layout;
import org.kapacitor.api.data.Row;
import org.kapacitor.api.data.Series;
import org.kapacitor.api.data.Tags;
import org.kapacitor.api.expression.Lambda;
import org.kapacitor.api.node.EvaluationException;
import org.kapacitor.api.node.Evaluator;
import org.kapacitor.api.text.Durations;
import org.kapacitor.api.text.Floats;

/** Evaluates lambda expressions, written as in scripts, on one point. */
final class Sample {
  /** 2020-09-13T12:26:40.123456789Z, a Sunday. */
  static final long TIME = 1_600_000_000_123_456_789L;

  final Lambdas lambdas;
  final Row point;

  private Sample(Lambdas lambdas, Row point) {
    this.lambdas = lambdas;
    this.point = point;
  }

  /** The point of tickscript.md section 10.1: a=1.5, b=2, f=true, tag t=tag. */
  static Sample ofSection10() {
    return of(new Lambdas(), "t", "tag").with("a", 1.5).with("b", 2L).with("f", true);
  }

  /** A point without fields. */
  static Sample of(Lambdas lambdas, String... tags) {
    Series series = new Series(3, "db", "rp", "m", Tags.of(tags));
    return new Sample(lambdas, new Row().empty(series, null, TIME, Layout.root()));
  }

  Sample with(String name, Object value) {
    Field field = new Field(name);
    if (value instanceof Double number) {
      point.set(field, number);
    } else if (value instanceof Long number) {
      point.set(field, number);
    } else if (value instanceof Boolean flag) {
      point.set(field, flag);
    } else if (value instanceof Duration duration) {
      point.set(field, FieldType.DURATION, duration.toNanos());
    } else if (value == null) {
      point.set(field, FieldType.NIL, 0);
    } else {
      point.set(field, (String) value);
    }
    return this;
  }

  Evaluator evaluator(String text) {
    return lambdas.compile(new Lambda(LambdaText.parse(text))).evaluator();
  }

  /** The value of an expression, as users see it, or the message of the error. */
  String value(String text) {
    return value(text, Map.of());
  }

  String value(String text, Map<String, Lambda> variables) {
    try {
      Lambda lambda = new Lambda(LambdaText.parse(text, variables));
      return value(lambdas.compile(lambda, () -> TIME).evaluator());
    } catch (EvaluationException | LambdaException e) {
      return e.getMessage();
    }
  }

  String value(Evaluator evaluator) {
    Row results = new Row().empty(point.series(), null, 0, Layout.root());
    evaluator.evaluate(point, results, new Field("result"));
    return show(results.value(0));
  }

  /** Whether a condition holds, or the message of the error. */
  String test(String text) {
    try {
      return String.valueOf(evaluator(text).test(point));
    } catch (EvaluationException | LambdaException e) {
      return e.getMessage();
    }
  }

  static String show(Object value) {
    if (value instanceof Double number) {
      return Floats.general(number);
    }
    if (value instanceof Duration duration) {
      long nanos = duration.toNanos();
      return nanos % 1000 == 0 ? Durations.influx(nanos) : nanos + "ns";
    }
    return value.toString();
  }
}
