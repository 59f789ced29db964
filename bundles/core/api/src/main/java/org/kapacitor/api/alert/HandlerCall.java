package org.kapacitor.api.alert;

/**
 * A handler that a script names on a node: {@code .slack().channel('#ops')}.
 *
 * @param kind of the handler
 * @param options the handler's options record
 */
public record HandlerCall(String kind, Record options) {}
