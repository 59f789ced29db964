/**
 * How a plug-in declares its options: one record whose annotated components give parsing, defaults,
 * validation, documentation and every other form in which the options appear.
 *
 * <p>The annotations belong to record components. They reach the accessors too, because tools that
 * make bundles look for imports in annotations of methods but not of record components.
 */
@Export
@Version("1.0.0")
package org.kapacitor.api.option;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
