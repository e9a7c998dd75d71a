package io.github.fluentecs.simulator.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Set;

/** Reads one request of a connection. */
final class RequestReader {
  /**
   * A request that came in.
   *
   * @param isWhole whether it was read to its end
   * @param isLast whether its connection ends with the answer
   */
  record Received(HttpRequest request, boolean isWhole, boolean isLast) {}

  private static final Set<String> VERSIONS = Set.of("HTTP/1.1", "HTTP/1.0");

  private final HttpLimits limits;
  private final InetSocketAddress local;
  private final HeldBytes.Share held;

  RequestReader(HttpLimits limits, InetSocketAddress local, HeldBytes.Share held) {
    this.limits = limits;
    this.held = held;
    this.local = local;
  }

  /** Reads a request, and asks for its body where the client waits to be asked. */
  Received read(ClientInput in, ReplyWriter out) throws IOException, HttpRefusal {
    HeadReader head = new HeadReader(in, limits.headBytes());
    String[] line = requestLine(head);
    HttpHeaders headers = head.headers();
    BodyReader body = new BodyReader(in, headers, limits, held);
    boolean waits = headers.has("Expect", "100-continue");
    if (waits && !body.isAnnouncedTooLong()) {
      out.goOn();
    }
    boolean isWhole = !(waits && body.isAnnouncedTooLong()) && body.read();
    HttpRequest request =
        new HttpRequest(line[0], line[1], headers, body.body(), body.isTooLong(), local);
    return new Received(request, isWhole, !isWhole || isLast(line[2], headers));
  }

  private static String[] requestLine(HeadReader head) throws IOException, HttpRefusal {
    String[] line = head.line().split(" ", -1);
    if (line.length != 3 || line[0].isEmpty() || line[1].isEmpty()) {
      throw new HttpRefusal(400, "A request begins with a method, a target and a version");
    }
    if (!VERSIONS.contains(line[2])) {
      throw new HttpRefusal(505, "Only HTTP/1.1 and HTTP/1.0 are spoken here");
    }
    return line;
  }

  private static boolean isLast(String version, HttpHeaders headers) {
    return version.equals("HTTP/1.0")
        ? !headers.has("Connection", "keep-alive")
        : headers.has("Connection", "close");
  }
}
