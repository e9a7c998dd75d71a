package io.github.fluentecs.workflows.lease;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** An HTTP server that answers as the agent does inside a task. */
final class PlayedAgent implements AutoCloseable {
  /** A status and a body. */
  record Answer(int status, String body) {}

  private final ServerSocket server;
  private final List<String> calls = new ArrayList<>();
  private final Thread thread;
  private volatile Function<String, Answer> answers;

  PlayedAgent(Function<String, Answer> answers) {
    this.answers = answers;
    try {
      server = new ServerSocket(0, 16, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    thread = new Thread(this::serve, "played agent");
    thread.setDaemon(true);
    thread.start();
  }

  String uri() {
    return "http://" + server.getInetAddress().getHostAddress() + ":" + server.getLocalPort();
  }

  /** Method, path and body of each call. */
  synchronized List<String> calls() {
    return List.copyOf(calls);
  }

  void answer(Function<String, Answer> next) {
    answers = next;
  }

  private void serve() {
    while (!server.isClosed()) {
      try (Socket socket = server.accept()) {
        serve(socket);
      } catch (IOException e) {
        // The next one: a client that went away, or the end.
      }
    }
  }

  private void serve(Socket socket) throws IOException {
    var in =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
    String first = in.readLine();
    int length = 0;
    for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
      if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
        length = Integer.parseInt(line.substring("content-length:".length()).trim());
      }
    }
    StringBuilder body = new StringBuilder();
    while (body.length() < length) {
      body.append((char) in.read());
    }
    String call = (first.replace(" HTTP/1.1", "") + " " + body).trim();
    synchronized (this) {
      calls.add(call);
    }
    Answer answer = answers.apply(call);
    byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
    String head =
        "HTTP/1.1 %d X\r\nContent-Length: %d\r\nConnection: close\r\n\r\n"
            .formatted(answer.status(), bytes.length);
    socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().write(bytes);
    socket.getOutputStream().flush();
  }

  /** Until its thread has ended, the port may still take a call. */
  @Override
  public void close() {
    try {
      server.close();
      thread.join();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
