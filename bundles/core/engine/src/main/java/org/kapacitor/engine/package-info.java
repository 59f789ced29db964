/** The engine: takes points in and runs plans over them. */
@Export
@Version("1.0.0")
package org.kapacitor.engine;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
