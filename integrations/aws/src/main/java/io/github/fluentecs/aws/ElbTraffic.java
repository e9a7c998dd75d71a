package io.github.fluentecs.aws;

import io.github.fluentecs.workflows.canary.Traffic;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Action;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ActionTypeEnum;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.AuthenticateOidcActionConfig;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ForwardActionConfig;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroupAttribute;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroupTuple;

/**
 * The traffic of a rule or a listener of a load balancer, which forwards to two target groups by
 * weight. Its other actions, and stickiness, stay as they are. It needs {@code
 * elasticloadbalancing:} {@code DescribeRules} and {@code ModifyRule}, or {@code DescribeListeners}
 * and {@code ModifyListener}, and {@code DescribeTargetGroupAttributes}. Thread-safe.
 */
public final class ElbTraffic implements Traffic {
  private static final String DELAY = "deregistration_delay.timeout_seconds";
  private static final String DEFAULT_DELAY = "300";

  private final ElasticLoadBalancingV2Client client;
  private final String arn;
  private final boolean isRule;
  private final List<String> targetGroups;

  private ElbTraffic(
      ElasticLoadBalancingV2Client client, String arn, boolean isRule, List<String> targetGroups) {
    this.client = client;
    this.arn = arn;
    this.isRule = isRule;
    this.targetGroups = targetGroups;
  }

  /**
   * Shifts the traffic of a rule.
   *
   * @param client the client, which stays the caller's to close
   * @param ruleArn the ARN of a rule that is not the default one
   * @param one a target group
   * @param other the other target group
   * @return the traffic
   */
  public static ElbTraffic ofRule(
      ElasticLoadBalancingV2Client client, String ruleArn, String one, String other) {
    return of(client, Objects.requireNonNull(ruleArn, "ruleArn"), true, one, other);
  }

  /**
   * Shifts the traffic of the default rule of a listener.
   *
   * @param client the client, which stays the caller's to close
   * @param listenerArn the ARN of the listener
   * @param one a target group
   * @param other the other target group
   * @return the traffic
   */
  public static ElbTraffic ofListener(
      ElasticLoadBalancingV2Client client, String listenerArn, String one, String other) {
    return of(client, Objects.requireNonNull(listenerArn, "listenerArn"), false, one, other);
  }

  private static ElbTraffic of(
      ElasticLoadBalancingV2Client client, String arn, boolean isRule, String one, String other) {
    Objects.requireNonNull(client, "client");
    Objects.requireNonNull(one, "one");
    Objects.requireNonNull(other, "other");
    return new ElbTraffic(client, arn, isRule, List.of(one, other));
  }

  @Override
  public List<String> targetGroups() {
    return targetGroups;
  }

  @Override
  public Map<String, Integer> weights() {
    Action forward =
        actions().stream()
            .filter(ElbTraffic::isForward)
            .findFirst()
            .orElseThrow(() -> new IllegalStateException(arn + " forwards to no target group"));
    ForwardActionConfig config = forward.forwardConfig();
    Map<String, Integer> weights = new LinkedHashMap<>();
    if (config == null || config.targetGroups().isEmpty()) {
      weights.put(forward.targetGroupArn(), 1);
    } else {
      config
          .targetGroups()
          .forEach(
              each ->
                  weights.put(each.targetGroupArn(), Objects.requireNonNullElse(each.weight(), 1)));
    }
    if (!targetGroups.containsAll(weights.keySet())) {
      throw new IllegalStateException(arn + " forwards to other target groups too");
    }
    return weights;
  }

  @Override
  public void shift(Map<String, Integer> weights) {
    Objects.requireNonNull(weights, "weights");
    List<Action> actions = actions().stream().map(each -> changed(each, weights)).toList();
    if (isRule) {
      client.modifyRule(r -> r.ruleArn(arn).actions(actions));
    } else {
      client.modifyListener(r -> r.listenerArn(arn).defaultActions(actions));
    }
  }

  private List<Action> actions() {
    return isRule
        ? client.describeRules(r -> r.ruleArns(arn)).rules().get(0).actions()
        : client.describeListeners(r -> r.listenerArns(arn)).listeners().get(0).defaultActions();
  }

  private static boolean isForward(Action action) {
    return action.type() == ActionTypeEnum.FORWARD;
  }

  private Action changed(Action action, Map<String, Integer> weights) {
    if (isForward(action)) {
      ForwardActionConfig now =
          Objects.requireNonNullElse(action.forwardConfig(), ForwardActionConfig.builder().build());
      List<TargetGroupTuple> groups =
          targetGroups.stream()
              .map(
                  group ->
                      TargetGroupTuple.builder()
                          .targetGroupArn(group)
                          .weight(weights.getOrDefault(group, 0))
                          .build())
              .toList();
      return action.toBuilder()
          .targetGroupArn(null)
          .forwardConfig(now.toBuilder().targetGroups(groups).build())
          .build();
    }
    AuthenticateOidcActionConfig oidc = action.authenticateOidcConfig();
    return oidc == null ? action : withItsSecret(action, oidc);
  }

  /** The service shows no client secret, and keeps it where it is told to. */
  private static Action withItsSecret(Action action, AuthenticateOidcActionConfig oidc) {
    return action.toBuilder()
        .authenticateOidcConfig(oidc.toBuilder().useExistingClientSecret(true).build())
        .build();
  }

  @Override
  public Duration deregistrationDelay(String targetGroup) {
    Objects.requireNonNull(targetGroup, "targetGroup");
    String seconds =
        client
            .describeTargetGroupAttributes(r -> r.targetGroupArn(targetGroup))
            .attributes()
            .stream()
            .filter(attribute -> DELAY.equals(attribute.key()))
            .map(TargetGroupAttribute::value)
            .findFirst()
            .orElse(DEFAULT_DELAY);
    return Duration.ofSeconds(Long.parseLong(seconds));
  }
}
