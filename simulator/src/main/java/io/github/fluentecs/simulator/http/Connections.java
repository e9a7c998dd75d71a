package io.github.fluentecs.simulator.http;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The open connections, from the oldest to the newest; safe for use by several threads. */
final class Connections {
  private final int most;
  private final Set<Connection> open = new LinkedHashSet<>();

  Connections(int most) {
    this.most = most;
  }

  /**
   * Makes room for another one: closes the one that has been idle for the longest, or else one
   * whose client is slow. False if all of them are at work.
   */
  boolean makeRoom() {
    Connection longest;
    synchronized (this) {
      if (open.size() < most) {
        return true;
      }
      longest =
          first(connection -> connection.deadline().isIdle())
              .or(() -> first(connection -> connection.deadline().isSlow()))
              .orElse(null);
      if (longest == null) {
        return false;
      }
      open.remove(longest);
    }
    longest.close();
    return true;
  }

  private Optional<Connection> first(Predicate<Connection> kind) {
    return open.stream().filter(kind).findFirst();
  }

  synchronized void add(Connection connection) {
    open.add(connection);
  }

  /** It is about to become idle: those that have been so for longer come before it. */
  synchronized void touch(Connection connection) {
    if (open.remove(connection)) {
      open.add(connection);
    }
  }

  synchronized void remove(Connection connection) {
    open.remove(connection);
  }

  /** How many wait for their next request. */
  synchronized long idle() {
    return open.stream().filter(connection -> connection.deadline().isIdle()).count();
  }

  synchronized List<Connection> all() {
    return List.copyOf(open);
  }
}
