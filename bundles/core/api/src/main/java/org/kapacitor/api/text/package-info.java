/**
 * Numbers, times, durations and JSON written and read exactly as the original does (tickscript.md
 * sections 1.4, 9.4 to 9.6 and 11).
 */
@Export
@Version("1.0.0")
package org.kapacitor.api.text;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
