package org.kapacitor.template.internal.syntax;

import java.util.ArrayList;
import java.util.List;
import org.kapacitor.template.internal.text.Quoting;

/**
 * Splits a template into tokens. The last one is {@link TokenType#EOF} or {@link TokenType#ERROR}.
 */
final class Lexer {
  private final CharacterReader in;
  private final List<Token> tokens = new ArrayList<>();
  private int start;
  private int line = 1;
  private int lineCountedTo;
  private int openParens;
  private boolean done;

  private Lexer(String text) {
    in = new CharacterReader(text);
  }

  static List<Token> tokens(String text) {
    Lexer lexer = new Lexer(text);
    while (!lexer.done) {
      lexer.text();
    }
    return lexer.tokens;
  }

  private void text() {
    int open = in.text.indexOf("{{", in.position);
    int end = open < 0 ? in.text.length() : open;
    in.position = end;
    if (open >= 0) {
      in.position += 2;
      if (in.isAtTrimmedStart()) {
        while (end > start && CharacterReader.isSpace(in.text.charAt(end - 1))) {
          end--;
        }
      }
    }
    in.position = end;
    if (end > start) {
      emit(TokenType.TEXT);
    }
    if (open < 0) {
      emit(TokenType.EOF);
      done = true;
    } else {
      in.position = open;
      ignore();
      leftDelimiter();
    }
  }

  private void leftDelimiter() {
    in.position += 2;
    int marker = in.isAtTrimmedStart() ? 2 : 0;
    if (in.text.startsWith("/*", in.position + marker)) {
      in.position += marker;
      ignore();
      comment();
      return;
    }
    emit(TokenType.LEFT_DELIMITER);
    in.position += marker;
    ignore();
    openParens = 0;
    while (!done && action()) {
      // Token by token.
    }
  }

  private void comment() {
    int end = in.text.indexOf("*/", in.position + 2);
    if (end < 0) {
      fail("unclosed comment");
      return;
    }
    in.position = end + 2;
    if (in.isAtTrimmedEnd()) {
      in.position += 4;
      in.skipSpace();
    } else if (in.isAt("}}")) {
      in.position += 2;
    } else {
      fail("comment ends before closing delimiter");
      return;
    }
    ignore();
  }

  /** Reads one token inside an action; false at its end. */
  private boolean action() {
    boolean trimmed = in.isAtTrimmedEnd();
    if (trimmed || in.isAt("}}")) {
      if (openParens > 0) {
        fail("unclosed left paren");
      } else {
        rightDelimiter(trimmed);
      }
      return false;
    }
    int c = in.next();
    if (c == CharacterReader.END) {
      fail("unclosed action");
    } else if (CharacterReader.isSpace(c)) {
      space();
    } else if (c == '.' && in.peek() != CharacterReader.END && !isDigit(in.peek())) {
      fieldOrVariable(TokenType.FIELD, TokenType.DOT);
    } else if (c == '.' || c == '+' || c == '-' || isDigit(c)) {
      in.position--;
      number();
    } else if (CharacterReader.isWordPart(c)) {
      word();
    } else {
      symbol(c);
    }
    return true;
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private void symbol(int c) {
    switch (c) {
      case '=' -> emit(TokenType.ASSIGN);
      case ':' -> {
        if (in.next() == '=') {
          emit(TokenType.DECLARE);
        } else {
          fail("expected :=");
        }
      }
      case '|' -> emit(TokenType.PIPE);
      case '"' -> quoted('"', TokenType.STRING, "unterminated quoted string");
      case '\'' -> quoted('\'', TokenType.CHARACTER_CONSTANT, "unterminated character constant");
      case '`' -> rawString();
      case '$' -> fieldOrVariable(TokenType.VARIABLE, TokenType.VARIABLE);
      case '(' -> {
        emit(TokenType.LEFT_PAREN);
        openParens++;
      }
      case ')' -> {
        emit(TokenType.RIGHT_PAREN);
        openParens--;
      }
      default -> {
        if (c < 0x80 && Quoting.isPrintable(c)) {
          emit(TokenType.CHARACTER);
        } else {
          fail("unrecognized character in action: " + unicode(c));
        }
      }
    }
  }

  private void rightDelimiter(boolean trimmed) {
    if (trimmed) {
      in.position += 2;
      ignore();
    }
    in.position += 2;
    emit(TokenType.RIGHT_DELIMITER);
    if (trimmed) {
      in.skipSpace();
      ignore();
    }
  }

  private void space() {
    in.skipSpace();
    // The last space may belong to the trim marker of the closing delimiter.
    if (in.isAt("-}}")) {
      in.position--;
      if (in.position == start) {
        return;
      }
    }
    emit(TokenType.SPACE);
  }

  private void word() {
    in.skipWord();
    if (requireWordEnd()) {
      emit(TokenType.ofWord(in.text.substring(start, in.position)));
    }
  }

  private void fieldOrVariable(TokenType type, TokenType alone) {
    if (in.isAtWordEnd()) {
      emit(alone);
      return;
    }
    in.skipWord();
    if (requireWordEnd()) {
      emit(type);
    }
  }

  private boolean requireWordEnd() {
    if (!in.isAtWordEnd()) {
      fail("bad character " + unicode(in.peek()));
      return false;
    }
    return true;
  }

  private void number() {
    boolean good = in.skipNumber();
    int sign = in.peek();
    boolean complex = good && (sign == '+' || sign == '-');
    if (complex) {
      good = in.skipNumber() && in.text.charAt(in.position - 1) == 'i';
    }
    if (good) {
      emit(complex ? TokenType.COMPLEX : TokenType.NUMBER);
    } else {
      fail("bad number syntax: " + Quoting.quote(in.text.substring(start, in.position)));
    }
  }

  private void quoted(char quote, TokenType type, String unterminated) {
    int c = in.next();
    while (c != quote) {
      if (c == '\\') {
        c = in.next();
      }
      if (c == CharacterReader.END || c == '\n') {
        fail(unterminated);
        return;
      }
      c = in.next();
    }
    emit(type);
  }

  private void rawString() {
    int end = in.text.indexOf('`', in.position);
    if (end < 0) {
      fail("unterminated raw quoted string");
      return;
    }
    in.position = end + 1;
    emit(TokenType.RAW_STRING);
  }

  private void emit(TokenType type) {
    tokens.add(new Token(type, start, in.text.substring(start, in.position), countLinesTo(start)));
    start = in.position;
  }

  private void ignore() {
    start = in.position;
  }

  private void fail(String message) {
    tokens.add(new Token(TokenType.ERROR, start, message, countLinesTo(start)));
    done = true;
  }

  private int countLinesTo(int position) {
    for (; lineCountedTo < position; lineCountedTo++) {
      if (in.text.charAt(lineCountedTo) == '\n') {
        line++;
      }
    }
    return line;
  }

  private static String unicode(int c) {
    String text = String.format("U+%04X", c);
    return Quoting.isPrintable(c) ? text + " '" + Character.toString(c) + "'" : text;
  }
}
