package io.github.fluentecs.sqs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventRuleTest {
  private static final EventRule RULE =
      EventRule.into("https://sqs.eu-west-1.amazonaws.com/111122223333/ecs-events");

  @ParameterizedTest
  @CsvSource({
    "https://sqs.eu-west-1.amazonaws.com/111122223333/q, arn:aws:sqs:eu-west-1:111122223333:q",
    "https://eu-west-1.queue.amazonaws.com/111122223333/q, arn:aws:sqs:eu-west-1:111122223333:q",
    "https://sqs.cn-north-1.amazonaws.com.cn/111122223333/q,"
        + " arn:aws-cn:sqs:cn-north-1:111122223333:q",
    "https://sqs.us-gov-west-1.amazonaws.com/111122223333/q,"
        + " arn:aws-us-gov:sqs:us-gov-west-1:111122223333:q",
    "https://sqs.us-east-1.api.aws/111122223333/q, arn:aws:sqs:us-east-1:111122223333:q",
    "https://sqs.us-east-1.amazonaws.com/111122223333/q.fifo,"
        + " arn:aws:sqs:us-east-1:111122223333:q.fifo"
  })
  void queueArn_urlOfAQueue_isOfItsPartitionAndRegion(String url, String arn) {
    assertThat(EventRule.into(url).queueArn()).isEqualTo(arn);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://localhost:9324/queue/q", "q", "https://example.com/1/q"})
  void into_urlWithoutAccountAndRegion_isRefused(String url) {
    assertThatThrownBy(() -> EventRule.into(url))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "queueUrl: given " + url + "; allowed https://sqs.REGION.amazonaws.com/ACCOUNT/NAME");
  }

  @Test
  void queuePolicy_ofAQueue_letsTheRuleSend() {
    assertThat(RULE.queuePolicy())
        .isEqualTo(
            """
            {
              "Version": "2012-10-17",
              "Statement": [
                {
                  "Effect": "Allow",
                  "Principal": {"Service": "events.amazonaws.com"},
                  "Action": "sqs:SendMessage",
                  "Resource": "arn:aws:sqs:eu-west-1:111122223333:ecs-events",
                  "Condition": {"ArnEquals": {"aws:SourceArn": "arn:aws:events:eu-west-1:111122223333:rule/ecs-events"}}
                }
              ]
            }
            """);
    assertThat(RULE.readerPolicy())
        .contains("\"Action\": [\"sqs:ReceiveMessage\", \"sqs:DeleteMessage\"]");
  }

  @Test
  void commands_ofAQueue_makeQueueRuleTargetAndPolicy() {
    assertThat(RULE.commands())
        .containsExactly(
            "aws sqs create-queue --region eu-west-1 --queue-name ecs-events --attributes"
                + " MessageRetentionPeriod=300",
            "aws events put-rule --region eu-west-1 --name ecs-events --event-pattern"
                + " '{\"source\": [\"aws.ecs\"],\"detail-type\": [\"ECS Task State Change\",\"ECS"
                + " Container Instance State Change\",\"ECS Deployment State Change\",\"ECS"
                + " Service Action\",\"ECS Hook State Change\"]}'",
            "aws events put-targets --region eu-west-1 --rule ecs-events --targets"
                + " 'Id=queue,Arn=arn:aws:sqs:eu-west-1:111122223333:ecs-events'",
            "aws sqs set-queue-attributes --region eu-west-1 --queue-url"
                + " https://sqs.eu-west-1.amazonaws.com/111122223333/ecs-events --attributes"
                + " '{\"Policy\": \"{\\\"Version\\\": \\\"2012-10-17\\\",\\\"Statement\\\":"
                + " [{\\\"Effect\\\": \\\"Allow\\\",\\\"Principal\\\": {\\\"Service\\\":"
                + " \\\"events.amazonaws.com\\\"},\\\"Action\\\":"
                + " \\\"sqs:SendMessage\\\",\\\"Resource\\\":"
                + " \\\"arn:aws:sqs:eu-west-1:111122223333:ecs-events\\\",\\\"Condition\\\":"
                + " {\\\"ArnEquals\\\": {\\\"aws:SourceArn\\\":"
                + " \\\"arn:aws:events:eu-west-1:111122223333:rule/ecs-events\\\"}}}]}\"}'");
    assertThat(RULE.toString().lines()).hasSize(4);
  }

  @Test
  void cloudFormation_fifoQueue_hasAMessageGroup() {
    EventRule fifo = EventRule.into("https://sqs.eu-west-1.amazonaws.com/111122223333/e.fifo");

    assertThat(fifo.cloudFormation())
        .contains("FifoQueue: true", "SqsParameters: {MessageGroupId: ecs}", "Name: e\n");
    assertThat(fifo.commands().get(2)).contains("SqsParameters={MessageGroupId=ecs}");
    assertThat(RULE.cloudFormation()).doesNotContain("Fifo", "SqsParameters");
  }
}
