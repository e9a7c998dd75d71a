package io.github.fluentecs.sqs;

import io.github.fluentecs.waiters.EventFeed;
import io.github.fluentecs.waiters.EventSink;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * The events of ECS that a rule of Amazon EventBridge puts into a queue of Amazon SQS, for {@code
 * WaiterSettings.builder().events(events)}. {@link #describeRule} tells how to make rule and queue.
 *
 * <p>A message is deleted after all waits have heard of it. What is no event of ECS stays in the
 * queue and is logged. While the queue cannot be read, waits are polled as without events, and the
 * queue is tried again after 1 s, later after 30 s at most.
 *
 * <p>Each process needs a queue of its own, since a message comes to one reader only; several
 * {@code Waiters} of a process share one {@code SqsEvents}. It reads on one daemon thread, while
 * waiters use it. Thread-safe.
 */
public final class SqsEvents implements EventFeed, AutoCloseable {
  private final SqsClient client;
  private final String queueUrl;
  private final List<EventSink> sinks = new CopyOnWriteArrayList<>();
  private @Nullable Receiver receiver;
  private boolean isClosed;

  private SqsEvents(SqsClient client, String queueUrl) {
    this.client = client;
    this.queueUrl = queueUrl;
  }

  /**
   * Reads a queue.
   *
   * @param client any client, whose time-outs allow calls of 20 s, as they do by default; {@link
   *     #close()} leaves it open
   * @param queueUrl the URL of the queue
   * @return the events; nothing is read before a wait begins
   */
  public static SqsEvents from(SqsClient client, String queueUrl) {
    return new SqsEvents(
        Objects.requireNonNull(client, "client"), Objects.requireNonNull(queueUrl, "queueUrl"));
  }

  /**
   * Tells the rule that fills the queue, and all that is needed with it.
   *
   * @return the rule for all events of ECS in the account and Region of the queue
   * @throws IllegalArgumentException if the URL of the queue does not tell account and Region
   */
  public EventRule describeRule() {
    return EventRule.into(queueUrl);
  }

  @Override
  public synchronized Subscription open(EventSink sink) {
    Objects.requireNonNull(sink, "sink");
    if (isClosed) {
      throw new IllegalStateException("the events of " + queueUrl + " are closed");
    }
    sinks.add(sink);
    if (receiver == null) {
      receiver = new Receiver(client, queueUrl, sinks);
      receiver.start();
    } else if (receiver.isConnected()) {
      sink.connected();
    }
    return () -> remove(sink);
  }

  private synchronized void remove(EventSink sink) {
    sinks.remove(sink);
    if (sinks.isEmpty()) {
      stop();
    }
  }

  private void stop() {
    if (receiver != null) {
      receiver.stop();
      receiver = null;
    }
  }

  /** Reads no more; waits are polled as without events. What was not applied stays in the queue. */
  @Override
  public synchronized void close() {
    isClosed = true;
    stop();
    sinks.forEach(EventSink::disconnected);
    sinks.clear();
  }

  /** Returns the queue. */
  @Override
  public String toString() {
    return "events of ECS from " + queueUrl;
  }
}
