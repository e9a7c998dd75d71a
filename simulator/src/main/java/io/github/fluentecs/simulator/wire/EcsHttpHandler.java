package io.github.fluentecs.simulator.wire;

import static java.util.Objects.requireNonNull;

import io.github.fluentecs.simulator.engine.call.ServiceError;
import io.github.fluentecs.simulator.http.HttpHandler;
import io.github.fluentecs.simulator.http.HttpReply;
import io.github.fluentecs.simulator.http.HttpRequest;
import java.util.Set;

/**
 * ECS over HTTP: every path but those of the simulator's own is the service's. On each of them only
 * requests for this very server are answered, so that no page in a browser can reach it.
 */
public final class EcsHttpHandler implements HttpHandler {
  /** Where the simulator's own paths begin. */
  public static final String OWN_PATHS = "/_simulator/";

  private static final String STRANGE_HOST =
      "The Host, or the Origin, of the request is none of this server's; names beside localhost and"
          + " its address have to be allowed, with --allow-host or Setup.allowHosts.";

  /** The longest body of a request, in bytes. */
  public static final int MAX_BODY = Protocol.MAX_BODY;

  private final Protocol protocol;
  private final HttpHandler ownPaths;
  private final String scheme;
  private final OtherServices others;
  private final HostCheck hosts;

  /**
   * The service in front of an engine.
   *
   * @param protocol answers what is meant for ECS
   * @param ownPaths answers what is meant for the simulator itself
   * @param account the account of callers
   * @param scheme {@code http} or {@code https}
   * @param hosts names of this server beside those of loopback and its address
   */
  public EcsHttpHandler(
      Protocol protocol, HttpHandler ownPaths, String account, String scheme, Set<String> hosts) {
    this.protocol = requireNonNull(protocol, "protocol");
    this.ownPaths = requireNonNull(ownPaths, "ownPaths");
    this.scheme = requireNonNull(scheme, "scheme");
    this.others = new OtherServices(account);
    this.hosts = new HostCheck(hosts);
  }

  @Override
  public HttpReply handle(HttpRequest request) {
    if (!hosts.accepts(request)) {
      return protocol.refuse(new ServiceError("AccessDeniedException", 403, STRANGE_HOST));
    }
    if (request.path().startsWith(OWN_PATHS)) {
      return ownPaths.handle(request);
    }
    WireRequest forEcs =
        new WireRequest(
            request.method(),
            scheme + "://" + request.headers().first("Host").orElse("localhost"),
            request.headers()::first,
            request.body(),
            request.isTooLong());
    return others.answer(request).orElseGet(() -> protocol.answer(forEcs));
  }
}
