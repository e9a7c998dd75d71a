package io.github.fluentecs.simulator.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import software.amazon.awssdk.core.SdkBytes;

/** Reads a body: keeps one within the limit, and drains a longer one as far as is polite. */
final class BodyReader {
  private static final int MAX_SIZE_LINE = 4_096;

  private final ClientInput in;
  private final HttpHeaders headers;
  private final HttpLimits limits;
  private final long length;
  private final HeldBytes.Share held;
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private final byte[] buffer = new byte[8_192];
  private long received;

  BodyReader(ClientInput in, HttpHeaders headers, HttpLimits limits, HeldBytes.Share held)
      throws HttpRefusal {
    this.in = in;
    this.headers = headers;
    this.limits = limits;
    this.held = held;
    this.length = number(headers.first("Content-Length").orElse("0"), 10);
  }

  boolean isAnnouncedTooLong() {
    return length > limits.bodyBytes();
  }

  boolean isTooLong() {
    return isAnnouncedTooLong() || received > limits.bodyBytes();
  }

  /** The body; empty if it is too long. */
  SdkBytes body() {
    byte[] bytes = isTooLong() ? new byte[0] : kept.toByteArray();
    return SdkBytes.fromByteArrayUnsafe(bytes);
  }

  /** Whether the body was read to its end, so that the next request can follow. */
  boolean read() throws IOException, HttpRefusal {
    if (headers.first("Transfer-Encoding").isEmpty()) {
      return take(length);
    }
    if (!headers.has("Transfer-Encoding", "chunked")) {
      throw new HttpRefusal(501, "The only transfer encoding here is chunked");
    }
    if (headers.first("Content-Length").isPresent()) {
      throw new HttpRefusal(400, "A chunked message has no length of its own");
    }
    return readChunks();
  }

  private boolean readChunks() throws IOException, HttpRefusal {
    for (long size = chunkSize(); size > 0; size = chunkSize()) {
      if (!take(size)) {
        return false;
      }
      if (!sizeLine().isEmpty()) {
        throw new HttpRefusal(400, "A chunk is longer than it says");
      }
    }
    new HeadReader(in, limits.headBytes()).headers();
    return true;
  }

  private long chunkSize() throws IOException, HttpRefusal {
    String line = sizeLine();
    int end = line.indexOf(';');
    return number((end < 0 ? line : line.substring(0, end)).strip(), 16);
  }

  private String sizeLine() throws IOException, HttpRefusal {
    return new HeadReader(in, MAX_SIZE_LINE).line();
  }

  private static long number(String text, int radix) throws HttpRefusal {
    boolean digits = !text.isEmpty() && text.chars().allMatch(c -> Character.digit(c, radix) >= 0);
    if (!digits || text.length() > 15) {
      throw new HttpRefusal(400, "The length of the body is not a number");
    }
    return Long.parseLong(text, radix);
  }

  private boolean take(long size) throws IOException, HttpRefusal {
    for (long left = size; left > 0; ) {
      if (received > limits.drainedBytes()) {
        return false;
      }
      int count = in.read(buffer, (int) Math.min(buffer.length, left));
      received += count;
      left -= count;
      if (!isTooLong()) {
        keep(count);
      }
    }
    return true;
  }

  /** The bytes are held twice: as they come in, and put together. */
  private void keep(int count) throws HttpRefusal {
    if (!held.take(2L * count)) {
      throw new HttpRefusal(503, "The server holds as much as it can; ask again later");
    }
    kept.write(buffer, 0, count);
  }
}
