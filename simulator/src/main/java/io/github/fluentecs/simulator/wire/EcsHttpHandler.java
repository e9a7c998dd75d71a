package io.github.fluentecs.simulator.wire;

import static java.util.Objects.requireNonNull;

import io.github.fluentecs.simulator.http.HttpHandler;
import io.github.fluentecs.simulator.http.HttpReply;
import io.github.fluentecs.simulator.http.HttpRequest;

/** ECS over HTTP: every path but those of the simulator's own is the service's. */
public final class EcsHttpHandler implements HttpHandler {
  /** Where the simulator's own paths begin. */
  public static final String OWN_PATHS = "/_simulator/";

  /** The longest body of a request, in bytes. */
  public static final int MAX_BODY = Protocol.MAX_BODY;

  private final Protocol protocol;
  private final HttpHandler ownPaths;
  private final OtherServices others;

  /**
   * The service in front of an engine.
   *
   * @param protocol answers what is meant for ECS
   * @param ownPaths answers what is meant for the simulator itself
   * @param account the account of callers
   */
  public EcsHttpHandler(Protocol protocol, HttpHandler ownPaths, String account) {
    this.protocol = requireNonNull(protocol, "protocol");
    this.ownPaths = requireNonNull(ownPaths, "ownPaths");
    this.others = new OtherServices(account);
  }

  @Override
  public HttpReply handle(HttpRequest request) {
    if (request.path().startsWith(OWN_PATHS)) {
      return ownPaths.handle(request);
    }
    WireRequest forEcs =
        new WireRequest(
            request.method(), request.headers()::first, request.body(), request.isTooLong());
    return others.answer(request).orElseGet(() -> protocol.answer(forEcs));
  }
}
