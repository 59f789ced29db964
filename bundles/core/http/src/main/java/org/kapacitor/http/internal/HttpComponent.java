package org.kapacitor.http.internal;

import java.io.IOException;
import org.kapacitor.api.http.Http;
import org.kapacitor.api.http.HttpAnswer;
import org.kapacitor.api.http.HttpRequest;
import org.kapacitor.api.node.NodeContext;
import org.kapacitor.api.node.ResourceProvider;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** The HTTP client as a service of the core and as a resource of nodes. */
@Component(service = {Http.class, ResourceProvider.class})
public final class HttpComponent implements Http, ResourceProvider<Http> {
  private final JettyHttp client = new JettyHttp();

  @Override
  public HttpAnswer send(HttpRequest request) throws IOException {
    return client.send(request);
  }

  @Override
  public Class<Http> type() {
    return Http.class;
  }

  @Override
  public Http resource(NodeContext node) {
    return this;
  }

  @Deactivate
  void deactivate() throws Exception {
    client.close();
  }
}
