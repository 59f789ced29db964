/** The template language of messages: text and HTML templates (tickscript.md section 9). */
@Export
@Version("1.0.0")
package org.kapacitor.template;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
