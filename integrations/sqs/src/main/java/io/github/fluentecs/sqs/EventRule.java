package io.github.fluentecs.sqs;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rule of Amazon EventBridge that puts the events of ECS into a queue, and what is needed with
 * it: as JSON, as lines for the AWS CLI, and for CloudFormation. Nothing here calls AWS. Immutable
 * and thread-safe.
 */
public final class EventRule {
  private static final List<String> DETAIL_TYPES =
      List.of(
          "ECS Task State Change",
          "ECS Container Instance State Change",
          "ECS Deployment State Change",
          "ECS Service Action",
          "ECS Hook State Change");

  private static final String FIFO = ".fifo";

  /** The host tells the Region, the path account and name, as in all partitions. */
  private static final Pattern HOST =
      Pattern.compile(
          "(?:sqs\\.)?([a-z0-9-]+)(?:\\.queue)?\\.(?:amazonaws\\.com(?:\\.cn)?|api\\.aws)");

  private static final Pattern PATH =
      Pattern.compile("/(\\d{12})/([A-Za-z0-9_-]{1,75}(?:\\.fifo)?)");

  /** Events are news for a short time only: what is older, a poll has seen. */
  private static final int RETENTION_SECONDS = 300;

  private final String queueUrl;
  private final String region;
  private final String account;
  private final String name;

  private EventRule(String queueUrl, String region, String account, String name) {
    this.queueUrl = queueUrl;
    this.region = region;
    this.account = account;
    this.name = name;
  }

  /**
   * Tells the rule for a queue.
   *
   * @param queueUrl the URL of a queue, for example {@code
   *     https://sqs.eu-west-1.amazonaws.com/111122223333/ecs-events}; the queue may be made later
   * @return the rule
   * @throws IllegalArgumentException if the URL does not tell account and Region
   */
  public static EventRule into(String queueUrl) {
    Objects.requireNonNull(queueUrl, "queueUrl");
    URI url = URI.create(queueUrl);
    Matcher host = HOST.matcher(String.valueOf(url.getHost()));
    Matcher path = PATH.matcher(String.valueOf(url.getPath()));
    if (!host.matches() || !path.matches()) {
      throw new IllegalArgumentException(
          "queueUrl: given "
              + queueUrl
              + "; allowed https://sqs.REGION.amazonaws.com/ACCOUNT/NAME");
    }
    return new EventRule(queueUrl, host.group(1), path.group(1), path.group(2));
  }

  /**
   * Returns the ARN of the queue.
   *
   * @return the target of the rule
   */
  public String queueArn() {
    return "arn:" + partition() + ":sqs:" + region + ":" + account + ":" + name;
  }

  /**
   * Returns the ARN of the rule, which has the name of the queue.
   *
   * @return the only one that may put messages into the queue
   */
  public String ruleArn() {
    return "arn:" + partition() + ":events:" + region + ":" + account + ":rule/" + ruleName();
  }

  private String ruleName() {
    return isFifo() ? name.substring(0, name.length() - FIFO.length()) : name;
  }

  private boolean isFifo() {
    return name.endsWith(FIFO);
  }

  private String partition() {
    if (region.startsWith("cn-")) {
      return "aws-cn";
    }
    return region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
  }

  /**
   * Returns the pattern of the rule.
   *
   * @return JSON
   */
  public String pattern() {
    String types = String.join("\",\n    \"", DETAIL_TYPES);
    return """
        {
          "source": ["aws.ecs"],
          "detail-type": [
            "%s"
          ]
        }
        """
        .formatted(types);
  }

  /**
   * Returns the policy of the queue, which lets the rule put messages into it.
   *
   * @return JSON
   */
  public String queuePolicy() {
    return policy(
        """
        "Principal": {"Service": "events.amazonaws.com"},
              "Action": "sqs:SendMessage",
              "Resource": "%s",
              "Condition": {"ArnEquals": {"aws:SourceArn": "%s"}}"""
            .formatted(queueArn(), ruleArn()));
  }

  /**
   * Returns the policy of the process that waits.
   *
   * @return JSON, for its role
   */
  public String readerPolicy() {
    return policy(
        """
        "Action": ["sqs:ReceiveMessage", "sqs:DeleteMessage"],
              "Resource": "%s\""""
            .formatted(queueArn()));
  }

  private static String policy(String statement) {
    return """
        {
          "Version": "2012-10-17",
          "Statement": [
            {
              "Effect": "Allow",
              %s
            }
          ]
        }
        """
        .formatted(statement);
  }

  /**
   * Returns the lines that make the queue and the rule.
   *
   * @return lines for a POSIX shell, in order
   */
  public List<String> commands() {
    String fifo = isFifo() ? ",FifoQueue=true,ContentBasedDeduplication=true" : "";
    String group = isFifo() ? ",SqsParameters={MessageGroupId=ecs}" : "";
    return List.of(
        "aws sqs create-queue --region %s --queue-name %s --attributes MessageRetentionPeriod=%d%s"
            .formatted(region, name, RETENTION_SECONDS, fifo),
        "aws events put-rule --region %s --name %s --event-pattern '%s'"
            .formatted(region, ruleName(), line(pattern())),
        "aws events put-targets --region %s --rule %s --targets 'Id=queue,Arn=%s%s'"
            .formatted(region, ruleName(), queueArn(), group),
        "aws sqs set-queue-attributes --region %s --queue-url %s --attributes '{\"Policy\": \"%s\"}'"
            .formatted(region, queueUrl, line(queuePolicy()).replace("\"", "\\\"")));
  }

  private static String line(String json) {
    return json.lines().map(String::strip).reduce("", (one, next) -> one + next);
  }

  /**
   * Returns a template that makes the queue and the rule.
   *
   * @return YAML, for CloudFormation
   */
  public String cloudFormation() {
    String types = String.join("\n          - ", DETAIL_TYPES);
    return """
        Resources:
          EcsEvents:
            Type: AWS::SQS::Queue
            Properties:
              QueueName: %s
              MessageRetentionPeriod: %d
        %s  EcsEventsRule:
            Type: AWS::Events::Rule
            Properties:
              Name: %s
              EventPattern:
                source: [aws.ecs]
                detail-type:
                  - %s
              Targets:
                - Id: queue
                  Arn: !GetAtt EcsEvents.Arn
        %s  EcsEventsPolicy:
            Type: AWS::SQS::QueuePolicy
            Properties:
              Queues: [!Ref EcsEvents]
              PolicyDocument:
                Version: "2012-10-17"
                Statement:
                  - Effect: Allow
                    Principal: {Service: events.amazonaws.com}
                    Action: sqs:SendMessage
                    Resource: !GetAtt EcsEvents.Arn
                    Condition:
                      ArnEquals: {"aws:SourceArn": !GetAtt EcsEventsRule.Arn}
        """
        .formatted(
            name,
            RETENTION_SECONDS,
            isFifo() ? "      FifoQueue: true\n      ContentBasedDeduplication: true\n" : "",
            ruleName(),
            types,
            isFifo() ? "          SqsParameters: {MessageGroupId: ecs}\n" : "");
  }

  /** Returns the lines of {@link #commands()}. */
  @Override
  public String toString() {
    return String.join("\n", commands());
  }
}
