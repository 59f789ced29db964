package org.kapacitor.compiler;

/** A plug-in by kind and name. */
public record PluginName(PluginKind kind, String name) {}
