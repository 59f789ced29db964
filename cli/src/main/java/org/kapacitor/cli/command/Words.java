package org.kapacitor.cli.command;

import java.util.List;

/** Lists of words in messages. */
final class Words {
  private Words() {}

  /** {@code a, b or c}, each between two copies of a quote. */
  static String or(List<String> words, String quote) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words.size(); i++) {
      if (i > 0) {
        text.append(i == words.size() - 1 ? " or " : ", ");
      }
      text.append(quote).append(words.get(i)).append(quote);
    }
    return text.toString();
  }

  /** {@code cannot list 'x' did you mean 'tasks' or 'topics'?}. */
  static String unknownKind(String verb, String kind, List<String> kinds) {
    return "cannot " + verb + " '" + kind + "' did you mean " + or(kinds, "'") + "?";
  }
}
