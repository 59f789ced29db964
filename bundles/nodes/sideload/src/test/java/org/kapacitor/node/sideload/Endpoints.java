package org.kapacitor.node.sideload;

import java.util.ArrayList;
import java.util.List;
import org.kapacitor.api.option.Sections;
import org.kapacitor.node.sideload.Location.BasicAuth;
import org.kapacitor.node.sideload.Location.Endpoint;

/** The section {@code [[httppost]]} of a test. */
final class Endpoints implements Sections {
  private final List<Endpoint> endpoints = new ArrayList<>();

  Endpoints with(String name, String url, String username, String password) {
    endpoints.add(new Endpoint(name, url, new BasicAuth(username, password)));
    return this;
  }

  @Override
  public <C extends Record> C section(String name, Class<C> type) {
    throw new IllegalArgumentException(name);
  }

  @Override
  public <C extends Record> List<C> elements(String name, Class<C> type) {
    return name.equals("httppost") ? endpoints.stream().map(type::cast).toList() : List.of();
  }
}
