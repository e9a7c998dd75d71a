package io.github.fluentecs.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fluentecs.aws.StubAws.Reply;
import io.github.fluentecs.aws.StubAws.Sent;
import io.github.fluentecs.workflows.fleet.InstanceGroup;
import io.github.fluentecs.workflows.fleet.InstanceMachines;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.autoscaling.AutoScalingClient;
import software.amazon.awssdk.services.autoscaling.model.AutoScalingException;

/** A group over the query protocol of EC2 Auto Scaling. */
class AutoScalingMachinesTest {
  private static final String GROUP =
      """
      <DescribeAutoScalingGroupsResponse xmlns="http://autoscaling.amazonaws.com/doc/2011-01-01/">
        <DescribeAutoScalingGroupsResult><AutoScalingGroups>
          <member>
            <AutoScalingGroupName>prod-ecs</AutoScalingGroupName>
            <MinSize>2</MinSize><MaxSize>6</MaxSize><DesiredCapacity>4</DesiredCapacity>
            <Instances>
              <member><InstanceId>i-1</InstanceId><LifecycleState>InService</LifecycleState>
                <HealthStatus>Healthy</HealthStatus></member>
              <member><InstanceId>i-2</InstanceId><LifecycleState>Pending:Wait</LifecycleState>
                <HealthStatus>Healthy</HealthStatus></member>
              <member><InstanceId>i-3</InstanceId><LifecycleState>Terminating:Wait</LifecycleState>
                <HealthStatus>Healthy</HealthStatus></member>
            </Instances>
          </member>
        </AutoScalingGroups></DescribeAutoScalingGroupsResult>
        <ResponseMetadata><RequestId>r-1</RequestId></ResponseMetadata>
      </DescribeAutoScalingGroupsResponse>""";
  private static final String NO_GROUP =
      """
      <DescribeAutoScalingGroupsResponse xmlns="http://autoscaling.amazonaws.com/doc/2011-01-01/">
        <DescribeAutoScalingGroupsResult><AutoScalingGroups/></DescribeAutoScalingGroupsResult>
      </DescribeAutoScalingGroupsResponse>""";
  private static final String INSTANCE =
      """
      <DescribeAutoScalingInstancesResponse xmlns="http://autoscaling.amazonaws.com/doc/2011-01-01/">
        <DescribeAutoScalingInstancesResult><AutoScalingInstances>
          <member><InstanceId>i-1</InstanceId><AutoScalingGroupName>%s</AutoScalingGroupName>
            <LifecycleState>%s</LifecycleState><HealthStatus>HEALTHY</HealthStatus></member>
        </AutoScalingInstances></DescribeAutoScalingInstancesResult>
      </DescribeAutoScalingInstancesResponse>""";
  private static final String NO_INSTANCE =
      """
      <DescribeAutoScalingInstancesResponse xmlns="http://autoscaling.amazonaws.com/doc/2011-01-01/">
        <DescribeAutoScalingInstancesResult><AutoScalingInstances/></DescribeAutoScalingInstancesResult>
      </DescribeAutoScalingInstancesResponse>""";

  private static List<Sent> sent(Function<Sent, Reply> script, Consumer<InstanceMachines> use) {
    try (StubAws aws = StubAws.answering(script);
        AutoScalingClient client = aws.client(AutoScalingClient.builder())) {
      use.accept(AutoScalingMachines.using(client, "prod-ecs"));
      return aws.sent();
    }
  }

  private static Reply reply(Sent call, String instance) {
    return switch (call.operation()) {
      case "DescribeAutoScalingGroups" -> Reply.ok(GROUP);
      case "DescribeAutoScalingInstances" -> Reply.ok(instance);
      default -> Reply.ok("<" + call.operation() + "Response/>");
    };
  }

  private static List<Sent> sent(String instance, Consumer<InstanceMachines> use) {
    return sent(call -> reply(call, instance), use);
  }

  @Test
  void look_group_leavesOutWhatIsBeingTerminated() {
    List<InstanceGroup> seen = new ArrayList<>();

    List<Sent> sent = sent("", machines -> seen.add(machines.look()));

    assertThat(seen).containsExactly(new InstanceGroup(4, 6, Set.of("i-1", "i-2")));
    assertThat(sent)
        .singleElement()
        .satisfies(
            call -> assertThat(call.body()).contains("AutoScalingGroupNames.member.1=prod-ecs"));
  }

  @Test
  void look_noSuchGroup_throwsItsName() {
    assertThatThrownBy(() -> sent(call -> Reply.ok(NO_GROUP), InstanceMachines::look))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("there is no Auto Scaling group prod-ecs");
  }

  @Test
  void look_denied_throwsWhatTheClientThrows() {
    assertThatThrownBy(
            () ->
                sent(
                    call -> Reply.xmlError(403, "AccessDenied", "not authorized"),
                    InstanceMachines::look))
        .isInstanceOf(AutoScalingException.class)
        .hasMessageContaining("not authorized");
  }

  @Test
  void growTo_more_setsTheDesiredCapacity() {
    List<Sent> sent = sent("", machines -> machines.growTo(6));

    assertThat(sent)
        .extracting(Sent::operation)
        .containsExactly("DescribeAutoScalingGroups", "SetDesiredCapacity");
    assertThat(sent.get(1).body())
        .contains("AutoScalingGroupName=prod-ecs", "DesiredCapacity=6")
        .doesNotContain("HonorCooldown=true");
  }

  @Test
  void growTo_notMore_changesNothing() {
    assertThat(sent("", machines -> machines.growTo(4)))
        .extracting(Sent::operation)
        .containsExactly("DescribeAutoScalingGroups");
  }

  @Test
  void terminate_replacedOrNot_saysWhetherTheGroupGetsSmaller() {
    String there = INSTANCE.formatted("prod-ecs", "InService");

    assertThat(sent(there, machines -> machines.terminate("i-1", true)).get(1))
        .satisfies(
            call -> {
              assertThat(call.operation()).isEqualTo("TerminateInstanceInAutoScalingGroup");
              assertThat(call.body())
                  .contains("InstanceId=i-1", "ShouldDecrementDesiredCapacity=false");
            });
    assertThat(sent(there, machines -> machines.terminate("i-1", false)).get(1).body())
        .contains("ShouldDecrementDesiredCapacity=true");
  }

  @Test
  void terminate_goneEndingOrOfAnotherGroup_isLeftAlone() {
    for (String instance :
        List.of(
            NO_INSTANCE,
            INSTANCE.formatted("prod-ecs", "Terminating:Wait"),
            INSTANCE.formatted("other", "InService"))) {
      assertThat(sent(instance, machines -> machines.terminate("i-1", true)))
          .extracting(Sent::operation)
          .containsExactly("DescribeAutoScalingInstances");
    }
  }
}
