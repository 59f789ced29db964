/** The configuration bundle's components and commands. */
package org.kapacitor.config.internal;
