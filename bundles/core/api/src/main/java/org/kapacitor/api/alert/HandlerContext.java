package org.kapacitor.api.alert;

import java.util.function.Supplier;
import org.kapacitor.api.http.Http;
import org.kapacitor.api.template.Templates;

/** What a handler gets from the core. */
public interface HandlerContext {

  /** A client for HTTP. */
  Http http();

  /** Templates. */
  Templates templates();

  /** Topics, for handlers that pass events on to others. */
  TopicPublisher topics();

  /** Address of this server's API, for links: {@code http://host:9092/kapacitor/v1}. */
  Supplier<String> apiUrl();
}
