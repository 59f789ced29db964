package org.kapacitor.cli.json;

import java.util.Comparator;
import org.kapacitor.api.text.Utf8Order;

/** Names sorted by their bytes. A class of its own, since a lambda costs 10 ms at the start. */
final class NameOrder implements Comparator<String> {
  @Override
  public int compare(String a, String b) {
    return Utf8Order.compare(a, b);
  }
}
