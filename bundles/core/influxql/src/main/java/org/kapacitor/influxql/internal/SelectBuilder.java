package org.kapacitor.influxql.internal;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.kapacitor.api.plan.DbRp;
import org.kapacitor.influxql.InfluxqlException;
import org.kapacitor.influxql.internal.InfluxqlParser.DimensionContext;
import org.kapacitor.influxql.internal.InfluxqlParser.FieldContext;
import org.kapacitor.influxql.internal.InfluxqlParser.MeasurementContext;
import org.kapacitor.influxql.internal.InfluxqlParser.OrderContext;
import org.kapacitor.influxql.internal.InfluxqlParser.SelectContext;
import org.kapacitor.influxql.internal.InfluxqlParser.SourceContext;
import org.kapacitor.influxql.internal.InfluxqlParser.TargetContext;
import org.kapacitor.influxql.internal.Statement.Select;

/** Writes a select statement that was read in the way the original writes it. */
final class SelectBuilder {
  private final SelectContext context;

  SelectBuilder(SelectContext context) {
    this.context = context;
  }

  Select select() {
    boolean conditional = context.condition() != null;
    return new Select(
        head(),
        context.source().stream().map(SelectBuilder::place).toList(),
        conditional ? Expressions.text(context.condition().expression()) : "",
        conditional && Expressions.hasAlternatives(context.condition().expression()),
        dimensions(),
        context.fill() == null ? "" : Fill.written(context.fill().expression()),
        tail());
  }

  private String head() {
    StringBuilder head = new StringBuilder("SELECT ");
    head.append(joined(context.field().stream().map(SelectBuilder::field).toList()));
    if (context.target() != null) {
      head.append(" INTO ").append(target(context.target()));
    }
    head.append(" FROM ");
    return head.append(joined(context.source().stream().map(SelectBuilder::source).toList()))
        .toString();
  }

  private static String joined(List<String> parts) {
    return String.join(", ", parts);
  }

  private static String field(FieldContext field) {
    String value =
        field.REGEX() == null
            ? Expressions.text(Expressions.checkField(field.expression()))
            : Literals.regex(field.REGEX().getSymbol());
    return field.IDENTIFIER() == null ? value : value + " AS " + identifier(field.IDENTIFIER());
  }

  private static String identifier(TerminalNode node) {
    return Quotes.identifier(Quotes.name(node.getText()));
  }

  private static String target(TargetContext target) {
    String name = path(target.IDENTIFIER().stream().map(TerminalNode::getText).toList(), 0);
    if (target.DOT().size() > target.IDENTIFIER().size() - 1 && target.COLON() == null) {
      name = path(target.IDENTIFIER().stream().map(TerminalNode::getText).toList(), 1);
    }
    return target.COLON() == null ? name : name + ".:MEASUREMENT";
  }

  /**
   * Names joined by dots.
   *
   * @param gaps how many empty names there are behind the first one
   */
  private static String path(List<String> tokens, int gaps) {
    List<String> names =
        tokens.stream().map(Quotes::name).map(Quotes::identifier).collect(Collectors.toList());
    for (int i = 0; i < gaps; i++) {
      names.add(1, "");
    }
    return String.join(".", names);
  }

  private static String source(SourceContext source) {
    if (source.REGEX() != null) {
      return Literals.regex(source.REGEX().getSymbol());
    }
    return source.select() == null
        ? measurement(source.measurement())
        : "(" + new SelectBuilder(source.select()).select().text() + ")";
  }

  private static String measurement(MeasurementContext measurement) {
    List<String> names = names(measurement);
    List<String> parts = new ArrayList<>();
    for (String name : names) {
      parts.add(name.isEmpty() ? "" : Quotes.identifier(name));
    }
    regex(measurement).map(Literals::regex).ifPresent(parts::add);
    return String.join(".", parts);
  }

  private static Optional<Token> regex(MeasurementContext measurement) {
    List<TerminalNode> all = measurement.REGEX();
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1).getSymbol());
  }

  /** The names in front of a regular expression, or all; empty ones where two dots follow. */
  private static List<String> names(MeasurementContext measurement) {
    List<String> names = new ArrayList<>();
    int dots = 0;
    for (int i = 0; i < measurement.getChildCount(); i++) {
      Token token = ((TerminalNode) measurement.getChild(i)).getSymbol();
      if (token.getType() == InfluxqlLexer.DOT) {
        dots++;
        if (dots == 2) {
          names.add("");
        }
      } else {
        dots = 0;
        if (token.getType() == InfluxqlLexer.IDENTIFIER) {
          names.add(Quotes.name(token.getText()));
        }
      }
    }
    if (names.size() + measurement.REGEX().size() > 3) {
      throw new InfluxqlException("too many segments in " + measurement.getText());
    }
    return names;
  }

  /** The database and retention policy of a source; empty for a sub-query. */
  private static Optional<DbRp> place(SourceContext source) {
    if (source.select() != null) {
      return Optional.empty();
    }
    if (source.measurement() == null) {
      return Optional.of(new DbRp("", ""));
    }
    List<String> names = new ArrayList<>(names(source.measurement()));
    if (regex(source.measurement()).isEmpty()) {
      names.remove(names.size() - 1);
    }
    while (names.size() < 2) {
      names.add(0, "");
    }
    return Optional.of(new DbRp(names.get(0), names.get(1)));
  }

  private String dimensions() {
    return context.dimension().isEmpty()
        ? ""
        : " GROUP BY "
            + joined(context.dimension().stream().map(SelectBuilder::dimension).toList());
  }

  private static String dimension(DimensionContext dimension) {
    return dimension.REGEX() == null
        ? Expressions.text(dimension.expression())
        : Literals.regex(dimension.REGEX().getSymbol());
  }

  private String tail() {
    StringBuilder tail = new StringBuilder();
    if (context.order() != null) {
      tail.append(" ORDER BY ").append(order(context.order()));
    }
    limit(tail, "LIMIT", context.limit);
    limit(tail, "OFFSET", context.offset);
    limit(tail, "SLIMIT", context.slimit);
    limit(tail, "SOFFSET", context.soffset);
    if (context.timeZone() != null) {
      tail.append(" TZ('").append(zone(context.timeZone().STRING().getText())).append("')");
    }
    return tail.toString();
  }

  private static String order(OrderContext order) {
    boolean descending = order.direction() != null && order.direction().DESC() != null;
    String direction = descending ? "DESC" : "ASC";
    if (order.IDENTIFIER() == null) {
      return direction;
    }
    if (!Quotes.name(order.IDENTIFIER().getText()).equals("time")) {
      throw new InfluxqlException("only ORDER BY time supported at this time");
    }
    return "time " + direction;
  }

  private static void limit(StringBuilder tail, String word, Token number) {
    if (number != null) {
      long value = Literals.integer(number);
      if (value > 0) {
        tail.append(' ').append(word).append(' ').append(value);
      }
    }
  }

  private static String zone(String token) {
    String name = Quotes.unquoted(token);
    try {
      ZoneId.of(name);
      return name;
    } catch (DateTimeException e) {
      throw new InfluxqlException("unable to find time zone " + name);
    }
  }
}
