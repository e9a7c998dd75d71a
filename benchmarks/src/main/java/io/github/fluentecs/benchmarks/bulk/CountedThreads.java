package io.github.fluentecs.benchmarks.bulk;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.LongAdder;

/** Makes threads, and counts the bytes that they allocate. */
final class CountedThreads implements ThreadFactory {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final Queue<Thread> made = new ConcurrentLinkedQueue<>();
  private final LongAdder bytes = new LongAdder();

  @Override
  public Thread newThread(Runnable work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } finally {
                bytes.add(ofThisThread());
              }
            });
    made.add(thread);
    return thread;
  }

  /** Returns what all of them allocated, once they have ended. */
  long bytes() {
    try {
      for (Thread thread : made) {
        thread.join();
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted while threads end", e);
    }
    return bytes.sum();
  }

  /** Returns what the calling thread has allocated since it began. */
  static long ofThisThread() {
    return THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
  }
}
