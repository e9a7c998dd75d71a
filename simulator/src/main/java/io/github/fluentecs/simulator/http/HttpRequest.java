package io.github.fluentecs.simulator.http;

import java.net.InetSocketAddress;
import software.amazon.awssdk.core.SdkBytes;

/**
 * One request as it came in.
 *
 * @param method the method, such as {@code POST}
 * @param target the request target, such as {@code /path?query}
 * @param headers the header fields
 * @param body the body; empty if it is too long
 * @param isTooLong whether the body is longer than {@link HttpLimits#bodyBytes()}
 * @param local the address at which the client reached this server
 */
public record HttpRequest(
    String method,
    String target,
    HttpHeaders headers,
    SdkBytes body,
    boolean isTooLong,
    InetSocketAddress local) {
  /**
   * The target without its query.
   *
   * @return the path, such as {@code /path}
   */
  public String path() {
    int query = target.indexOf('?');
    return query < 0 ? target : target.substring(0, query);
  }
}
