package io.github.fluentecs.simulator.http;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * An open port whose requests go to one handler. Its threads are daemons, so a JVM ends without
 * closing it.
 */
public final class HttpListener implements AutoCloseable {
  private static final Logger LOG = System.getLogger("io.github.fluentecs.simulator");

  private final ServerSocket server;
  private final Connections connections;
  private final Connection.Shared shared;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final CountDownLatch accepted = new CountDownLatch(1);
  private final ExecutorService workers = Executors.newCachedThreadPool(HttpListener::thread);
  private final ScheduledExecutorService ticker =
      Executors.newSingleThreadScheduledExecutor(HttpListener::thread);

  private HttpListener(
      ServerSocket server, HttpHandler handler, HttpLimits limits, @Nullable SSLContext tls) {
    this.server = server;
    this.connections = new Connections(limits.connections());
    this.shared =
        new Connection.Shared(
            tls,
            connections,
            new Handling(handler, limits.handledBytes()),
            new HeldBytes(limits.heldBytes()),
            limits);
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
    return open(address, handler, limits, null);
  }

  /**
   * Opens a port that may speak TLS, and begins to answer.
   *
   * @param address where to listen; port 0 takes any free port
   * @param handler answers the requests
   * @param limits what clients may take
   * @param tls has the key and the certificate; null to speak plainly
   * @return the open port
   * @throws IOException if the port is taken or the address is not of this machine
   */
  public static HttpListener open(
      InetSocketAddress address, HttpHandler handler, HttpLimits limits, @Nullable SSLContext tls)
      throws IOException {
    requireNonNull(handler, "handler");
    requireNonNull(limits, "limits");
    ServerSocket server = new ServerSocket();
    try {
      server.bind(address, limits.connections());
    } catch (IOException e) {
      server.close();
      throw e;
    }
    HttpListener listener = new HttpListener(server, handler, limits, tls);
    listener.start();
    return listener;
  }

  private void start() {
    workers.execute(this::accept);
    var unused = ticker.scheduleAtFixedRate(this::tick, 1, 1, TimeUnit.SECONDS);
  }

  private void tick() {
    try {
      connections.all().forEach(Connection::tick);
    } catch (Throwable e) {
      // Thrown on, it would end the ticks.
      Survival.log(LOG, Level.ERROR, "Connections could not be looked after", e);
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "ecs-simulator-http");
    thread.setDaemon(true);
    return thread;
  }

  private void accept() {
    try {
      while (!server.isClosed()) {
        acceptOne();
      }
    } finally {
      accepted.countDown();
    }
  }

  /** Whatever happens to one client, OutOfMemoryError included, the next one is accepted. */
  private void acceptOne() {
    try {
      admit(server.accept());
    } catch (Throwable e) {
      Survival.log(LOG, Level.DEBUG, "A connection was not accepted", e);
      pause();
    }
  }

  /** Out of file handles or of memory, say: trying again at once would only burn the processor. */
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
    if (!connections.makeRoom()) {
      LOG.log(Level.WARNING, "All connections are at work; one more was refused");
      socket.close();
      return;
    }
    Connection connection = null;
    try {
      connection = new Connection(socket, shared);
      connections.add(connection);
      workers.execute(served(connection));
    } catch (Throwable e) {
      if (connection != null) {
        connections.remove(connection);
      }
      socket.close();
      throw e;
    }
  }

  private Runnable served(Connection connection) {
    return () -> {
      try {
        connection.run();
      } catch (Throwable e) {
        Survival.log(LOG, Level.ERROR, "A connection failed", e);
      } finally {
        connections.remove(connection);
      }
    };
  }

  /**
   * Where this listens.
   *
   * @return the address with its actual port
   */
  public InetSocketAddress address() {
    return new InetSocketAddress(server.getInetAddress(), server.getLocalPort());
  }

  /** How many connections wait for their next request. */
  long idleConnections() {
    return connections.idle();
  }

  /** How much of bodies and answers is held at present. */
  long heldBytes() {
    return shared.held().total();
  }

  /**
   * Closes the port, and each connection once it owes no answer. To be followed by {@link
   * #close()}.
   *
   * @param deadline how long answers in progress may take
   */
  public void drain(Duration deadline) {
    closePort();
    connections.all().forEach(Connection::finish);
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
    connections.all().forEach(Connection::close);
  }
}
