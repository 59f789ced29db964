/**
 * Node types: what turns points and batches into others.
 *
 * <p>A node type is one class: an OSGi service ({@code @Component(service = NodeType.class)}) that
 * is annotated with {@link org.kapacitor.api.node.Node @Node}.
 */
@Export
@Version("1.0.0")
package org.kapacitor.api.node;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
