package org.kapacitor.compiler;

import java.util.Optional;

/**
 * A variable of a script, or a value supplied for one.
 *
 * @param type its type
 * @param value Boolean, Long, Double, String, {@link java.time.Duration}, {@link
 *     org.kapacitor.api.expression.Regex}, {@link org.kapacitor.api.expression.Lambda}, {@link
 *     org.kapacitor.api.expression.Star} or a List of such; empty where a value is required and
 *     missing
 * @param description from the comment in front of the declaration
 */
public record Var(VarType type, Optional<Object> value, String description) {}
