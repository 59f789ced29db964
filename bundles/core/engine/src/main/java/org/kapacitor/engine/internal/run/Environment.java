package org.kapacitor.engine.internal.run;

import java.util.function.Function;
import org.kapacitor.api.expression.Lambda;
import org.kapacitor.api.node.CompiledLambda;
import org.kapacitor.engine.internal.ingest.SeriesTable;

/**
 * What all tasks share.
 *
 * @param series all series
 * @param nodeTypes the installed node types
 * @param lambdas compiles; throws a NodeException for what cannot be evaluated
 * @param resources what the core offers to nodes
 */
public record Environment(
    SeriesTable series,
    NodeTypes nodeTypes,
    Function<Lambda, CompiledLambda> lambdas,
    Resources resources) {}
