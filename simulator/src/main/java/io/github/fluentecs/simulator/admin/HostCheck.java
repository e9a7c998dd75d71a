package io.github.fluentecs.simulator.admin;

import io.github.fluentecs.simulator.http.HttpRequest;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Whether a request was meant for this very server. A page that a browser loaded from elsewhere can
 * reach a server on this machine by a name that was made to point here, or by a form: then the Host
 * or the Origin tell.
 */
final class HostCheck {
  private static final List<String> SCHEMES = List.of("http://", "https://");

  private HostCheck() {}

  static boolean accepts(HttpRequest request) {
    Set<String> own = names(request.local());
    boolean hostIsOwn = request.headers().first("Host").filter(host -> has(own, host)).isPresent();
    return hostIsOwn
        && request.headers().first("Origin").map(origin -> isOwn(own, origin)).orElse(true);
  }

  private static boolean isOwn(Set<String> own, String origin) {
    return SCHEMES.stream()
        .anyMatch(
            scheme -> origin.startsWith(scheme) && has(own, origin.substring(scheme.length())));
  }

  private static boolean has(Set<String> own, String host) {
    return own.contains(host.toLowerCase(Locale.ROOT));
  }

  private static Set<String> names(InetSocketAddress local) {
    String literal = local.getAddress().getHostAddress();
    int zone = literal.indexOf('%');
    String address = zone < 0 ? literal : literal.substring(0, zone);
    String host = address.contains(":") ? "[" + shortest(address) + "]" : address;
    int port = local.getPort();
    return port == 80 || port == 443
        ? Set.of(host, "localhost", host + ":" + port, "localhost:" + port)
        : Set.of(host + ":" + port, "localhost:" + port);
  }

  /** Java writes the loopback address of IPv6 in full, clients do not. */
  private static String shortest(String address) {
    return address.equals("0:0:0:0:0:0:0:1") ? "::1" : address;
  }
}
