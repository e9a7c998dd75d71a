package io.github.fluentecs.benchmarks.soak;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.LongAdder;

/** Clients that say nothing, clients that never finish, and somebody who looks at the log. */
final class Nuisance implements Runnable {
  private static final int CONNECTIONS = 300;
  private static final byte[] BEGUN =
      ("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000\r\n\r\n" + "x".repeat(50_000))
          .getBytes(ISO_8859_1);

  private final HttpClient admin = HttpClient.newHttpClient();
  private final URI endpoint;
  private final Deque<Socket> open = new ArrayDeque<>();
  private final LongAdder failures = new LongAdder();
  private int turns;

  Nuisance(URI endpoint) {
    this.endpoint = endpoint;
  }

  /** Admin reads that were not answered. */
  long failures() {
    return failures.sum();
  }

  /** A turn: two more connections, one of them with a body begun, and a look at the log. */
  @Override
  public void run() {
    turns++;
    try {
      open.add(new Socket(endpoint.getHost(), endpoint.getPort()));
      Socket slow = new Socket(endpoint.getHost(), endpoint.getPort());
      open.add(slow);
      slow.getOutputStream().write(BEGUN);
      while (open.size() > CONNECTIONS) {
        open.remove().close();
      }
    } catch (IOException e) {
      // Their connections may be cut off.
    }
    look(turns % 10 == 0 ? "events.txt" : "health");
  }

  private void look(String path) {
    try {
      URI uri = endpoint.resolve("/_simulator/" + path);
      int status =
          admin.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding()).statusCode();
      if (status != 200) {
        failures.increment();
      }
    } catch (IOException e) {
      failures.increment();
      System.out.println(path + ": " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
