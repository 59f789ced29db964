/** The commands: Karaf looks for them here. */
@Header(name = "Karaf-Commands", value = "org.kapacitor.front.console.internal.command")
package org.kapacitor.front.console.internal.command;

import org.osgi.annotation.bundle.Header;
