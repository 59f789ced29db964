/**
 * TICKscript as text and as a tree: {@link org.kapacitor.tickscript.Script} reads and formats
 * scripts, the records below {@link org.kapacitor.tickscript.Statement} are the tree (tickscript.md
 * sections 1, 2 and 7). Everything is immutable and may be shared between threads.
 */
@Export
@Version("1.0.0")
package org.kapacitor.tickscript;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
