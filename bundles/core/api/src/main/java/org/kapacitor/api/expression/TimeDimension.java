package org.kapacitor.api.expression;

import java.time.Duration;

/**
 * The value of {@code time(length, offset)} in a script: a dimension of the queries of batch tasks.
 *
 * @param length of an interval
 * @param offset of the intervals' start
 */
public record TimeDimension(Duration length, Duration offset) {}
