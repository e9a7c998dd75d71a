package io.github.fluentecs.core.network.internal;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.Findings;
import io.github.fluentecs.core.rule.internal.Given;
import io.github.fluentecs.core.rule.internal.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.AdvancedConfiguration;
import software.amazon.awssdk.services.ecs.model.LoadBalancer;

/** Checks the load balancers of services and task sets. */
public final class LoadBalancerRules {
  private static final String MEMBER = "loadBalancers";
  private static final int MAX_TARGET_GROUPS = 5;
  private static final String SOURCE = "CreateService request, loadBalancers";

  private static final Constraint ONE_KIND =
      Constraint.hard(
          "LB-1",
          MEMBER + "[]",
          "either a targetGroupArn or a loadBalancerName",
          "Name a target group, or a Classic Load Balancer.",
          "LoadBalancer description");

  private static final Constraint CONTAINER =
      Constraint.hard(
          "LB-2",
          MEMBER + "[]",
          "a containerName and a containerPort in each load balancer",
          "Name the container and its port.",
          SOURCE);

  private static final Constraint NO_CLASSIC =
      Constraint.hard(
          "LB-4",
          MEMBER + "[].loadBalancerName",
          "target groups only",
          "Use an Application or Network Load Balancer.",
          "CreateTaskSet request, loadBalancers");

  private static final Constraint QUOTA =
      Constraint.soft(
          "LB-5",
          MEMBER,
          "at most 5 target groups and 1 Classic Load Balancer",
          "Use fewer load balancers.",
          "Service quotas");

  private static final Constraint ONE_GROUP =
      Constraint.hard(
          "LB-8",
          MEMBER,
          "one target group in a task set",
          "Keep one target group.",
          "CreateTaskSet request, loadBalancers; ECS refuses more than one");

  private static final Constraint TRAFFIC_SHIFT =
      Constraint.advice(
          "LB-9",
          MEMBER + "[].advancedConfiguration",
          "an alternateTargetGroupArn, a productionListenerRule and a roleArn",
          "Give all three: traffic is shifted between the two groups by the rule.",
          "AdvancedConfiguration description; the model demands none of its members");

  /** The constraints on the member {@code loadBalancers} of a service: LB-1, 2, 5 and 9. */
  public static final List<Constraint> OF_SERVICE =
      List.of(ONE_KIND, CONTAINER, QUOTA, TRAFFIC_SHIFT);

  /** The constraints on the same member of a task set: LB-1, LB-2, LB-4 and LB-8. */
  public static final List<Constraint> OF_TASK_SET =
      List.of(ONE_KIND, CONTAINER, NO_CLASSIC, ONE_GROUP);

  private LoadBalancerRules() {}

  /**
   * Checks the member {@code loadBalancers} of a service.
   *
   * @param list the load balancers
   * @param findings receives the broken constraints
   */
  public static void ofService(List<LoadBalancer> list, Findings findings) {
    int classic = 0;
    for (int i = 0; i < list.size(); i++) {
      each(list.get(i), i, findings);
      advanced(list.get(i).advancedConfiguration(), i, findings);
      classic += isClassic(list.get(i)) ? 1 : 0;
    }
    int groups = list.size() - classic;
    if (classic > 1 || groups > MAX_TARGET_GROUPS) {
      findings.broken(QUOTA, Given.words(groups + " target groups and " + classic + " Classic"));
    }
  }

  /**
   * Checks the member {@code loadBalancers} of a task set.
   *
   * @param list the load balancers
   * @param findings receives the broken constraints
   */
  public static void ofTaskSet(List<LoadBalancer> list, Findings findings) {
    findings.size(ONE_GROUP, list, 0, 1);
    for (int i = 0; i < list.size(); i++) {
      each(list.get(i), i, findings);
      if (list.get(i).loadBalancerName() != null) {
        findings.broken(NO_CLASSIC, list.get(i).loadBalancerName(), i);
      }
    }
  }

  private static void advanced(
      @Nullable AdvancedConfiguration advanced, int position, Findings findings) {
    if (advanced != null
        && !(Texts.present(advanced.alternateTargetGroupArn())
            && Texts.present(advanced.productionListenerRule())
            && Texts.present(advanced.roleArn()))) {
      findings.broken(TRAFFIC_SHIFT, Given.words("not all of the three"), position);
    }
  }

  private static void each(LoadBalancer balancer, int position, Findings findings) {
    boolean group = Texts.present(balancer.targetGroupArn());
    if (group == isClassic(balancer)) {
      findings.broken(ONE_KIND, Given.words(group ? "both" : "neither"), position);
    }
    if (!Texts.present(balancer.containerName()) || balancer.containerPort() == null) {
      String given = "container " + balancer.containerName() + ", port " + balancer.containerPort();
      findings.broken(CONTAINER, Given.words(given), position);
    }
  }

  /**
   * Returns whether a load balancer is a Classic one.
   *
   * @param loadBalancer the SDK's model
   * @return true when it has a load balancer name
   */
  public static boolean isClassic(LoadBalancer loadBalancer) {
    return Texts.present(loadBalancer.loadBalancerName());
  }
}
