/**
 * Plans: what a script means, without the script. The compiler makes them, the engine runs them.
 */
@Export
@Version("1.0.0")
package org.kapacitor.api.plan;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
