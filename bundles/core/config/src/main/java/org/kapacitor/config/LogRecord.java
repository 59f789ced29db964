package org.kapacitor.config;

import java.util.Map;

/**
 * One record of the log. Immutable.
 *
 * @param millis when it was made, since 1970
 * @param level {@code debug, info, warn} or {@code error}
 * @param text the record as logfmt, without time and level: {@code msg="…" key=value}
 * @param fields the same as keys and values, in order; the first is {@code msg}
 */
public record LogRecord(long millis, String level, String text, Map<String, String> fields) {}
