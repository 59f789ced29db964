package org.kapacitor.lambda.internal.typing;

import org.kapacitor.lambda.internal.type.Kind;

/**
 * What a reference stands for (tickscript.md section 4.2).
 *
 * @param kind type of the value; {@link Kind#MISSING} if there is none, {@link Kind#INVALID} if the
 *     reference cannot be evaluated at all
 * @param index of the field or tag; -1 where that means nothing
 */
public record Resolved(Origin origin, Kind kind, int index) {

  /** Where a reference was found. */
  public enum Origin {
    TIME,
    FIELD,
    TAG,
    RESULT,
    NOWHERE,
    /** A field and a tag of one name. */
    CLASH,
    /** Where there is no scope: in the arithmetic of scripts. */
    UNDEFINED
  }
}
