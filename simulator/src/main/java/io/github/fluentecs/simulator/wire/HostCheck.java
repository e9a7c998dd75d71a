package io.github.fluentecs.simulator.wire;

import io.github.fluentecs.simulator.http.HttpRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;

/**
 * Whether a request was meant for this very server. A page that a browser loaded from elsewhere can
 * reach a server on this machine by a name that was made to point here, or by a form: then the Host
 * or the Origin tell. Ports are compared between the two only, as containers publish others than
 * the one listened on.
 *
 * @param others names that this server has beside those of loopback and the address reached
 */
record HostCheck(Set<String> others) {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  boolean accepts(HttpRequest request) {
    String host = request.headers().first("Host").orElse("").toLowerCase(Locale.ROOT);
    return isOwn(name(host), request.local().getAddress())
        && request.headers().first("Origin").map(origin -> isOf(host, origin)).orElse(true);
  }

  private boolean isOwn(String name, InetAddress local) {
    return LOOPBACK.contains(name) || others.contains(name) || isAddress(name, local);
  }

  /** What stands before the port. */
  private static String name(String host) {
    int colon = host.lastIndexOf(':');
    return colon > host.lastIndexOf(']') ? host.substring(0, colon) : host;
  }

  /** Only a page from here may ask: one of the same name and port. */
  private static boolean isOf(String host, String origin) {
    String lower = origin.toLowerCase(Locale.ROOT);
    return authority("http://", 80, lower, host) || authority("https://", 443, lower, host);
  }

  private static boolean authority(String scheme, int port, String origin, String host) {
    return origin.startsWith(scheme)
        && full(origin.substring(scheme.length()), port).equals(full(host, port));
  }

  private static String full(String host, int port) {
    return name(host).equals(host) ? host + ":" + port : host;
  }

  private static boolean isAddress(String name, InetAddress address) {
    if (!name.startsWith("[")) {
      return name.equals(address.getHostAddress());
    }
    try {
      // What stands in brackets is never looked up.
      return InetAddress.getByName(name).equals(address);
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
