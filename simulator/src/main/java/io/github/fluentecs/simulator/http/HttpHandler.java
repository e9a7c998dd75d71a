package io.github.fluentecs.simulator.http;

/** Answers requests; called by many threads at once. */
@FunctionalInterface
public interface HttpHandler {
  /**
   * Answers one request.
   *
   * @param request the request, its body complete or cut at the limit
   * @return what to do with the client
   */
  HttpReply handle(HttpRequest request);
}
