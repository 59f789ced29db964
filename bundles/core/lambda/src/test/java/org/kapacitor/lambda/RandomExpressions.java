package org.kapacitor.lambda;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.kapacitor.api.expression.Expression;
import org.kapacitor.api.expression.Expression.Binary;
import org.kapacitor.api.expression.Expression.Call;
import org.kapacitor.api.expression.Expression.Literal;
import org.kapacitor.api.expression.Expression.Nested;
import org.kapacitor.api.expression.Expression.Reference;
import org.kapacitor.api.expression.Expression.Unary;
import org.kapacitor.api.expression.Lambda;
import org.kapacitor.api.expression.Operator;
import org.kapacitor.api.expression.Regex;
import org.kapacitor.api.expression.Star;
import org.kapacitor.lambda.internal.function.FunctionGroup;
import org.kapacitor.lambda.internal.function.Functions;
import org.kapacitor.lambda.internal.function.Overload;
import org.kapacitor.lambda.internal.type.Kind;
import org.kapacitor.lambda.internal.type.Operators;

/** Makes expressions most of which have a type, and some that do not. */
final class RandomExpressions {
  private static final String[] TEXTS = {"", "a", "web", "12", "true", "é€", "a1b2", "1.5", "3s"};
  private static final double[] NUMBERS = {0, 1, -1.5, 2.5, 1e300, -0.0, Double.NaN, 1e19};
  private static final Kind[] KINDS = {
    Kind.BOOL, Kind.BOOL, Kind.FLOAT, Kind.INT, Kind.STRING, Kind.DURATION
  };

  private final Random random;
  private final List<Overload> overloads = new ArrayList<>();

  RandomExpressions(Random random) {
    this.random = random;
    for (FunctionGroup group : Functions.builtIn().all()) {
      if (!group.name().equals("rand")) {
        overloads.addAll(group.overloads());
      }
    }
  }

  Random random() {
    return random;
  }

  static double number(Random random) {
    return random.nextBoolean() ? NUMBERS[random.nextInt(NUMBERS.length)] : random.nextInt(9) / 2.0;
  }

  static String text(Random random) {
    return TEXTS[random.nextInt(TEXTS.length)];
  }

  /** An expression of some type. */
  Expression expression() {
    return of(KINDS[random.nextInt(KINDS.length)], 1 + random.nextInt(5));
  }

  /** An expression that is probably of a type. */
  private Expression of(Kind kind, int depth) {
    if (random.nextInt(40) == 0) {
      return of(KINDS[random.nextInt(KINDS.length)], depth);
    }
    if (depth == 0 || kind == Kind.REGEX || kind == Kind.TIME || kind == Kind.MISSING) {
      return leaf(kind);
    }
    return switch (random.nextInt(8)) {
      case 0 -> leaf(kind);
      case 1, 2 -> call(kind, depth);
      case 3 -> new Nested(new Lambda(of(kind, depth - 1)));
      case 4 -> unary(kind, depth);
      default -> binary(kind, depth);
    };
  }

  private Expression leaf(Kind kind) {
    if (random.nextInt(300) == 0) {
      return new Literal(Star.STAR);
    }
    if (random.nextInt(25) == 0) {
      return new Reference(random.nextBoolean() ? "q" : "n");
    }
    boolean constant = random.nextInt(3) == 0;
    return switch (kind) {
      case FLOAT -> constant ? new Literal(number(random)) : new Reference("f");
      case INT -> constant ? new Literal(random.nextInt(5) - 1L) : new Reference(choose("i", "r"));
      case STRING -> constant ? new Literal(text(random)) : new Reference(choose("s", "t"));
      case BOOL -> constant ? new Literal(random.nextBoolean()) : new Reference("b");
      case DURATION ->
          constant ? new Literal(Duration.ofMillis(random.nextInt(3000))) : new Reference("d");
      case REGEX -> new Literal(new Regex(choose("^a", choose("[0-9]+", "(e*)b"))));
      case TIME -> random.nextBoolean() ? new Reference("time") : new Call("now", List.of());
      default -> new Reference("q");
    };
  }

  private String choose(String a, String b) {
    return random.nextBoolean() ? a : b;
  }

  private Expression unary(Kind kind, int depth) {
    Operator operator = kind == Kind.BOOL ? Operator.NOT : Operator.MINUS;
    return new Unary(operator, of(kind, depth - 1));
  }

  private Expression binary(Kind kind, int depth) {
    List<Expression> all = new ArrayList<>();
    Operator[] operators = Operator.values();
    while (all.isEmpty()) {
      Operator operator = operators[random.nextInt(operators.length - 1)];
      Kind left = Kind.values()[random.nextInt(8)];
      Kind right = Kind.values()[random.nextInt(8)];
      if (Operators.result(operator, left, right) == kind || random.nextInt(400) == 0) {
        all.add(new Binary(operator, of(left, depth - 1), of(right, depth - 1)));
      }
    }
    return all.get(0);
  }

  private Expression call(Kind kind, int depth) {
    if (random.nextInt(60) == 0) {
      return new Call("unknown", List.of(of(kind, depth - 1)));
    }
    Overload overload = overloads.get(random.nextInt(overloads.size()));
    while (overload.result() != kind && random.nextInt(300) > 0) {
      overload = overloads.get(random.nextInt(overloads.size()));
    }
    List<Expression> arguments = new ArrayList<>();
    for (Kind parameter : overload.parameters()) {
      arguments.add(of(parameter, depth - 1));
    }
    if (random.nextInt(60) == 0) {
      arguments.add(leaf(Kind.INT));
    }
    return new Call(overload.function(), arguments);
  }
}
