package io.github.fluentecs.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fluentecs.aws.StubAws.Reply;
import io.github.fluentecs.aws.StubAws.Sent;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.workflows.release.ScalingSuspension;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.applicationautoscaling.ApplicationAutoScalingClient;
import software.amazon.awssdk.services.applicationautoscaling.model.ApplicationAutoScalingException;

/** The scaling of a service over the JSON protocol of Application Auto Scaling. */
class AutoScalingSuspensionTest {
  private static final ServiceRef WEB =
      ServiceRef.of(
          ClusterRef.of("arn:aws:ecs:eu-west-1:123456789012:cluster/prod"),
          "arn:aws:ecs:eu-west-1:123456789012:service/prod/web");
  private static final Reply REGISTERED =
      Reply.ok(
          """
          {"ScalableTargets": [{"ServiceNamespace": "ecs", "ResourceId": "service/prod/web",
            "ScalableDimension": "ecs:service:DesiredCount", "MinCapacity": 1, "MaxCapacity": 9,
            "RoleARN": "arn:aws:iam::123456789012:role/r", "CreationTime": 1700000000}]}""");

  private static List<Sent> sent(Function<Sent, Reply> script, Consumer<ScalingSuspension> use) {
    try (StubAws aws = StubAws.answering(script);
        ApplicationAutoScalingClient client = aws.client(ApplicationAutoScalingClient.builder())) {
      use.accept(AutoScalingSuspension.using(client));
      return aws.sent();
    }
  }

  private static Reply scaled(Sent call) {
    return call.operation().equals("DescribeScalableTargets") ? REGISTERED : Reply.ok("{}");
  }

  @Test
  void suspend_scaledService_suspendsAllThree() {
    List<Sent> sent = sent(AutoScalingSuspensionTest::scaled, it -> it.suspend(WEB));

    assertThat(sent)
        .extracting(Sent::operation)
        .containsExactly("DescribeScalableTargets", "RegisterScalableTarget");
    assertThat(sent.get(1).body())
        .contains(
            "\"ResourceId\":\"service/prod/web\"",
            "\"ScalableDimension\":\"ecs:service:DesiredCount\"",
            "\"DynamicScalingInSuspended\":true",
            "\"DynamicScalingOutSuspended\":true",
            "\"ScheduledScalingSuspended\":true")
        .doesNotContain("Capacity");
  }

  @Test
  void resume_scaledService_resumesAllThree() {
    List<Sent> sent = sent(AutoScalingSuspensionTest::scaled, it -> it.resume(WEB));

    assertThat(sent.get(1).body())
        .contains("InSuspended\":false", "OutSuspended\":false", "ScalingSuspended\":false");
  }

  @Test
  void suspend_serviceThatIsNotScaled_registersNothing() {
    List<Sent> sent = sent(call -> Reply.ok("{\"ScalableTargets\": []}"), it -> it.suspend(WEB));

    assertThat(sent).extracting(Sent::operation).containsExactly("DescribeScalableTargets");
  }

  @Test
  void suspend_denied_throwsWhatTheClientThrows() {
    assertThatThrownBy(
            () ->
                sent(
                    call -> Reply.error("AccessDeniedException", "not authorized"),
                    it -> it.suspend(WEB)))
        .isInstanceOf(ApplicationAutoScalingException.class)
        .hasMessageContaining("not authorized");
  }
}
