package io.github.fluentecs.waiters.internal.poller;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Runs tasks one at a time, in order, on the threads that bring them: a task that comes while
 * another runs is left to the thread of that one, so no thread waits. Thread-safe.
 */
final class InOrder {
  private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean running = new AtomicBoolean();

  void run(Runnable task) {
    tasks.add(task);
    while (!tasks.isEmpty() && running.compareAndSet(false, true)) {
      try {
        for (Runnable next = tasks.poll(); next != null; next = tasks.poll()) {
          next.run();
        }
      } finally {
        running.set(false);
      }
    }
  }

  boolean isRunning() {
    return running.get();
  }
}
