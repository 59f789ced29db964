/** The inputs of the server: what points come in by beside the HTTP API. */
@Export
@Version("1.0.0")
package org.kapacitor.inputs;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
