package org.kapacitor.template.internal.syntax;

import java.util.Map;

/** Kinds of tokens. */
enum TokenType {
  ERROR,
  BOOL,
  CHARACTER,
  CHARACTER_CONSTANT,
  COMPLEX,
  ASSIGN,
  DECLARE,
  EOF,
  FIELD,
  IDENTIFIER,
  LEFT_DELIMITER,
  LEFT_PAREN,
  NUMBER,
  PIPE,
  RAW_STRING,
  RIGHT_DELIMITER,
  RIGHT_PAREN,
  SPACE,
  STRING,
  TEXT,
  VARIABLE,
  BLOCK,
  BREAK,
  CONTINUE,
  DOT,
  DEFINE,
  ELSE,
  END,
  IF,
  NIL,
  RANGE,
  TEMPLATE,
  WITH;

  private static final Map<String, TokenType> WORDS =
      Map.ofEntries(
          Map.entry("block", BLOCK),
          Map.entry("break", BREAK),
          Map.entry("continue", CONTINUE),
          Map.entry("define", DEFINE),
          Map.entry("else", ELSE),
          Map.entry("end", END),
          Map.entry("if", IF),
          Map.entry("nil", NIL),
          Map.entry("range", RANGE),
          Map.entry("template", TEMPLATE),
          Map.entry("with", WITH),
          Map.entry("true", BOOL),
          Map.entry("false", BOOL));

  /** Type of a word: a keyword, a truth value or an identifier. */
  static TokenType ofWord(String word) {
    return WORDS.getOrDefault(word, IDENTIFIER);
  }

  /** Whether messages show the token as {@code <word>}. */
  boolean isKeyword() {
    return compareTo(BLOCK) >= 0;
  }
}
