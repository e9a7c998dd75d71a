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

/** One client's connection: requests come one after another, each answered before the next. */
final class Connection implements Runnable {
  private static final Logger LOG = System.getLogger("io.github.fluentecs.simulator");

  private final Socket socket;
  private final HttpHandler handler;
  private final HttpLimits limits;
  private final ConnectionDeadline deadline;
  private final CountDownLatch closed = new CountDownLatch(1);
  private boolean isAnswering;
  private boolean isFinishing;

  Connection(Socket socket, HttpHandler handler, HttpLimits limits) {
    this.socket = socket;
    this.handler = handler;
    this.limits = limits;
    this.deadline = new ConnectionDeadline(limits);
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

  void close() {
    closed.countDown();
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
      serve();
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "A connection ended", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      close();
    }
  }

  private void serve() throws IOException, InterruptedException {
    ClientInput in = new ClientInput(socket.getInputStream());
    ReplyWriter out =
        new ReplyWriter(
            new BufferedOutputStream(socket.getOutputStream(), 1 << 14), InstantSource.system());
    RequestReader reader =
        new RequestReader(
            limits, new InetSocketAddress(socket.getLocalAddress(), socket.getLocalPort()));
    boolean more = true;
    while (more && in.hasNext()) {
      startAnswering();
      deadline.startsReceiving();
      more = exchange(reader, in, out) && endAnswering();
      deadline.startsIdling();
    }
  }

  /** Whether another request may follow. */
  private boolean exchange(RequestReader reader, ClientInput in, ReplyWriter out)
      throws IOException, InterruptedException {
    try {
      Received received = reader.read(in, out);
      deadline.startsHandling();
      HttpReply reply = handle(received.request());
      hold(reply.latency());
      return send(reply, received, out, in);
    } catch (HttpRefusal e) {
      deadline.startsSending();
      out.write(e.answer(), true, true);
      leave(in);
      return false;
    }
  }

  private HttpReply handle(HttpRequest request) {
    try {
      return handler.handle(request);
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "A request could not be answered", e);
      return HttpReply.text(500, "The server failed; its log says why");
    }
  }

  /** Delays a reply for as long as the client is still connected. */
  private void hold(Duration latency) throws InterruptedException {
    if (!latency.isZero() && closed.await(latency.toNanos(), TimeUnit.NANOSECONDS)) {
      throw new InterruptedException("The connection closed while a reply was held back");
    }
  }

  private boolean send(HttpReply reply, Received received, ReplyWriter out, ClientInput in)
      throws IOException {
    deadline.startsSending();
    if (!(reply instanceof HttpReply.Answer answer)) {
      // Without lingering, closing sends a reset instead of a farewell.
      socket.setSoLinger(true, 0);
      return false;
    }
    out.write(answer, !received.request().method().equals("HEAD"), received.isLast());
    if (!received.isWhole()) {
      leave(in);
    }
    return !received.isLast();
  }

  /** Closing with bytes unread would reset the connection before the client read its answer. */
  private void leave(ClientInput in) throws IOException {
    socket.shutdownOutput();
    in.drain(limits.drainedBytes());
  }
}
