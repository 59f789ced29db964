package org.kapacitor.front.http.internal.route;

/**
 * Documentation of a query parameter.
 *
 * @param summary one sentence
 * @param repeatable whether it can be given several times
 */
public record Parameter(String name, String summary, boolean repeatable) {}
