package io.github.fluentecs.simulator.http;

import java.io.IOException;

/** Reads lines of a message's head, all of them together within one limit. */
final class HeadReader {
  private final ClientInput in;
  private int left;

  HeadReader(ClientInput in, int limit) {
    this.in = in;
    this.left = limit;
  }

  /** The next line without its end. */
  String line() throws IOException, HttpRefusal {
    StringBuilder line = new StringBuilder(128);
    for (byte next = in.next(); next != '\n'; next = in.next()) {
      if (left-- == 0) {
        throw new HttpRefusal(431, "The head of the message is too long");
      }
      line.append((char) (next & 0xff));
    }
    int last = line.length() - 1;
    return last >= 0 && line.charAt(last) == '\r' ? line.substring(0, last) : line.toString();
  }

  HttpHeaders headers() throws IOException, HttpRefusal {
    HttpHeaders headers = new HttpHeaders();
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      if (colon < 1 || !isName(line, colon)) {
        throw new HttpRefusal(400, "A header field must be a name, a colon and a value");
      }
      headers.add(line.substring(0, colon), line.substring(colon + 1).strip());
    }
    return headers;
  }

  /** Blanks around names have been the way past many a proxy. */
  private static boolean isName(String line, int colon) {
    for (int i = 0; i < colon; i++) {
      char c = line.charAt(i);
      if (c <= ' ' || c >= 127) {
        return false;
      }
    }
    return true;
  }
}
