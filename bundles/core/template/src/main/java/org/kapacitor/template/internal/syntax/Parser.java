package org.kapacitor.template.internal.syntax;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kapacitor.api.template.TemplateException;
import org.kapacitor.template.internal.syntax.Node.BranchKind;
import org.kapacitor.template.internal.text.Quoting;

/**
 * Parses templates.
 *
 * <p>Reference: tickscript.md sections 9.2 and 9.9.
 */
public final class Parser {

  /** How a list of nodes ended. */
  private enum Ending {
    END("{{end}}"),
    ELSE("{{else}}");

    private final String text;

    Ending(String text) {
      this.text = text;
    }
  }

  /** A list of nodes and how it ended. */
  private record Items(Node.Block block, Ending ending) {}

  private final TokenReader tokens;
  private final Scope scope;
  private final PipelineParser pipelines;
  private final Map<String, Node.Block> trees;
  private int ranges;

  private Parser(TokenReader tokens, Scope scope, Map<String, Node.Block> trees) {
    this.tokens = tokens;
    this.scope = scope;
    this.pipelines = new PipelineParser(tokens, scope);
    this.trees = trees;
  }

  /**
   * Parses a template with those that it defines.
   *
   * @param functions names of the functions that may be called
   * @throws TemplateException if it is not a template
   */
  public static ParsedTemplate parse(Source source, Set<String> functions) {
    Map<String, Node.Block> trees = new LinkedHashMap<>();
    Parser parser = new Parser(TokenReader.of(source), new Scope(functions), trees);
    parser.define(source.name(), parser.root());
    return new ParsedTemplate(source, Map.copyOf(trees));
  }

  private Node.Block root() {
    int position = tokens.peek().position();
    List<Node> nodes = new ArrayList<>();
    while (!tokens.peek().is(TokenType.EOF)) {
      int mark = tokens.mark();
      if (tokens.next().is(TokenType.LEFT_DELIMITER)
          && tokens.nextNonSpace().is(TokenType.DEFINE)) {
        nestedTemplate().definition();
        continue;
      }
      tokens.reset(mark);
      Optional<Ending> ending = textOrAction(nodes);
      if (ending.isPresent()) {
        throw tokens.fail("unexpected " + ending.get().text);
      }
    }
    return new Node.Block(position, List.copyOf(nodes));
  }

  private Parser nestedTemplate() {
    return new Parser(tokens.nested(), scope.ofNestedTemplate(), trees);
  }

  private void definition() {
    String name = templateName(tokens.nextNonSpace(), "define clause");
    tokens.expect(TokenType.RIGHT_DELIMITER, "define clause");
    body(name, "define clause", tokens);
  }

  /** Parses the rest of a nested template; {@code reporter} tells if it ends in the wrong way. */
  private void body(String name, String context, TokenReader reporter) {
    Items items = items();
    if (items.ending() != Ending.END) {
      throw reporter.fail("unexpected " + items.ending().text + " in " + context);
    }
    define(name, items.block());
  }

  private void define(String name, Node.Block tree) {
    Node.Block present = trees.get(name);
    if (present == null || present.isEmpty()) {
      trees.put(name, tree);
    } else if (!tree.isEmpty()) {
      throw tokens.fail("template: multiple definition of template " + Quoting.quote(name));
    }
  }

  private Items items() {
    int position = tokens.peekNonSpace().position();
    List<Node> nodes = new ArrayList<>();
    while (!tokens.peekNonSpace().is(TokenType.EOF)) {
      Optional<Ending> ending = textOrAction(nodes);
      if (ending.isPresent()) {
        return new Items(new Node.Block(position, List.copyOf(nodes)), ending.get());
      }
    }
    throw tokens.fail("unexpected EOF");
  }

  /** Parses the next node, or an end of the list. */
  private Optional<Ending> textOrAction(List<Node> nodes) {
    Token token = tokens.nextNonSpace();
    if (token.is(TokenType.TEXT)) {
      nodes.add(new Node.Text(token.position(), token.text()));
      return Optional.empty();
    }
    if (!token.is(TokenType.LEFT_DELIMITER)) {
      throw tokens.unexpected(token, "input");
    }
    tokens.beginAction(token.line());
    Optional<Ending> ending = action(nodes);
    tokens.endAction();
    return ending;
  }

  private Optional<Ending> action(List<Node> nodes) {
    int mark = tokens.mark();
    Token token = tokens.nextNonSpace();
    switch (token.type()) {
      case ELSE -> {
        return Optional.of(elseEnding());
      }
      case END -> {
        tokens.expect(TokenType.RIGHT_DELIMITER, "end");
        return Optional.of(Ending.END);
      }
      case IF -> nodes.add(branch(BranchKind.IF));
      case RANGE -> nodes.add(branch(BranchKind.RANGE));
      case WITH -> nodes.add(branch(BranchKind.WITH));
      case BREAK, CONTINUE -> nodes.add(jump(token));
      case BLOCK -> nodes.add(block());
      case TEMPLATE -> nodes.add(templateCall());
      default -> {
        tokens.reset(mark);
        Token first = tokens.peekNonSpace();
        Node.Pipe pipe = pipelines.pipeline("command", TokenType.RIGHT_DELIMITER);
        nodes.add(new Node.Action(first.position(), first.line(), pipe));
      }
    }
    return Optional.empty();
  }

  private Ending elseEnding() {
    TokenType next = tokens.peekNonSpace().type();
    // In {{else if}} and {{else with}} the second keyword is left to the caller.
    if (next != TokenType.IF && next != TokenType.WITH) {
      tokens.expect(TokenType.RIGHT_DELIMITER, "else");
    }
    return Ending.ELSE;
  }

  private Node jump(Token token) {
    String text = "{{" + token.text() + "}}";
    Token end = tokens.nextNonSpace();
    if (!end.is(TokenType.RIGHT_DELIMITER)) {
      throw tokens.unexpected(end, text);
    }
    if (ranges == 0) {
      throw tokens.fail(text + " outside {{range}}");
    }
    return new Node.Jump(token.position(), token.line(), token.is(TokenType.BREAK));
  }

  private Node.Branch branch(BranchKind kind) {
    if (!scope.enter()) {
      throw tokens.fail("nested more than " + Scope.MAX_NESTING + " levels deep");
    }
    int mark = scope.mark();
    Node.Pipe pipe = pipelines.pipeline(kind.keyword(), TokenType.RIGHT_DELIMITER);
    ranges += kind == BranchKind.RANGE ? 1 : 0;
    Items then = items();
    ranges -= kind == BranchKind.RANGE ? 1 : 0;
    Optional<Node.Block> otherwise =
        then.ending() == Ending.ELSE ? Optional.of(otherwise(kind)) : Optional.empty();
    scope.forget(mark);
    scope.leave();
    return new Node.Branch(kind, pipe.position(), pipe.line(), pipe, then.block(), otherwise);
  }

  private Node.Block otherwise(BranchKind kind) {
    Token next = tokens.peek();
    // One {{end}} closes the whole chain of {{else if}} or {{else with}}.
    if (kind == BranchKind.IF && next.is(TokenType.IF)
        || kind == BranchKind.WITH && next.is(TokenType.WITH)) {
      tokens.next();
      return new Node.Block(next.position(), List.of(branch(kind)));
    }
    Items items = items();
    if (items.ending() != Ending.END) {
      throw tokens.fail("expected end; found " + items.ending().text);
    }
    return items.block();
  }

  private Node block() {
    Token token = tokens.nextNonSpace();
    String name = templateName(token, "block clause");
    Node.Pipe pipe = pipelines.pipeline("block clause", TokenType.RIGHT_DELIMITER);
    nestedTemplate().body(name, "block clause", tokens);
    return new Node.TemplateCall(token.position(), token.line(), name, Optional.of(pipe));
  }

  private Node templateCall() {
    Token token = tokens.nextNonSpace();
    String name = templateName(token, "template clause");
    int mark = tokens.mark();
    Optional<Node.Pipe> pipe = Optional.empty();
    if (!tokens.nextNonSpace().is(TokenType.RIGHT_DELIMITER)) {
      tokens.reset(mark);
      pipe = Optional.of(pipelines.pipeline("template clause", TokenType.RIGHT_DELIMITER));
    }
    return new Node.TemplateCall(token.position(), token.line(), name, pipe);
  }

  private String templateName(Token token, String context) {
    if (!token.is(TokenType.STRING) && !token.is(TokenType.RAW_STRING)) {
      throw tokens.unexpected(token, context);
    }
    return pipelines.unquote(token.text());
  }
}
