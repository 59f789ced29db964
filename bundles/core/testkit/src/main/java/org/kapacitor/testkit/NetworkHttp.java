package org.kapacitor.testkit;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import org.kapacitor.api.http.Http;
import org.kapacitor.api.http.HttpAnswer;
import org.kapacitor.api.http.HttpRequest;

/** An HTTP client that goes over the network, without TLS settings. */
final class NetworkHttp implements Http {
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  @Override
  public HttpAnswer send(HttpRequest request) throws IOException {
    var sent =
        java.net.http.HttpRequest.newBuilder(URI.create(request.url()))
            .timeout(request.timeout())
            .method(
                request.method(),
                java.net.http.HttpRequest.BodyPublishers.ofByteArray(request.body()));
    request.headers().forEach(sent::header);
    try {
      var answer = client.send(sent.build(), HttpResponse.BodyHandlers.ofByteArray());
      return new HttpAnswer(answer.statusCode(), answer.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
