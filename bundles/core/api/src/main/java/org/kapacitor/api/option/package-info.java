/**
 * How a plug-in declares its options: one record whose annotated components give parsing, defaults,
 * validation, documentation and every other form in which the options appear.
 */
@Export
@Version("1.0.0")
package org.kapacitor.api.option;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
