/** What there is to know of a machine, whatever its operating system. */
package org.kapacitor.input.hostmetrics.internal.figure;
