package org.kapacitor.template.internal.value;

import java.time.Duration;
import java.time.Instant;

/** Type of a parameter of a function or method. */
public enum Parameter {
  ANY("interface {}"),
  STRING("string"),
  INT("int"),
  DURATION("time.Duration"),
  TIME("time.Time"),
  LOCATION("*time.Location");

  private final String typeName;

  Parameter(String typeName) {
    this.typeName = typeName;
  }

  /** The type as errors name it. */
  public String typeName() {
    return typeName;
  }

  /** Whether no value is a value of this type. */
  public boolean acceptsNil() {
    return this == ANY || this == LOCATION;
  }

  /** Whether a value that is not null is of this type. */
  public boolean accepts(Object value) {
    return switch (this) {
      case ANY -> true;
      case STRING -> value instanceof String;
      case INT -> value instanceof Integer || value instanceof WideInt;
      case DURATION -> value instanceof Duration;
      case TIME -> value instanceof Instant || value instanceof ZonedTime;
      case LOCATION -> value instanceof Location;
    };
  }
}
