package org.kapacitor.api.alert;

/** How bad it is, in ascending order. */
public enum Level {
  OK,
  INFO,
  WARNING,
  CRITICAL
}
