/** The compiler: scripts to plans, by way of the installed plug-ins. */
@Export
@Version("1.0.0")
package org.kapacitor.compiler;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
