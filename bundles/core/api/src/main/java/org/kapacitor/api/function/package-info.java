/** Functions of lambda expressions that plug-ins bring. */
@Export
@Version("1.0.0")
package org.kapacitor.api.function;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
