package org.kapacitor.lambda.internal.code;

import java.util.List;
import org.kapacitor.api.expression.Expression;
import org.kapacitor.lambda.internal.type.Kind;

/**
 * Code and what it refers to by index.
 *
 * @param kind type of the value; {@link Kind#INVALID} if the expression has none, and then the code
 *     is an error
 * @param slots indexes of fields and tags in the point's layout and tags, or in the results' layout
 * @param constants Double, Long, String, Boolean or {@link
 *     org.kapacitor.lambda.internal.text.RegexValue}
 * @param errors messages of the errors that are known beforehand
 * @param memos the parts of the expression whose values are remembered per series
 */
public record Plan(
    Kind kind,
    Code code,
    List<Integer> slots,
    List<Object> constants,
    List<String> errors,
    List<MemoSite> memos) {

  /** A part of the expression and the type of its value. */
  public record MemoSite(Expression expression, Kind kind) {}

  /** A plan; the lists are copied. */
  public Plan {
    slots = List.copyOf(slots);
    constants = List.copyOf(constants);
    errors = List.copyOf(errors);
    memos = List.copyOf(memos);
  }
}
