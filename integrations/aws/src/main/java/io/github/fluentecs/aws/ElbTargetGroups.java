package io.github.fluentecs.aws;

import io.github.fluentecs.workflows.verify.Answer;
import io.github.fluentecs.workflows.verify.TargetGroupFacts;
import io.github.fluentecs.workflows.verify.TargetGroups;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroup;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroupNotFoundException;

/**
 * Target groups, as Elastic Load Balancing knows them. It needs {@code
 * elasticloadbalancing:DescribeTargetGroups}. Thread-safe.
 */
public final class ElbTargetGroups implements TargetGroups {
  private final ElasticLoadBalancingV2Client client;

  private ElbTargetGroups(ElasticLoadBalancingV2Client client) {
    this.client = client;
  }

  /**
   * Asks through a client, which stays the caller's to close.
   *
   * @param client the client, in the Region of the load balancer
   * @return the target groups
   */
  public static ElbTargetGroups using(ElasticLoadBalancingV2Client client) {
    return new ElbTargetGroups(Objects.requireNonNull(client, "client"));
  }

  @Override
  public Answer<TargetGroupFacts> targetGroup(String arn) {
    Objects.requireNonNull(arn, "arn");
    Optional<Answer<TargetGroupFacts>> elsewhere =
        Regions.elsewhere(arn, client.serviceClientConfiguration().region());
    return elsewhere.orElseGet(() -> Asking.answer(() -> ask(arn)));
  }

  private Answer<TargetGroupFacts> ask(String arn) {
    try {
      return client.describeTargetGroups(r -> r.targetGroupArns(arn)).targetGroups().stream()
          .findFirst()
          .map(group -> Answer.found(facts(group)))
          .orElseGet(Answer::absent);
    } catch (TargetGroupNotFoundException e) {
      return Answer.absent();
    }
  }

  private static TargetGroupFacts facts(TargetGroup group) {
    return new TargetGroupFacts(
        Objects.requireNonNullElse(group.targetTypeAsString(), "instance"),
        Objects.requireNonNullElse(group.protocolAsString(), ""),
        Optional.ofNullable(group.vpcId()),
        !group.loadBalancerArns().isEmpty());
  }
}
