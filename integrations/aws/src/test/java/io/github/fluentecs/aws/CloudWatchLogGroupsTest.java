package io.github.fluentecs.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.aws.StubAws.Reply;
import io.github.fluentecs.aws.StubAws.Sent;
import io.github.fluentecs.workflows.verify.Answer;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;

/** Log groups over the JSON protocol of CloudWatch Logs. */
class CloudWatchLogGroupsTest {
  private List<Sent> sent = List.of();

  private Answer<String> ask(Function<Sent, Reply> script, String region) {
    try (StubAws aws = StubAws.answering(script);
        CloudWatchLogsClient client = aws.client(CloudWatchLogsClient.builder())) {
      Answer<String> answer =
          CloudWatchLogGroups.using(client).logGroup("/ecs/web", Optional.of(region));
      sent = aws.sent();
      return answer;
    }
  }

  private static String group(String name) {
    return "{\"logGroupName\": \"%s\", \"arn\": \"arn:%s:*\"}".formatted(name, name);
  }

  @Test
  void logGroup_onASecondPage_isFound() {
    Answer<String> answer =
        ask(
            call ->
                call.body().contains("nextToken")
                    ? Reply.ok("{\"logGroups\": [" + group("/ecs/web") + "]}")
                    : Reply.ok(
                        "{\"logGroups\": [" + group("/ecs/web-2") + "], \"nextToken\": \"t\"}"),
            "eu-west-1");

    assertThat(answer).isEqualTo(Answer.found("arn:/ecs/web:*"));
    assertThat(sent).hasSize(2);
  }

  @Test
  void logGroup_othersThatBeginAlike_areNotIt() {
    assertThat(ask(call -> Reply.ok("{\"logGroups\": [" + group("/ecs/web-2") + "]}"), "eu-west-1"))
        .isEqualTo(Answer.absent());
  }

  @Test
  void logGroup_denied_isDenied() {
    assertThat(ask(call -> Reply.error("AccessDeniedException", "not authorized"), "eu-west-1"))
        .isEqualTo(Answer.denied("not authorized"));
  }

  @Test
  void logGroup_otherRegion_isUnknownAndNotAsked() {
    assertThat(ask(call -> Reply.ok("{}"), "us-gov-west-1"))
        .isEqualTo(Answer.unknown("it is in us-gov-west-1, and the client asks eu-west-1"));
    assertThat(sent).isEmpty();
  }
}
