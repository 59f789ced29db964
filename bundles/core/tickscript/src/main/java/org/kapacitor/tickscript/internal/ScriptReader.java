package org.kapacitor.tickscript.internal;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Token;
import org.kapacitor.tickscript.Comment;
import org.kapacitor.tickscript.Literal.LambdaLiteral;
import org.kapacitor.tickscript.Position;
import org.kapacitor.tickscript.Program;
import org.kapacitor.tickscript.Statement;
import org.kapacitor.tickscript.Term;

/** Reads one text, once. */
public final class ScriptReader {
  private final Source source;
  private final CommonTokenStream tokens;
  private final TickscriptParser parser;
  private final Comments comments;

  /** A reader of a text. */
  public ScriptReader(String text) {
    source = new Source(text);
    tokens = new CommonTokenStream(new TickscriptLexer(source.stream()));
    parser = new TickscriptParser(tokens);
    parser.setErrorHandler(new FirstError(source));
    comments = new Comments(tokens);
  }

  /** Reads a whole script. */
  public Program program() {
    StatementBuilder builder = new StatementBuilder(source, comments);
    List<Statement> statements = new ArrayList<>();
    while (tokens.LA(1) != Token.EOF) {
      statements.add(builder.statement(parser.statement()));
    }
    return new Program(statements, remarks());
  }

  /** Comments in front of the closing bracket that ends the script, and behind it. */
  private List<Comment> remarks() {
    List<Comment> remarks = new ArrayList<>();
    for (Token token : new Token[] {tokens.LT(-1), tokens.LT(1)}) {
      Comment remark = token == null ? Comment.NONE : comments.take(token);
      if (!remark.isEmpty()) {
        remarks.add(remark);
      }
    }
    return remarks;
  }

  /** Reads the body of a lambda. */
  public LambdaLiteral lambda() {
    Term body = new OperandBuilder(source, comments).binary(parser.lambda().binary());
    return new LambdaLiteral(Position.START, Comment.NONE, body);
  }
}
