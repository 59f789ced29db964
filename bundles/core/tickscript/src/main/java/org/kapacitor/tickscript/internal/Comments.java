package org.kapacitor.tickscript.internal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Token;
import org.kapacitor.tickscript.Comment;

/**
 * Hands out the comments in front of tokens, each once: a comment belongs to the first that asks
 * (tickscript.md section 2.2).
 */
final class Comments {
  private final CommonTokenStream tokens;
  private final BitSet taken = new BitSet();

  Comments(CommonTokenStream tokens) {
    this.tokens = tokens;
  }

  Comment take(Token token) {
    int index = token.getTokenIndex();
    // Asking the stream costs a search and a list, and most tokens follow another one directly.
    if (index == 0 || tokens.get(index - 1).getChannel() == Token.DEFAULT_CHANNEL) {
      return Comment.NONE;
    }
    if (taken.get(index)) {
      return Comment.NONE;
    }
    taken.set(index);
    List<String> lines = new ArrayList<>();
    for (Token comment : tokens.getHiddenTokensToLeft(index)) {
      if (!lines.isEmpty()) {
        lines.add("\n");
      }
      addLines(comment.getText(), lines);
    }
    return new Comment(lines);
  }

  private static void addLines(String comment, List<String> lines) {
    for (String part : comment.split("\n", -1)) {
      String line = trimmed(part);
      if (line.isEmpty()) {
        continue;
      }
      if (line.startsWith("//")) {
        line = line.substring(2);
      }
      lines.add(line.startsWith(" ") ? line.substring(1) : line);
    }
  }

  /** Java has no trim for what Unicode and the original call white space. */
  private static String trimmed(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (start < end && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isSpace(char c) {
    return c >= '\t' && c <= '\r' || c == '\u0085' || Character.isSpaceChar(c);
  }
}
