package io.github.fluentecs.sqs;

import io.github.fluentecs.core.event.EcsEvent;
import io.github.fluentecs.waiters.EventSink;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/** Reads a queue on a thread of its own: receives some messages, gives them on, deletes them. */
final class Receiver implements Runnable {
  private static final Logger LOG = System.getLogger(SqsEvents.class.getName());
  private static final int MESSAGES = 10;
  private static final Duration LONG_POLL = Duration.ofSeconds(20);
  private static final Duration FIRST_RETRY = Duration.ofSeconds(1);
  private static final Duration LAST_RETRY = Duration.ofSeconds(30);

  private final SqsClient client;
  private final String queueUrl;
  private final List<EventSink> sinks;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Thread thread;
  private volatile boolean isConnected;

  Receiver(SqsClient client, String queueUrl, List<EventSink> sinks) {
    this.client = client;
    this.queueUrl = queueUrl;
    this.sinks = sinks;
    this.thread = new Thread(this, "fluent-ecs-sqs");
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  boolean isConnected() {
    return isConnected;
  }

  /** Ends the thread, also in the middle of a call. */
  void stop() {
    stopped.countDown();
    thread.interrupt();
  }

  private boolean isStopped() {
    return stopped.getCount() == 0;
  }

  @Override
  public void run() {
    Duration retry = FIRST_RETRY;
    while (!isStopped()) {
      try {
        receive();
        retry = FIRST_RETRY;
      } catch (InterruptedException e) {
        return;
      } catch (Throwable e) { // of the client
        if (!isStopped()) {
          disconnected(e);
          pause(retry);
          retry =
              retry.multipliedBy(2).compareTo(LAST_RETRY) < 0 ? retry.multipliedBy(2) : LAST_RETRY;
        }
      }
    }
  }

  private void receive() throws InterruptedException {
    // The first poll is short: it tells at once whether the queue can be read.
    Duration wait = isConnected ? LONG_POLL : Duration.ZERO;
    List<Message> messages =
        client
            .receiveMessage(
                request ->
                    request
                        .queueUrl(queueUrl)
                        .maxNumberOfMessages(MESSAGES)
                        .waitTimeSeconds((int) wait.toSeconds())
                        .messageSystemAttributeNames(
                            MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT))
            .messages();
    connected();
    Deliveries deliveries = new Deliveries(messages.size());
    messages.forEach(message -> give(message, deliveries));
    delete(deliveries.applied(stopped));
  }

  private void give(Message message, Deliveries deliveries) {
    EcsEvent event;
    try {
      event = EcsEvent.fromJson(message.body());
    } catch (IllegalArgumentException e) {
      Level level = isFirst(message) ? Level.WARNING : Level.DEBUG;
      LOG.log(level, "Message {0} stays in the queue: {1}", message.messageId(), e.getMessage());
      deliveries.skip();
      return;
    }
    List<EventSink> all = List.copyOf(sinks);
    Runnable whenApplied = deliveries.expect(message, all.size());
    all.forEach(sink -> sink.received(event, whenApplied));
  }

  private static boolean isFirst(Message message) {
    return "1"
        .equals(message.attributes().get(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT));
  }

  private void delete(List<Message> applied) {
    if (applied.isEmpty()) {
      return;
    }
    List<DeleteMessageBatchRequestEntry> entries = new ArrayList<>();
    for (Message message : applied) {
      entries.add(
          DeleteMessageBatchRequestEntry.builder()
              .id("m" + entries.size())
              .receiptHandle(message.receiptHandle())
              .build());
    }
    // What is not deleted comes again, which changes nothing.
    client.deleteMessageBatch(request -> request.queueUrl(queueUrl).entries(entries));
  }

  private void connected() {
    if (!isConnected) {
      isConnected = true;
      sinks.forEach(EventSink::connected);
    }
  }

  private void disconnected(Throwable why) {
    LOG.log(
        isConnected ? Level.WARNING : Level.DEBUG,
        () -> "The queue " + queueUrl + " cannot be read; waits are polled.",
        why);
    isConnected = false;
    sinks.forEach(EventSink::disconnected);
  }

  private void pause(Duration time) {
    try {
      var unused = stopped.await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
