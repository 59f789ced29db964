package org.kapacitor.template.internal.syntax;

import java.util.Map;

/**
 * A template with those that it defines.
 *
 * @param trees by name; the template's own name is among them
 */
public record ParsedTemplate(Source source, Map<String, Node.Block> trees) {}
