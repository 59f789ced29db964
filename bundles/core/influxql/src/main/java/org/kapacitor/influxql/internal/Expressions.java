package org.kapacitor.influxql.internal;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.kapacitor.influxql.internal.InfluxqlParser.ArgumentContext;
import org.kapacitor.influxql.internal.InfluxqlParser.CallContext;
import org.kapacitor.influxql.internal.InfluxqlParser.ExpressionContext;
import org.kapacitor.influxql.internal.InfluxqlParser.OperandContext;
import org.kapacitor.influxql.internal.InfluxqlParser.OperatorContext;
import org.kapacitor.influxql.internal.InfluxqlParser.ParenthesisedContext;
import org.kapacitor.influxql.internal.InfluxqlParser.SignedContext;
import org.kapacitor.influxql.internal.InfluxqlParser.VariableContext;
import org.kapacitor.influxql.internal.InfluxqlParser.WildcardContext;

/** Writes expressions as the original writes them. */
final class Expressions {
  private static final List<String> TYPES =
      List.of("float", "integer", "unsigned", "string", "boolean");

  private Expressions() {}

  static String text(ExpressionContext expression) {
    StringBuilder text = new StringBuilder();
    for (ParseTree child : expression.children) {
      text.append(text.isEmpty() ? "" : " ").append(part(child));
    }
    return text.toString();
  }

  private static String part(ParseTree child) {
    if (child instanceof OperandContext operand) {
      return operand(operand);
    }
    if (child instanceof OperatorContext operator) {
      return operator(operator.start);
    }
    return child instanceof TerminalNode regex
        ? Literals.regex(regex.getSymbol())
        : child.getText();
  }

  private static String operator(Token token) {
    return token.getType() == InfluxqlLexer.NOT_EQUAL
        ? "!="
        : token.getText().toUpperCase(Locale.ROOT);
  }

  /** Whether it is alternatives that no parentheses hold together. */
  static boolean hasAlternatives(ExpressionContext expression) {
    return expression.operator().stream().anyMatch(operator -> operator.OR() != null);
  }

  /** Returns the expression if it can be a field: no condition. */
  static ExpressionContext checkField(ExpressionContext expression) {
    new FieldCheck(expression.start).check(expression);
    return expression;
  }

  private static String operand(OperandContext operand) {
    if (operand.parenthesised() != null) {
      return parenthesised(operand.parenthesised());
    }
    if (operand.call() != null) {
      return call(operand.call());
    }
    if (operand.variable() != null) {
      return variable(operand.variable());
    }
    if (operand.wildcard() != null) {
      return wildcard(operand.wildcard());
    }
    if (operand.signed() != null) {
      return signed(operand.signed());
    }
    if (operand.DISTINCT() != null) {
      return "DISTINCT " + Quotes.identifier(Quotes.name(operand.IDENTIFIER().getText()));
    }
    return Literals.text(operand.start, false);
  }

  private static String parenthesised(ParenthesisedContext parenthesised) {
    return "(" + text(parenthesised.expression()) + ")";
  }

  private static String call(CallContext call) {
    String name = Quotes.name(call.start.getText()).toLowerCase(Locale.ROOT);
    return call.argument().stream()
        .map(Expressions::argument)
        .collect(Collectors.joining(", ", name + "(", ")"));
  }

  private static String argument(ArgumentContext argument) {
    return argument.REGEX() == null
        ? text(argument.expression())
        : Literals.regex(argument.REGEX().getSymbol());
  }

  private static String variable(VariableContext variable) {
    StringBuilder name = new StringBuilder();
    int type = variable.DOUBLE_COLON() == null ? 0 : 2;
    for (int i = 0; i < variable.getChildCount() - type; i++) {
      name.append(Quotes.name(variable.getChild(i).getText()));
    }
    String quoted = Quotes.identifier(name.toString());
    return type == 0 ? quoted : quoted + "::" + type(variable.stop);
  }

  private static String type(Token token) {
    String type = token.getText().toLowerCase(Locale.ROOT);
    if (token.getType() == InfluxqlLexer.IDENTIFIER && !TYPES.contains(type)) {
      throw Tokens.error(
          "found %s, expected float, integer, unsigned, string, boolean, field, tag"
              .formatted(Tokens.found(token)),
          token);
    }
    return type;
  }

  private static String wildcard(WildcardContext wildcard) {
    return wildcard.DOUBLE_COLON() == null
        ? "*"
        : "*::" + wildcard.stop.getText().toLowerCase(Locale.ROOT);
  }

  /** A sign belongs to a number, and multiplies anything else. */
  private static String signed(SignedContext signed) {
    boolean negative = signed.MINUS() != null;
    String factor = negative ? "-1 * " : "1 * ";
    if (signed.parenthesised() != null) {
      return factor + parenthesised(signed.parenthesised());
    }
    if (signed.call() != null) {
      return factor + call(signed.call());
    }
    if (signed.variable() != null) {
      return factor + variable(signed.variable());
    }
    return Literals.text(signed.stop, negative);
  }
}
