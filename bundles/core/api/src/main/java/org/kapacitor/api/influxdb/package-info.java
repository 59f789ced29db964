/** InfluxDB as nodes use it: queries and writes, without a thread that waits for them. */
@Export
@Version("1.0.0")
package org.kapacitor.api.influxdb;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
