package org.kapacitor.front.http.internal;

import java.util.function.Supplier;
import org.osgi.service.component.annotations.Component;

/**
 * The URL of the stable API as a service; empty while it is not served. It needs nothing, so that
 * the alert service, which the API is made of, can have it.
 */
@Component(
    service = {ApiUrl.class, Supplier.class},
    property = "name=api.url")
public final class ApiUrl implements Supplier<String> {
  private volatile String url = "";

  void set(String served) {
    url = served;
  }

  @Override
  public String get() {
    return url;
  }
}
