/**
 * Sections as values: what a record declares, read from the file, changed by the environment.
 * Values of a section are a map from the keys of the file to String, Long, Double, Boolean,
 * Duration, List and Map; an optional value that is absent has no entry.
 */
package org.kapacitor.config.internal.section;
