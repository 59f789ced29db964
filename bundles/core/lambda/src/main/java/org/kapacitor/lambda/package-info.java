/** Compiles lambda expressions to bytecode and knows their functions (tickscript.md section 4). */
@Export
@Version("1.0.0")
package org.kapacitor.lambda;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
