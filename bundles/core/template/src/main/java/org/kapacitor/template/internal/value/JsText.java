package org.kapacitor.template.internal.value;

/** A string that is JavaScript and stays as it is inside a script: what {@code json} returns. */
public record JsText(String text) {
  @Override
  public String toString() {
    return text;
  }
}
