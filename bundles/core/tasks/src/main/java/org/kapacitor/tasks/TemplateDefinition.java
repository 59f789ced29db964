package org.kapacitor.tasks;

import java.util.Optional;
import org.kapacitor.api.node.EdgeType;

/**
 * What a request says about a template, to create or to change it. What it does not say is empty.
 *
 * @param id empty to have one made up, or to keep the one it has
 * @param type what a template is changed to; one that is created has the type that its script says
 */
public record TemplateDefinition(String id, Optional<EdgeType> type, String script) {}
