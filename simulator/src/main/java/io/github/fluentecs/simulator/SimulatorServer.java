package io.github.fluentecs.simulator;

import io.github.fluentecs.simulator.http.HttpHandler;
import io.github.fluentecs.simulator.http.HttpLimits;
import io.github.fluentecs.simulator.http.HttpListener;
import io.github.fluentecs.simulator.wire.EcsHttpHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP server for a simulator, for any client of the AWS protocol: another JVM, the AWS CLI,
 * boto3, other SDKs.
 *
 * <p>Requests have to be signed, with any keys: the Region is read from the signature's scope, the
 * signature itself is not checked. The server's threads are daemons. Safe for use by several
 * threads.
 */
public final class SimulatorServer implements AutoCloseable {
  private static final Logger LOG = System.getLogger("io.github.fluentecs.simulator");

  private final HttpListener listener;
  private final String scheme;
  private final Consumer<SimulatorServer> whenClosed;

  private SimulatorServer(
      HttpListener listener, String scheme, Consumer<SimulatorServer> whenClosed) {
    this.listener = listener;
    this.scheme = scheme;
    this.whenClosed = whenClosed;
  }

  static SimulatorServer open(
      InetSocketAddress address,
      HttpHandler handler,
      @Nullable SSLContext tls,
      Consumer<SimulatorServer> whenClosed) {
    HttpLimits limits =
        HttpLimits.withBody(EcsHttpHandler.MAX_BODY, Runtime.getRuntime().maxMemory());
    try {
      HttpListener listener = HttpListener.open(address, handler, limits, tls);
      SimulatorServer server =
          new SimulatorServer(listener, tls == null ? "http" : "https", whenClosed);
      server.warnOfStrangers();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The simulator can not listen on " + address + ": " + e.getMessage(), e);
    }
  }

  private void warnOfStrangers() {
    InetSocketAddress address = listener.address();
    if (!address.getAddress().isLoopbackAddress()) {
      LOG.log(
          Level.WARNING,
          "The simulator listens on {0}, not only for this machine; it checks no signatures",
          address);
    }
  }

  /**
   * Where clients find this server, for an {@code endpointOverride} or {@code
   * AWS_ENDPOINT_URL_ECS}.
   *
   * @return such as {@code http://127.0.0.1:54321}
   */
  public URI endpoint() {
    InetSocketAddress address = listener.address();
    InetAddress host = address.getAddress();
    if (host.isAnyLocalAddress()) {
      host = InetAddress.getLoopbackAddress();
    }
    String literal = host.getHostAddress();
    String name = literal.contains(":") ? "[" + literal + "]" : literal;
    return URI.create(scheme + "://" + name + ":" + address.getPort());
  }

  /**
   * Closes the port, waits for calls in progress, and closes the rest as {@link #close()} does.
   *
   * @param patience how long such calls may take
   */
  public void drain(Duration patience) {
    listener.drain(patience);
    close();
  }

  /** Closes the port and every connection; the simulator itself stays usable. */
  @Override
  public void close() {
    listener.close();
    whenClosed.accept(this);
  }
}
