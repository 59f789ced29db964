/** The running server's configuration. */
package org.kapacitor.config.internal.live;
