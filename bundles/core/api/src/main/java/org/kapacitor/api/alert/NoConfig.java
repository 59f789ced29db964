package org.kapacitor.api.alert;

/** Config record of a handler that has no section in kapacitor.conf. */
public record NoConfig() {}
