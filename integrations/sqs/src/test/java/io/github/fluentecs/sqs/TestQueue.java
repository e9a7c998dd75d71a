package io.github.fluentecs.sqs;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/** A queue in a server of its own, which speaks the protocol of SQS. */
final class TestQueue implements AfterEachCallback {
  private static final String NAME = "ecs-events";

  private final SQSRestServer server =
      SQSRestServerBuilder.withInterface("localhost").withDynamicPort().start();
  private final SqsClient client =
      SqsClient.builder()
          .endpointOverride(
              URI.create("http://localhost:" + server.waitUntilStarted().localAddress().getPort()))
          .region(Region.US_EAST_1)
          .credentialsProvider(
              StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
          .httpClientBuilder(UrlConnectionHttpClient.builder())
          .build();
  private final String url = create();

  SqsClient client() {
    return client;
  }

  String url() {
    return url;
  }

  String create() {
    return client
        .createQueue(
            r -> r.queueName(NAME).attributes(Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, "1")))
        .queueUrl();
  }

  void delete() {
    client.deleteQueue(r -> r.queueUrl(url));
  }

  /** Sends messages, ten in a call. */
  void send(List<String> bodies) {
    for (int i = 0; i < bodies.size(); i += 10) {
      List<String> some = bodies.subList(i, Math.min(bodies.size(), i + 10));
      List<SendMessageBatchRequestEntry> entries = new ArrayList<>();
      for (String body : some) {
        entries.add(
            SendMessageBatchRequestEntry.builder()
                .id("m" + entries.size())
                .messageBody(body)
                .build());
      }
      client.sendMessageBatch(r -> r.queueUrl(url).entries(entries));
    }
  }

  /** Returns how many messages the queue holds, also those that are being read. */
  int size() {
    return client
        .getQueueAttributes(
            r ->
                r.queueUrl(url)
                    .attributeNames(
                        QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                        QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE))
        .attributes()
        .values()
        .stream()
        .mapToInt(Integer::parseInt)
        .sum();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    client.close();
    // It waits for the end of a long poll.
    var unused = CompletableFuture.runAsync(server::stopAndWait);
  }
}
