package org.kapacitor.template.internal.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kapacitor.template.internal.text.Quoting;
import org.kapacitor.template.internal.text.Unquoting;

/** Parses pipelines: what stands inside an action. */
final class PipelineParser {
  private final TokenReader tokens;
  private final Scope scope;

  PipelineParser(TokenReader tokens, Scope scope) {
    this.tokens = tokens;
    this.scope = scope;
  }

  /** Parses up to and with the closing token. */
  Node.Pipe pipeline(String context, TokenType end) {
    Token first = tokens.peekNonSpace();
    List<Node.Variable> declarations = new ArrayList<>();
    boolean assigns = declarations(context, declarations);
    List<Node.Command> commands = new ArrayList<>();
    while (true) {
      int mark = tokens.mark();
      Token token = tokens.nextNonSpace();
      if (token.is(end)) {
        check(commands, context);
        return new Node.Pipe(
            first.position(),
            first.line(),
            assigns,
            List.copyOf(declarations),
            List.copyOf(commands));
      }
      if (!startsOperand(token.type())) {
        throw tokens.unexpected(token, context);
      }
      tokens.reset(mark);
      commands.add(command());
    }
  }

  private static boolean startsOperand(TokenType type) {
    return switch (type) {
      case BOOL,
          CHARACTER_CONSTANT,
          COMPLEX,
          DOT,
          FIELD,
          IDENTIFIER,
          NUMBER,
          NIL,
          RAW_STRING,
          STRING,
          VARIABLE,
          LEFT_PAREN ->
          true;
      default -> false;
    };
  }

  /** Parses {@code $k, $v :=}; true if it is an assignment. */
  private boolean declarations(String context, List<Node.Variable> declarations) {
    while (tokens.peekNonSpace().is(TokenType.VARIABLE)) {
      int mark = tokens.mark();
      Token variable = tokens.next();
      Token operator = tokens.peekNonSpace();
      boolean comma = operator.is(TokenType.CHARACTER) && operator.text().equals(",");
      if (!comma && !operator.is(TokenType.ASSIGN) && !operator.is(TokenType.DECLARE)) {
        tokens.reset(mark);
        return false;
      }
      tokens.nextNonSpace();
      declarations.add(new Node.Variable(variable.position(), variable.text(), List.of()));
      scope.declare(variable.text());
      if (!comma) {
        return operator.is(TokenType.ASSIGN);
      }
      requireSecondVariable(context, declarations.size());
    }
    return false;
  }

  private void requireSecondVariable(String context, int count) {
    if (!context.equals("range") || count > 1) {
      throw tokens.fail("too many declarations in " + context);
    }
    TokenType next = tokens.peekNonSpace().type();
    if (next != TokenType.VARIABLE
        && next != TokenType.RIGHT_DELIMITER
        && next != TokenType.RIGHT_PAREN) {
      throw tokens.fail("range can only initialize variables");
    }
  }

  private void check(List<Node.Command> commands, String context) {
    if (commands.isEmpty()) {
      throw tokens.fail("missing value for " + context);
    }
    for (int i = 1; i < commands.size(); i++) {
      Node first = commands.get(i).words().get(0);
      if (first instanceof Node.Dot || isLiteral(first)) {
        throw tokens.fail("non executable command in pipeline stage " + (i + 1));
      }
    }
  }

  private static boolean isLiteral(Node node) {
    return node instanceof Node.Bool
        || node instanceof Node.Nil
        || node instanceof Node.Number
        || node instanceof Node.Quoted;
  }

  private Node.Command command() {
    int position = tokens.peekNonSpace().position();
    List<Node> words = new ArrayList<>();
    while (true) {
      tokens.peekNonSpace();
      operand().ifPresent(words::add);
      int mark = tokens.mark();
      Token token = tokens.next();
      if (token.is(TokenType.SPACE)) {
        continue;
      }
      if (token.is(TokenType.RIGHT_DELIMITER) || token.is(TokenType.RIGHT_PAREN)) {
        tokens.reset(mark);
      } else if (!token.is(TokenType.PIPE)) {
        throw tokens.unexpected(token, "operand");
      }
      break;
    }
    if (words.isEmpty()) {
      throw tokens.fail("empty command");
    }
    return new Node.Command(position, List.copyOf(words));
  }

  private Optional<Node> operand() {
    Optional<Node> term = term();
    Token next = tokens.peek();
    if (term.isEmpty() || !next.is(TokenType.FIELD)) {
      return term;
    }
    List<String> names = new ArrayList<>();
    while (tokens.peek().is(TokenType.FIELD)) {
      names.add(tokens.next().text().substring(1));
    }
    return Optional.of(withFields(term.get(), next.position(), names));
  }

  private Node withFields(Node term, int position, List<String> names) {
    if (term instanceof Node.Field field) {
      names.addAll(0, field.names());
      return new Node.Field(position, List.copyOf(names));
    }
    if (term instanceof Node.Variable variable) {
      return new Node.Variable(position, variable.name(), List.copyOf(names));
    }
    if (isLiteral(term) || term instanceof Node.Dot) {
      throw tokens.fail("unexpected . after term " + Quoting.quote(term.show()));
    }
    return new Node.Chain(position, term, List.copyOf(names));
  }

  private Optional<Node> term() {
    int mark = tokens.mark();
    Token token = tokens.nextNonSpace();
    int position = token.position();
    String text = token.text();
    switch (token.type()) {
      case IDENTIFIER -> {
        if (!scope.hasFunction(text)) {
          throw tokens.fail("function " + Quoting.quote(text) + " not defined");
        }
        return Optional.of(new Node.Identifier(position, text));
      }
      case VARIABLE -> {
        if (!scope.hasVariable(text)) {
          throw tokens.fail("undefined variable " + Quoting.quote(text));
        }
        return Optional.of(new Node.Variable(position, text, List.of()));
      }
      case LEFT_PAREN -> {
        return Optional.of(parentheses());
      }
      case CHARACTER_CONSTANT, COMPLEX, NUMBER -> {
        return Optional.of(number(token));
      }
      case STRING, RAW_STRING -> {
        return Optional.of(new Node.Quoted(position, text, unquote(text)));
      }
      default -> {
        Optional<Node> word = word(token);
        if (word.isEmpty()) {
          tokens.reset(mark);
        }
        return word;
      }
    }
  }

  private static Optional<Node> word(Token token) {
    return switch (token.type()) {
      case DOT -> Optional.of(new Node.Dot(token.position()));
      case NIL -> Optional.of(new Node.Nil(token.position()));
      case BOOL -> Optional.of(new Node.Bool(token.position(), token.text().equals("true")));
      case FIELD ->
          Optional.of(new Node.Field(token.position(), List.of(token.text().substring(1))));
      default -> Optional.empty();
    };
  }

  private Node parentheses() {
    if (!scope.enter()) {
      throw tokens.fail("nested more than " + Scope.MAX_NESTING + " levels deep");
    }
    Node.Pipe pipe = pipeline("parenthesized pipeline", TokenType.RIGHT_PAREN);
    scope.leave();
    return pipe;
  }

  private Node number(Token token) {
    try {
      NumberLiteral literal =
          token.is(TokenType.CHARACTER_CONSTANT)
              ? NumberLiteral.ofCharacter(token.text())
              : NumberLiteral.of(token.text());
      return new Node.Number(token.position(), literal);
    } catch (NumberLiteral.SyntaxException e) {
      throw tokens.fail(e.getMessage());
    }
  }

  /** Value of a string literal. */
  String unquote(String literal) {
    return Unquoting.string(literal).orElseThrow(() -> tokens.fail("invalid syntax"));
  }
}
