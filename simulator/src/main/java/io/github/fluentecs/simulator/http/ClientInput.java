package io.github.fluentecs.simulator.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** What a client sends, through a buffer; used by one thread. */
final class ClientInput {
  private final InputStream in;
  private final byte[] buffer = new byte[1 << 13];
  private int position;
  private int end;

  ClientInput(InputStream in) {
    this.in = in;
  }

  /** Waits for another byte; false if the client has closed its side. */
  boolean hasNext() throws IOException {
    if (position == end) {
      position = 0;
      end = Math.max(0, in.read(buffer));
    }
    return position < end;
  }

  byte next() throws IOException {
    need();
    return buffer[position++];
  }

  /** Reads at least one byte and at most so many. */
  int read(byte[] target, int most) throws IOException {
    need();
    int count = Math.min(Math.min(most, target.length), end - position);
    System.arraycopy(buffer, position, target, 0, count);
    position += count;
    return count;
  }

  /** Drops what still comes until the client closes its side, up to a limit. */
  void drain(long limit) throws IOException {
    for (long dropped = 0; dropped < limit && hasNext(); position = end) {
      dropped += end - position;
    }
  }

  private void need() throws IOException {
    if (!hasNext()) {
      throw new EOFException("The client left in the middle of a message");
    }
  }
}
