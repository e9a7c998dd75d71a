package io.github.fluentecs.aws;

import io.github.fluentecs.workflows.verify.Answer;
import io.github.fluentecs.workflows.verify.LogGroups;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.LogGroup;

/**
 * Log groups, as CloudWatch Logs knows them. It needs {@code logs:DescribeLogGroups}. Thread-safe.
 */
public final class CloudWatchLogGroups implements LogGroups {
  private final CloudWatchLogsClient client;

  private CloudWatchLogGroups(CloudWatchLogsClient client) {
    this.client = client;
  }

  /**
   * Asks through a client, which stays the caller's to close.
   *
   * @param client the client, in the Region that containers log to
   * @return the log groups
   */
  public static CloudWatchLogGroups using(CloudWatchLogsClient client) {
    return new CloudWatchLogGroups(Objects.requireNonNull(client, "client"));
  }

  @Override
  public Answer<String> logGroup(String name, Optional<String> region) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(region, "region");
    Optional<Answer<String>> elsewhere =
        region.flatMap(it -> Regions.other(it, client.serviceClientConfiguration().region()));
    return elsewhere.orElseGet(() -> Asking.answer(() -> ask(name)));
  }

  /** The service finds by the beginning of the name, so others come too. */
  private Answer<String> ask(String name) {
    for (LogGroup group :
        client.describeLogGroupsPaginator(r -> r.logGroupNamePrefix(name)).logGroups()) {
      if (name.equals(group.logGroupName())) {
        return Answer.found(Objects.requireNonNullElse(group.arn(), name));
      }
    }
    return Answer.absent();
  }
}
