package org.kapacitor.cli.text;

/** A zone that never changes. */
record FixedZone(Zone.Offset offset) implements Zone {
  @Override
  public Offset at(long epochSecond) {
    return offset;
  }
}
