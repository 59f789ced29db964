package org.kapacitor.front.http.internal.route;

/** Answers requests. Called by many threads; may block. */
@FunctionalInterface
public interface Endpoint {

  /**
   * Answers a request.
   *
   * @throws ApiException if the request is wrong or cannot be carried out
   */
  Answer answer(Call call) throws ApiException;
}
