package io.github.fluentecs.simulator.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Locale;

/** A client that says exactly what it is told to say. */
public final class RawClient implements AutoCloseable {
  /** An answer as it came: its head line by line, and its body. */
  public record Answer(String head, String body) {
    public int status() {
      return Integer.parseInt(head.substring(9, 12));
    }
  }

  private static final int TEN_SECONDS = 10_000;

  final Socket socket;
  private final DataInputStream in;

  public RawClient(int port) throws IOException {
    this(new Socket(InetAddress.getLoopbackAddress(), port));
  }

  /** Speaks through an open connection. */
  public RawClient(Socket socket) throws IOException {
    this.socket = socket;
    socket.setSoTimeout(TEN_SECONDS);
    in = new DataInputStream(socket.getInputStream());
  }

  public RawClient say(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(ISO_8859_1));
    return this;
  }

  public Answer hear() throws IOException {
    String head = hearHead();
    byte[] body = new byte[length(head)];
    in.readFully(body);
    return new Answer(head, new String(body, ISO_8859_1));
  }

  String hearHead() throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      head.append((char) in.readUnsignedByte());
    }
    return head.toString();
  }

  /** Posts a request with these header fields, each with its line's end, and hears the answer. */
  public Answer post(String fields, String body) throws IOException {
    String head = "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + body.length() + "\r\n";
    return say(head + fields + "\r\n" + body).hear();
  }

  boolean isClosedByServer() throws IOException {
    return in.read() < 0;
  }

  private static int length(String head) {
    return head.lines()
        .map(line -> line.toLowerCase(Locale.ROOT))
        .filter(line -> line.startsWith("content-length:"))
        .mapToInt(line -> Integer.parseInt(line.substring(line.indexOf(':') + 1).strip()))
        .findFirst()
        .orElse(0);
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
