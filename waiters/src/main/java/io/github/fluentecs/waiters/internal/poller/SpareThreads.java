package io.github.fluentecs.waiters.internal.poller;

import java.time.Duration;

/** Threads of a time source, more than one while code of others keeps some. Thread-safe. */
interface SpareThreads {
  /** Of a time source whose threads are not known. */
  SpareThreads NONE =
      new SpareThreads() {
        @Override
        public boolean addThread() {
          return false;
        }

        @Override
        public void removeThread() {}

        @Override
        public Duration patience() {
          return Duration.ZERO;
        }
      };

  /**
   * Adds a thread for further tasks, in place of one that is kept; false when there are too many.
   */
  boolean addThread();

  /** Takes a thread away, since one that was kept has come back. */
  void removeThread();

  /** Returns how long code may keep a thread, at least, before another takes its place. */
  Duration patience();

  /** Returns whether no further task runs, whatever the threads do. */
  default boolean isShutdown() {
    return false;
  }
}
