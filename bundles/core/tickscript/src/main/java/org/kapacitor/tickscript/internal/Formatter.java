package org.kapacitor.tickscript.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.kapacitor.tickscript.ChainOperator;
import org.kapacitor.tickscript.Comment;
import org.kapacitor.tickscript.Literal;
import org.kapacitor.tickscript.Literal.LambdaLiteral;
import org.kapacitor.tickscript.Literal.ListLiteral;
import org.kapacitor.tickscript.Program;
import org.kapacitor.tickscript.Statement;
import org.kapacitor.tickscript.Statement.Dbrp;
import org.kapacitor.tickscript.Statement.Declaration;
import org.kapacitor.tickscript.Statement.TypeDeclaration;
import org.kapacitor.tickscript.Term;
import org.kapacitor.tickscript.Term.Binary;
import org.kapacitor.tickscript.Term.Call;
import org.kapacitor.tickscript.Term.Chain;
import org.kapacitor.tickscript.Term.Identifier;
import org.kapacitor.tickscript.Term.Reference;
import org.kapacitor.tickscript.Term.Unary;

/**
 * Writes scripts in the standard layout (tickscript.md section 7).
 *
 * <p>Each term is written for an indent, which it may put in front of itself and of further lines,
 * and knows whether it starts a line. Terms that are deep on their left side are written without
 * recursion, since they can be very deep.
 */
public final class Formatter {
  private static final String STEP = "    ";

  private final StringBuilder out = new StringBuilder();

  private Formatter() {}

  /** A whole script, with a line feed at the end of each statement. */
  public static String format(Program program) {
    Formatter formatter = new Formatter();
    for (Statement statement : program.statements()) {
      formatter.separate();
      formatter.statement(statement);
      formatter.out.append('\n');
    }
    for (Comment remark : program.remarks()) {
      formatter.separate();
      formatter.comment(remark, "", true);
      formatter.out.append('\n');
    }
    return formatter.out.toString();
  }

  /** A statement alone. */
  public static String format(Statement statement) {
    Formatter formatter = new Formatter();
    formatter.statement(statement);
    return formatter.out.toString();
  }

  private void separate() {
    if (!out.isEmpty()) {
      out.append('\n');
    }
  }

  private void statement(Statement statement) {
    if (statement instanceof Term term) {
      term(term, "", true);
      return;
    }
    comment(statement.comment(), "", true);
    if (statement instanceof Declaration declaration) {
      out.append("var ");
      term(declaration.name(), "", false);
      out.append(" = ");
      term(declaration.value(), "", false);
    } else if (statement instanceof TypeDeclaration declaration) {
      out.append("var ");
      term(declaration.name(), "", false);
      out.append(' ');
      term(declaration.type(), "", false);
    } else if (statement instanceof Dbrp dbrp) {
      out.append("dbrp ");
      LiteralText.appendQuoted(dbrp.database().name(), '"', out);
      out.append('.');
      LiteralText.appendQuoted(dbrp.policy().name(), '"', out);
    }
  }

  private void comment(Comment comment, String indent, boolean startsLine) {
    if (comment.isEmpty()) {
      return;
    }
    if (!startsLine) {
      out.append('\n');
    }
    for (String line : comment.lines()) {
      if (!line.equals("\n")) {
        out.append(indent).append(line.isEmpty() ? "//" : "// ").append(line);
      }
      out.append('\n');
    }
  }

  private void term(Term term, String indent, boolean startsLine) {
    if (term instanceof Chain chain) {
      chain(chain, indent, startsLine);
    } else if (term instanceof Binary binary) {
      binary(binary, indent, startsLine);
    } else {
      start(term, indent, startsLine);
      if (term instanceof Call call) {
        call(call, indent);
      } else if (term instanceof Unary unary) {
        out.append(unary.operator().symbol());
        term(unary.operand(), indent, false);
      } else if (term instanceof Identifier identifier) {
        out.append(identifier.name());
      } else if (term instanceof Reference reference) {
        LiteralText.appendQuoted(reference.name(), '"', out);
      } else {
        literal((Literal) term, indent, startsLine || !term.comment().isEmpty());
      }
    }
  }

  /** What comes in front of a term: its comment and the indent of its line. */
  private void start(Term term, String indent, boolean startsLine) {
    comment(term.comment(), indent, startsLine);
    if (startsLine || !term.comment().isEmpty()) {
      out.append(indent);
    }
  }

  private void chain(Chain last, String indent, boolean startsLine) {
    Deque<Chain> links = new ArrayDeque<>();
    Term left = last;
    while (left instanceof Chain chain) {
      links.push(chain);
      left = chain.left();
    }
    term(left, indent, startsLine);
    for (Chain link : links) {
      out.append('\n');
      String below = indent.concat(link.operator() == ChainOperator.DOT ? STEP + STEP : STEP);
      comment(link.comment(), below, true);
      out.append(below).append(link.operator());
      term(link.right(), below, false);
    }
  }

  /** A row of operators from the last one down to the first, whose left side comes first. */
  private record Level(Binary binary, String indent) {}

  private void binary(Binary last, String indent, boolean startsLine) {
    Deque<Level> levels = new ArrayDeque<>();
    String below = indent;
    Term left = last;
    boolean first = startsLine;
    while (left instanceof Binary binary) {
      start(binary, below, first);
      first = false;
      if (binary.parens()) {
        out.append('(');
        below = below.concat(STEP);
      }
      levels.push(new Level(binary, below));
      left = binary.left();
    }
    term(left, below, false);
    for (Level level : levels) {
      Binary binary = level.binary();
      out.append(' ').append(binary.operator()).append(binary.multiline() ? '\n' : ' ');
      term(binary.right(), level.indent(), binary.multiline());
      if (binary.parens()) {
        out.append(')');
      }
    }
  }

  private void call(Call call, String indent) {
    out.append(call.name()).append('(');
    String separator = "";
    for (Term argument : call.arguments()) {
      out.append(separator);
      separator = call.multiline() ? "," : ", ";
      if (call.multiline()) {
        out.append('\n');
      }
      term(argument, indent.concat(STEP), call.multiline());
    }
    if (call.multiline()) {
      out.append('\n').append(indent);
    }
    out.append(')');
  }

  private void literal(Literal literal, String indent, boolean startsLine) {
    if (literal instanceof ListLiteral list) {
      list(list.items(), indent, startsLine);
    } else if (literal instanceof LambdaLiteral lambda) {
      out.append("lambda: ");
      term(lambda.body(), indent, false);
    } else {
      LiteralText.append(literal, out);
    }
  }

  /** As in the original, items of a list that starts a line are each indented like a line. */
  private void list(List<Term> items, String indent, boolean startsLine) {
    out.append('[');
    String separator = "";
    for (Term item : items) {
      out.append(separator);
      separator = ", ";
      term(item, indent, startsLine);
    }
    out.append(']');
  }
}
