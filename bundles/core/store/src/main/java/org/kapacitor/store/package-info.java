/** What survives a restart. */
@Export
@Version("1.0.0")
package org.kapacitor.store;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
