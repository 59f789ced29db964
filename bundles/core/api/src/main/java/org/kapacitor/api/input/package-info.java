/** Inputs: sources of points beside the HTTP API. */
@Export
@Version("1.0.0")
package org.kapacitor.api.input;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
