package org.kapacitor.config.internal.section;

import org.kapacitor.api.option.OptionException;

/** Where in the file a value stands, and what is said of a wrong one. */
record Place(String section, String key) {

  Place key(String name) {
    return new Place(section, key.isEmpty() ? name : key + '.' + name);
  }

  OptionException expected(String expected, KeySpec spec, Object found) {
    return error("expected " + expected + ", found " + Found.text(found, spec.secret()));
  }

  OptionException error(String text) {
    return new OptionException(this + ": " + text);
  }

  @Override
  public String toString() {
    if (section.isEmpty()) {
      return key;
    }
    return key.isEmpty() ? section : section + ": " + key;
  }
}
