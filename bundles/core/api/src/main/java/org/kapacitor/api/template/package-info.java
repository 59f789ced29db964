/** Templates of messages: the language of Go's text/template and html/template. */
@Export
@Version("1.0.0")
package org.kapacitor.api.template;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
