/** Tasks, recordings and replays: what the HTTP API and the console work with. */
@Export
@Version("1.0.0")
package org.kapacitor.tasks;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
