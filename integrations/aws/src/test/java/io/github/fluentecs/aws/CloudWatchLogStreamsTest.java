package io.github.fluentecs.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fluentecs.aws.StubAws.Reply;
import io.github.fluentecs.aws.StubAws.Sent;
import io.github.fluentecs.workflows.job.LogLine;
import io.github.fluentecs.workflows.job.LogPage;
import io.github.fluentecs.workflows.job.LogStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.CloudWatchLogsException;

/** Log events over the JSON protocol of CloudWatch Logs. */
class CloudWatchLogStreamsTest {
  private List<Sent> sent = List.of();

  private Optional<LogPage> read(
      Function<Sent, Reply> script, String region, Optional<String> position) {
    try (StubAws aws = StubAws.answering(script);
        CloudWatchLogsClient client = aws.client(CloudWatchLogsClient.builder())) {
      LogStream stream = new LogStream(Optional.of(region), "/prod", "j/app/a1");
      Optional<LogPage> page = CloudWatchLogStreams.using(client).read(stream, position);
      sent = aws.sent();
      return page;
    }
  }

  @Test
  void read_fromTheBeginning_givesLinesAndThePosition() {
    Reply events =
        Reply.ok(
            """
            {"events": [{"timestamp": 1700000000123, "message": "start", "ingestionTime": 1700000002000},
                        {"timestamp": 1700000001000, "message": "done", "ingestionTime": 1700000002000}],
             "nextForwardToken": "f/1", "nextBackwardToken": "b/1"}
            """);

    LogPage page = read(call -> events, "eu-west-1", Optional.empty()).orElseThrow();

    assertThat(page.lines())
        .containsExactly(
            new LogLine(Instant.ofEpochMilli(1700000000123L), "start"),
            new LogLine(Instant.ofEpochMilli(1700000001000L), "done"));
    assertThat(page.next()).isEqualTo("f/1");
    assertThat(sent.get(0).operation()).isEqualTo("GetLogEvents");
    assertThat(sent.get(0).body())
        .contains("\"startFromHead\":true", "\"logStreamName\":\"j/app/a1\"")
        .doesNotContain("nextToken");
  }

  @Test
  void read_fromAPosition_sendsItAsTheToken() {
    Reply end = Reply.ok("{\"events\": [], \"nextForwardToken\": \"f/1\"}");

    LogPage page = read(call -> end, "eu-west-1", Optional.of("f/1")).orElseThrow();

    assertThat(page.lines()).isEmpty();
    assertThat(page.next()).isEqualTo("f/1");
    assertThat(sent.get(0).body()).contains("\"nextToken\":\"f/1\"");
  }

  @Test
  void read_noSuchStream_isEmpty() {
    Reply missing = Reply.error("ResourceNotFoundException", "The specified log stream...");

    assertThat(read(call -> missing, "eu-west-1", Optional.empty())).isEmpty();
  }

  @Test
  void read_denied_throwsWhatTheClientThrows() {
    Reply denied = Reply.error("AccessDeniedException", "not authorized: logs:GetLogEvents");

    assertThatThrownBy(() -> read(call -> denied, "eu-west-1", Optional.empty()))
        .isInstanceOf(CloudWatchLogsException.class)
        .hasMessageContaining("logs:GetLogEvents");
  }

  @Test
  void read_inAnotherRegion_saysSo() {
    assertThatThrownBy(() -> read(call -> Reply.ok("{}"), "us-east-1", Optional.empty()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("us-east-1", "eu-west-1");
  }
}
