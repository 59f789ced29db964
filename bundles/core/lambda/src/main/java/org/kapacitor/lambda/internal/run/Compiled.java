package org.kapacitor.lambda.internal.run;

import java.util.Optional;
import org.kapacitor.api.data.FieldType;
import org.kapacitor.api.node.EvaluationException;
import org.kapacitor.lambda.internal.code.Kernel;

/**
 * An expression compiled for one resolution of its references.
 *
 * @param type of the value; empty if the expression has none
 * @param error why it has no type
 */
record Compiled(Kernel kernel, Optional<FieldType> type, Optional<EvaluationException> error) {}
