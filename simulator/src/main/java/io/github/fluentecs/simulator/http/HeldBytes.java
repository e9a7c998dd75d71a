package io.github.fluentecs.simulator.http;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The bytes that all connections together make the server hold: bodies that come in, and answers
 * that are not yet taken. Who wants more than there is room for gets the room of those that have
 * held some for the longest; they are cut off.
 */
final class HeldBytes {
  private final long most;
  private final Map<Share, Long> held = new LinkedHashMap<>();
  private long total;

  HeldBytes(long most) {
    this.most = most;
  }

  /**
   * The part of one connection.
   *
   * @param cut ends the connection; called when another needs its room
   */
  Share share(Runnable cut) {
    return new Share(cut);
  }

  synchronized long total() {
    return total;
  }

  private synchronized boolean take(Share share, long bytes) {
    if (!makeRoom(share, bytes)) {
      return false;
    }
    held.merge(share, bytes, Long::sum);
    total += bytes;
    return true;
  }

  private boolean makeRoom(Share share, long bytes) {
    Iterator<Map.Entry<Share, Long>> oldest = held.entrySet().iterator();
    while (total + bytes > most && oldest.hasNext()) {
      Map.Entry<Share, Long> next = oldest.next();
      if (next.getKey() != share && !next.getKey().isInUse) {
        total -= next.getValue();
        oldest.remove();
        next.getKey().cut.run();
      }
    }
    return total + bytes <= most;
  }

  private synchronized void release(Share share) {
    Long bytes = held.remove(share);
    total -= bytes == null ? 0 : bytes;
  }

  /** What one connection holds. */
  final class Share {
    private final Runnable cut;
    private boolean isInUse;

    private Share(Runnable cut) {
      this.cut = cut;
    }

    /** Holds more; false if there is no room. */
    boolean take(long bytes) {
      return HeldBytes.this.take(this, bytes);
    }

    /** Whether a call is at work on them, so that nobody else may have their room. */
    void use(boolean isAtWork) {
      synchronized (HeldBytes.this) {
        isInUse = isAtWork;
      }
    }

    void release() {
      HeldBytes.this.release(this);
    }
  }
}
