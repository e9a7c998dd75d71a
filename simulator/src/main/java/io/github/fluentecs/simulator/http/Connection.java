package io.github.fluentecs.simulator.http;

import io.github.fluentecs.simulator.http.RequestReader.Received;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** One client's connection: requests come one after another, each answered before the next. */
final class Connection implements Runnable {
  private static final Logger LOG = System.getLogger("io.github.fluentecs.simulator");
  private static final int ANSWER_BUFFER = 1 << 13;

  private final Socket socket;
  private final Shared all;
  private final HttpLimits limits;
  private final HeldBytes.Share held;
  private final ConnectionDeadline deadline;
  private final CountDownLatch closed = new CountDownLatch(1);
  private boolean isAnswering;
  private boolean isFinishing;

  /**
   * What the connections of a port have in common.
   *
   * @param tls speaks over their sockets; null to speak plainly
   */
  record Shared(
      @Nullable SSLContext tls,
      Connections connections,
      Handling handling,
      HeldBytes held,
      HttpLimits limits) {}

  Connection(Socket socket, Shared all) {
    this.socket = socket;
    this.all = all;
    this.limits = all.limits();
    this.held = all.held().share(this::close);
    this.deadline = new ConnectionDeadline(limits);
  }

  ConnectionDeadline deadline() {
    return deadline;
  }

  /** A second has passed; a client that let too many of them pass is cut off. */
  void tick() {
    if (deadline.tick()) {
      close();
    }
  }

  /** Ends once it owes no answer. */
  void finish() {
    if (isFinishedNow()) {
      close();
    }
  }

  private synchronized boolean isFinishedNow() {
    isFinishing = true;
    return !isAnswering;
  }

  private synchronized void startAnswering() {
    isAnswering = true;
  }

  /** Whether another request may follow as far as this side is concerned. */
  private synchronized boolean endAnswering() {
    isAnswering = false;
    return !isFinishing;
  }

  /** Ends it at once. The socket is the plain one, which no handshake holds up. */
  void close() {
    closed.countDown();
    close(socket);
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "A connection did not close", e);
    }
  }

  @Override
  public void run() {
    try {
      socket.setTcpNoDelay(true);
      SSLContext tls = all.tls();
      try (Socket speaking = tls == null ? socket : layered(tls)) {
        serve(speaking);
      }
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "A connection ended", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      held.release();
      close();
    }
  }

  /** In the mode of a server, though the factory is that of clients. */
  private Socket layered(SSLContext context) throws IOException {
    return context.getSocketFactory().createSocket(socket, null, true);
  }

  private void serve(Socket speaking) throws IOException, InterruptedException {
    ClientInput in = new ClientInput(speaking.getInputStream());
    ReplyWriter out =
        new ReplyWriter(
            new BufferedOutputStream(speaking.getOutputStream(), ANSWER_BUFFER),
            InstantSource.system());
    RequestReader reader =
        new RequestReader(
            limits, new InetSocketAddress(socket.getLocalAddress(), socket.getLocalPort()), held);
    boolean more = true;
    while (more && in.hasNext()) {
      startAnswering();
      deadline.startsReceiving();
      more = exchange(new Exchange(speaking, reader, in, out)) && endAnswering();
      held.release();
      all.connections().touch(this);
      deadline.startsIdling();
    }
  }

  /** What one request is read from, and answered to. */
  private record Exchange(
      Socket speaking, RequestReader reader, ClientInput input, ReplyWriter output) {}

  /** Whether another request may follow. */
  private boolean exchange(Exchange exchange) throws IOException, InterruptedException {
    try {
      Received received = exchange.reader().read(exchange.input(), exchange.output());
      deadline.startsHandling();
      held.use(true);
      HttpReply reply = all.handling().handle(received.request());
      held.use(false);
      hold(reply);
      return send(reply, received, exchange);
    } catch (HttpRefusal e) {
      deadline.startsSending();
      exchange.output().write(e.answer(), true, true);
      leave(exchange);
      return false;
    }
  }

  /** Delays a reply for as long as the client is still connected. */
  private void hold(HttpReply reply) throws InterruptedException {
    held.release();
    if (reply instanceof HttpReply.Answer answer) {
      // Where there is no room for it, it is sent at once or not at all.
      var unused = held.take(answer.body().asByteArrayUnsafe().length);
    }
    Duration latency = reply.latency();
    if (!latency.isZero() && closed.await(latency.toNanos(), TimeUnit.NANOSECONDS)) {
      throw new InterruptedException("The connection closed while a reply was held back");
    }
  }

  private boolean send(HttpReply reply, Received received, Exchange exchange) throws IOException {
    deadline.startsSending();
    if (!(reply instanceof HttpReply.Answer answer)) {
      // Without lingering, closing sends a reset instead of a farewell.
      socket.setSoLinger(true, 0);
      close();
      return false;
    }
    boolean withBody = !received.request().method().equals("HEAD");
    exchange.output().write(answer, withBody, received.isLast());
    if (!received.isWhole()) {
      leave(exchange);
    }
    return !received.isLast();
  }

  /** Closing with bytes unread would reset the connection before the client read its answer. */
  private void leave(Exchange exchange) throws IOException {
    exchange.speaking().shutdownOutput();
    exchange.input().drain(limits.drainedBytes());
  }
}
