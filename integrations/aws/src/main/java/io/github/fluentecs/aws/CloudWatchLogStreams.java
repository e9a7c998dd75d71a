package io.github.fluentecs.aws;

import io.github.fluentecs.workflows.job.LogLine;
import io.github.fluentecs.workflows.job.LogPage;
import io.github.fluentecs.workflows.job.LogStream;
import io.github.fluentecs.workflows.job.LogStreams;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetLogEventsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetLogEventsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.OutputLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceNotFoundException;

/**
 * The lines of containers, as CloudWatch Logs keeps them. It needs {@code logs:GetLogEvents}. What
 * the client throws is thrown. Thread-safe.
 */
public final class CloudWatchLogStreams implements LogStreams {
  private final CloudWatchLogsClient client;

  private CloudWatchLogStreams(CloudWatchLogsClient client) {
    this.client = client;
  }

  /**
   * Reads through a client, which stays the caller's to close.
   *
   * @param client the client, in the Region that containers log to
   * @return the streams
   */
  public static CloudWatchLogStreams using(CloudWatchLogsClient client) {
    return new CloudWatchLogStreams(Objects.requireNonNull(client, "client"));
  }

  @Override
  public Optional<LogPage> read(LogStream stream, Optional<String> position) {
    requireRegion(stream);
    GetLogEventsRequest request =
        GetLogEventsRequest.builder()
            .logGroupName(stream.group())
            .logStreamName(stream.name())
            .startFromHead(true)
            .nextToken(position.orElse(null))
            .build();
    try {
      return Optional.of(page(client.getLogEvents(request)));
    } catch (ResourceNotFoundException e) {
      return Optional.empty();
    }
  }

  private void requireRegion(LogStream stream) {
    Region own = client.serviceClientConfiguration().region();
    stream
        .region()
        .flatMap(region -> Regions.elsewhereText(region, own))
        .ifPresent(
            text -> {
              throw new IllegalStateException(text + "; give a client there");
            });
  }

  private static LogPage page(GetLogEventsResponse response) {
    List<LogLine> lines = response.events().stream().map(CloudWatchLogStreams::line).toList();
    return new LogPage(lines, Objects.requireNonNullElse(response.nextForwardToken(), ""));
  }

  private static LogLine line(OutputLogEvent event) {
    long at = Objects.requireNonNullElse(event.timestamp(), 0L);
    return new LogLine(Instant.ofEpochMilli(at), Objects.requireNonNullElse(event.message(), ""));
  }
}
