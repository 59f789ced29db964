/** InfluxQL: select statements, and identifiers and strings as its texts have them. */
@Export
@Version("1.0.0")
package org.kapacitor.influxql;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
