/** Lambda expressions as trees, free of any parser: what the compiler hands to nodes and engine. */
@Export
@Version("1.0.0")
package org.kapacitor.api.expression;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
