/** Alert events and the handlers that deliver them. */
@Export
@Version("1.0.0")
package org.kapacitor.api.alert;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
