package io.github.fluentecs.sqs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.services.sqs.model.Message;

/** The messages of one call that were given on, and which of them were applied. Thread-safe. */
final class Deliveries {
  /** Well below 30 s, after which a queue gives a message again by default. */
  private static final Duration LONGEST = Duration.ofSeconds(10);

  private static final Duration LOOK = Duration.ofMillis(500);

  private final Queue<Message> applied = new ConcurrentLinkedQueue<>();
  private final CountDownLatch expected;

  Deliveries(int messages) {
    this.expected = new CountDownLatch(messages);
  }

  /** Leaves a message out that nobody takes. */
  void skip() {
    expected.countDown();
  }

  /** Returns what each of those runs that were given a message. */
  Runnable expect(Message message, int takers) {
    AtomicInteger left = new AtomicInteger(takers);
    if (takers == 0) {
      skip();
    }
    return () -> {
      if (left.decrementAndGet() == 0) {
        applied.add(message);
        expected.countDown();
      }
    };
  }

  /** Waits a while for all to be applied, and returns those that were. */
  List<Message> applied(CountDownLatch stopped) throws InterruptedException {
    boolean isOver = false;
    for (long looks = LONGEST.dividedBy(LOOK); looks > 0 && !isOver; looks--) {
      isOver = expected.await(LOOK.toMillis(), TimeUnit.MILLISECONDS) || stopped.getCount() == 0;
    }
    return new ArrayList<>(applied);
  }
}
