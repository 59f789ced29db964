/** Tests of plug-ins on the real compiler and engine, with a clock that goes only when told to. */
@Export
@Version("1.0.0")
package org.kapacitor.testkit;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
