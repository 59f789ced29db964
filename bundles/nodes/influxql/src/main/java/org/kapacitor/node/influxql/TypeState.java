package org.kapacitor.node.influxql;

import org.kapacitor.api.data.FieldType;
import org.kapacitor.api.node.StateIo;

/** Saves and restores a type that is null as long as no point fitted. */
final class TypeState {
  private TypeState() {}

  static FieldType of(StateIo io, FieldType type) {
    String name = io.text("type", type == null ? null : type.name());
    return name == null ? null : FieldType.valueOf(name);
  }
}
