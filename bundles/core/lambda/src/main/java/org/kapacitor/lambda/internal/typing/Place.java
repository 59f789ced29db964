package org.kapacitor.lambda.internal.typing;

import java.util.Map;
import org.kapacitor.api.expression.Expression.Nested;

/**
 * Where in an expression some part is.
 *
 * @param prefix what the messages of errors begin with there
 * @param scope number of the expression instance whose state functions use there: 0, or that of a
 *     nested lambda
 */
record Place(String prefix, int scope) {
  static final Place ROOT = new Place("", 0);

  Place argument(int index) {
    return new Place(prefix + "Failed to handle " + (index + 1) + " argument: ", scope);
  }

  Place nested(Nested nested, Map<Nested, Integer> scopes) {
    return new Place(prefix, scopes.get(nested));
  }
}
