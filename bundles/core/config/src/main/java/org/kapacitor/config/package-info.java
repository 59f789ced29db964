/** The configuration of the server: kapacitor.conf, environment and command line. */
@Export
@Version("1.0.0")
package org.kapacitor.config;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
