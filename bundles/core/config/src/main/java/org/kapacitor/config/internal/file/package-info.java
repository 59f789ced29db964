/** kapacitor.conf: where it is and how it is read. */
package org.kapacitor.config.internal.file;
