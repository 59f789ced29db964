/** Outgoing HTTP for handlers and nodes. */
@Export
@Version("1.0.0")
package org.kapacitor.api.http;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
