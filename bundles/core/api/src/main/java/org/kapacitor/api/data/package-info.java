/**
 * What flows through a pipeline: points, batches, series and groups.
 *
 * <p>Reference: nodes.md section 1 (message and edge model) and section 2 (groups).
 */
@Export
@Version("1.0.0")
package org.kapacitor.api.data;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
