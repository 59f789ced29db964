package org.kapacitor.lambda;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kapacitor.api.expression.Expression;
import org.kapacitor.api.expression.Expression.Binary;
import org.kapacitor.api.expression.Expression.Call;
import org.kapacitor.api.expression.Expression.Identifier;
import org.kapacitor.api.expression.Expression.Literal;
import org.kapacitor.api.expression.Expression.Nested;
import org.kapacitor.api.expression.Expression.Reference;
import org.kapacitor.api.expression.Expression.Unary;
import org.kapacitor.api.expression.Lambda;
import org.kapacitor.api.expression.Operator;
import org.kapacitor.api.expression.Regex;
import org.kapacitor.api.expression.Star;
import org.kapacitor.api.text.Durations;

/** Reads lambda expressions as scripts write them, for tests. */
public final class LambdaText {
  private static final String BINARY = "(AND|OR)\\b|==|!=|=~|!~|<=|>=|[<>+*/%-]";

  private final String text;
  private final Map<String, Lambda> variables;
  private int at;

  private LambdaText(String text, Map<String, Lambda> variables) {
    this.text = text;
    this.variables = variables;
  }

  /** The expression of a text. */
  public static Expression parse(String text) {
    return parse(text, Map.of());
  }

  /** The expression of a text in which names stand for other lambda expressions. */
  public static Expression parse(String text, Map<String, Lambda> variables) {
    LambdaText parser = new LambdaText(text, variables);
    Expression expression = parser.binary(0);
    if (parser.peek("\\S+") != null) {
      throw new IllegalArgumentException(text + " at " + parser.at);
    }
    return expression;
  }

  private Expression binary(int least) {
    Expression left = primary();
    Operator operator = operator();
    while (operator != null && operator.precedence() >= least) {
      take(BINARY);
      left = new Binary(operator, left, binary(operator.precedence() + 1));
      operator = operator();
    }
    return left;
  }

  private Operator operator() {
    String symbol = peek(BINARY);
    for (Operator operator : Operator.values()) {
      if (operator.symbol().equals(symbol)) {
        return operator;
      }
    }
    return null;
  }

  private Expression primary() {
    String token = take("[(!*-]");
    if (token != null) {
      return switch (token) {
        case "(" -> parenthesised();
        case "!" -> new Unary(Operator.NOT, primary());
        case "-" -> new Unary(Operator.MINUS, primary());
        default -> new Literal(Star.STAR);
      };
    }
    token = take("[0-9]+(ns|ms|[uµsmhdw])+");
    if (token != null) {
      return new Literal(Duration.ofNanos(Durations.parseInflux(token).orElseThrow()));
    }
    token = take("[0-9]*\\.[0-9]+|[0-9]+");
    if (token != null) {
      return new Literal(
          token.contains(".") ? (Object) Double.valueOf(token) : Long.valueOf(token));
    }
    token = take("'(\\\\'|[^'])*'|\"[^\"]*\"|/(\\\\/|[^/])*/");
    return token != null ? quoted(token) : named(take("[a-zA-Z][a-zA-Z0-9_]*"));
  }

  private Expression parenthesised() {
    Expression inner = binary(0);
    take("\\)");
    return inner;
  }

  private Expression quoted(String token) {
    String inner = token.substring(1, token.length() - 1);
    return switch (token.charAt(0)) {
      case '"' -> new Reference(inner);
      case '/' -> new Literal(new Regex(inner.replace("\\/", "/")));
      default -> new Literal(inner.replace("\\'", "'"));
    };
  }

  private Expression named(String name) {
    if (name == null) {
      throw new IllegalArgumentException(text + " at " + at);
    }
    if (take("\\(") != null) {
      List<Expression> arguments = new ArrayList<>();
      while (take("\\)") == null) {
        arguments.add(binary(0));
        take(",");
      }
      return new Call(name, arguments);
    }
    if (variables.containsKey(name)) {
      return new Nested(variables.get(name));
    }
    return switch (name) {
      case "TRUE" -> new Literal(true);
      case "FALSE" -> new Literal(false);
      default -> new Identifier(name);
    };
  }

  private String take(String pattern) {
    String token = peek(pattern);
    if (token != null) {
      skipBlanks();
      at += token.length();
    }
    return token;
  }

  private String peek(String pattern) {
    skipBlanks();
    java.util.regex.Matcher matcher = java.util.regex.Pattern.compile(pattern).matcher(text);
    matcher.region(at, text.length());
    return matcher.lookingAt() ? matcher.group() : null;
  }

  private void skipBlanks() {
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
  }
}
