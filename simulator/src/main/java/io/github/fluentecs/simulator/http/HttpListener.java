package io.github.fluentecs.simulator.http;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ServerSocketFactory;

/**
 * An open port whose requests go to one handler. Its threads are daemons, so a JVM ends without
 * closing it.
 */
public final class HttpListener implements AutoCloseable {
  private static final Logger LOG = System.getLogger("io.github.fluentecs.simulator");

  private final ServerSocket server;
  private final HttpHandler handler;
  private final HttpLimits limits;
  private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final CountDownLatch accepted = new CountDownLatch(1);
  private final ExecutorService workers = Executors.newCachedThreadPool(HttpListener::thread);
  private final ScheduledExecutorService ticker =
      Executors.newSingleThreadScheduledExecutor(HttpListener::thread);

  private HttpListener(ServerSocket server, HttpHandler handler, HttpLimits limits) {
    this.server = server;
    this.handler = handler;
    this.limits = limits;
  }

  /**
   * Opens a port and begins to answer.
   *
   * @param address where to listen; port 0 takes any free port
   * @param handler answers the requests
   * @param limits what clients may take
   * @return the open port
   * @throws IOException if the port is taken or the address is not of this machine
   */
  public static HttpListener open(InetSocketAddress address, HttpHandler handler, HttpLimits limits)
      throws IOException {
    return open(address, handler, limits, ServerSocketFactory.getDefault());
  }

  /**
   * Opens a port of another kind, such as one with TLS, and begins to answer.
   *
   * @param address where to listen; port 0 takes any free port
   * @param handler answers the requests
   * @param limits what clients may take
   * @param sockets makes the port
   * @return the open port
   * @throws IOException if the port is taken or the address is not of this machine
   */
  public static HttpListener open(
      InetSocketAddress address,
      HttpHandler handler,
      HttpLimits limits,
      ServerSocketFactory sockets)
      throws IOException {
    requireNonNull(handler, "handler");
    requireNonNull(limits, "limits");
    ServerSocket server = sockets.createServerSocket();
    try {
      server.bind(address, limits.connections());
    } catch (IOException e) {
      server.close();
      throw e;
    }
    HttpListener listener = new HttpListener(server, handler, limits);
    listener.start();
    return listener;
  }

  private void start() {
    workers.execute(this::accept);
    var unused =
        ticker.scheduleAtFixedRate(
            () -> connections.forEach(Connection::tick), 1, 1, TimeUnit.SECONDS);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "ecs-simulator-http");
    thread.setDaemon(true);
    return thread;
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        admit(server.accept());
      } catch (IOException e) {
        LOG.log(Level.DEBUG, "A connection was not accepted", e);
        pause();
      }
    }
    accepted.countDown();
  }

  /** Out of file handles, say: trying again at once would only burn the processor. */
  private void pause() {
    await(closed, 100);
  }

  /** The port is free only when no thread accepts connections on it any more. */
  private void waitForThePort() {
    await(accepted, 1_000);
  }

  private static void await(CountDownLatch latch, long millis) {
    try {
      var unused = latch.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void admit(Socket socket) throws IOException {
    if (connections.size() >= limits.connections()) {
      LOG.log(Level.WARNING, "More than {0} connections; one was refused", limits.connections());
      socket.close();
      return;
    }
    Connection connection = new Connection(socket, handler, limits);
    connections.add(connection);
    try {
      workers.execute(() -> serve(connection));
    } catch (RejectedExecutionException e) {
      connection.close();
    }
  }

  private void serve(Connection connection) {
    try {
      connection.run();
    } finally {
      connections.remove(connection);
    }
  }

  /**
   * Where this listens.
   *
   * @return the address with its actual port
   */
  public InetSocketAddress address() {
    return new InetSocketAddress(server.getInetAddress(), server.getLocalPort());
  }

  /**
   * Closes the port, and each connection once it owes no answer. To be followed by {@link
   * #close()}.
   *
   * @param deadline how long answers in progress may take
   */
  public void drain(Duration deadline) {
    closePort();
    connections.forEach(Connection::finish);
    workers.shutdown();
    try {
      var unused = workers.awaitTermination(deadline.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void closePort() {
    try {
      server.close();
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "The port did not close", e);
    }
    closed.countDown();
    waitForThePort();
  }

  /** Closes the port and every connection; requests in progress are not answered. */
  @Override
  public void close() {
    closePort();
    ticker.shutdownNow();
    workers.shutdown();
    connections.forEach(Connection::close);
  }
}
