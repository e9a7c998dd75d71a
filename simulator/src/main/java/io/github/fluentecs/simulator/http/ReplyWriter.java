package io.github.fluentecs.simulator.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.OutputStream;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;

/** Writes answers, each with its length, so that a connection can carry the next one. */
final class ReplyWriter {
  private static final Map<Integer, String> REASONS =
      Map.of(
          200, "OK",
          400, "Bad Request",
          403, "Forbidden",
          404, "Not Found",
          405, "Method Not Allowed",
          413, "Content Too Large",
          431, "Request Header Fields Too Large",
          500, "Internal Server Error",
          503, "Service Unavailable");

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
          .withZone(ZoneOffset.UTC);

  private final OutputStream out;
  private final InstantSource clock;

  /**
   * Writes to a stream, which is expected to gather small writes and to pass on large ones.
   *
   * @param clock dates the answers
   */
  ReplyWriter(OutputStream out, InstantSource clock) {
    this.out = out;
    this.clock = clock;
  }

  void goOn() throws IOException {
    out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(ISO_8859_1));
    out.flush();
  }

  void write(HttpReply.Answer answer, boolean withBody, boolean last) throws IOException {
    byte[] body = bytes(answer.body());
    out.write(head(answer, body.length, last).getBytes(ISO_8859_1));
    if (withBody) {
      out.write(body);
    }
    out.flush();
  }

  private static byte[] bytes(SdkBytes body) {
    return body.asByteArrayUnsafe();
  }

  private String head(HttpReply.Answer answer, int length, boolean last) {
    int status = answer.status();
    StringBuilder head = new StringBuilder(256);
    head.append("HTTP/1.1 ").append(status).append(' ');
    head.append(REASONS.getOrDefault(status, "Other")).append("\r\n");
    answer.headers().forEach((name, value) -> field(head, name, value));
    field(head, "Date", DATE.format(clock.instant()));
    field(head, "Content-Length", Integer.toString(length));
    if (last) {
      field(head, "Connection", "close");
    }
    return head.append("\r\n").toString();
  }

  /** A line's end in a value would let it forge fields, so it becomes a blank. */
  private static void field(StringBuilder head, String name, String value) {
    head.append(name)
        .append(": ")
        .append(value.replace('\r', ' ').replace('\n', ' '))
        .append("\r\n");
  }
}
