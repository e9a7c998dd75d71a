package io.github.fluentecs.core.network;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.Findings;
import io.github.fluentecs.core.rule.Item;
import io.github.fluentecs.core.rule.Rule;
import io.github.fluentecs.core.rule.internal.Given;
import io.github.fluentecs.core.rule.internal.Texts;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.LoadBalancer;

/** Rules on the member {@code loadBalancers} of services and task sets. */
public final class LoadBalancerRules {
  private static final String MEMBER = "loadBalancers";
  private static final int MOST_GROUPS = 5;
  private static final String SOURCE = "CreateService request, loadBalancers";

  private static final Constraint ONE_KIND =
      Constraint.hard(
          "LB-1",
          "either a targetGroupArn or a loadBalancerName",
          "Name a target group, or a Classic Load Balancer.",
          "LoadBalancer description");

  private static final Constraint CONTAINER =
      Constraint.hard(
          "LB-2",
          "a containerName and a containerPort in each load balancer",
          "Name the container and its port.",
          SOURCE);

  private static final Constraint NO_CLASSIC =
      Constraint.hard(
          "LB-4",
          "target groups only",
          "Use an Application or Network Load Balancer.",
          "CreateTaskSet request, loadBalancers");

  private static final Constraint QUOTA =
      Constraint.soft(
          "LB-5",
          "at most 5 target groups and 1 Classic Load Balancer",
          "Use fewer load balancers.",
          "Service quotas");

  private LoadBalancerRules() {}

  /**
   * Checks the load balancers of a service.
   *
   * @param <Q> the SDK request
   * @param list reads the member
   * @return the rules LB-1, LB-2 and LB-5
   */
  public static <Q> List<Rule<Q>> onService(
      Function<? super Q, ? extends @Nullable List<LoadBalancer>> list) {
    return List.of(
        oneKind(list),
        container(list),
        Rule.of(QUOTA, MEMBER, (request, findings) -> quota(list.apply(request), findings)));
  }

  /**
   * Checks the load balancers of a task set.
   *
   * @param <Q> the SDK request
   * @param list reads the member
   * @return the rules LB-1, LB-2 and LB-4
   */
  public static <Q> List<Rule<Q>> onTaskSet(
      Function<? super Q, ? extends @Nullable List<LoadBalancer>> list) {
    return List.of(
        oneKind(list),
        container(list),
        Rule.each(
            NO_CLASSIC,
            MEMBER + "[].loadBalancerName",
            list,
            Item.of(LoadBalancer::loadBalancerName, name -> false)));
  }

  /**
   * Tells whether a load balancer is a Classic one.
   *
   * @param loadBalancer the SDK's model
   * @return whether it is named by a load balancer's name
   */
  public static boolean isClassic(LoadBalancer loadBalancer) {
    return Texts.present(loadBalancer.loadBalancerName());
  }

  /**
   * Tells whether the load balancers of a service surely break no rule: few target groups, each
   * with a container and its port.
   *
   * @param list the request's member; none passes too
   * @return false for load balancers that must be looked at
   */
  public static boolean areUsual(List<LoadBalancer> list) {
    for (int i = 0; i < list.size(); i++) {
      LoadBalancer each = list.get(i);
      if (isClassic(each) || !Texts.present(each.targetGroupArn()) || !hasContainer(each)) {
        return false;
      }
    }
    return list.size() <= MOST_GROUPS;
  }

  private static boolean hasContainer(LoadBalancer loadBalancer) {
    return Texts.present(loadBalancer.containerName()) && loadBalancer.containerPort() != null;
  }

  private static <Q> Rule<Q> oneKind(
      Function<? super Q, ? extends @Nullable List<LoadBalancer>> list) {
    return Rule.of(
        ONE_KIND, MEMBER + "[]", (request, findings) -> oneKind(list.apply(request), findings));
  }

  private static void oneKind(@Nullable List<LoadBalancer> list, Findings findings) {
    for (int i = 0; list != null && i < list.size(); i++) {
      boolean group = Texts.present(list.get(i).targetGroupArn());
      if (group == isClassic(list.get(i))) {
        findings.broken(Given.words(group ? "both" : "neither"), i);
      }
    }
  }

  private static <Q> Rule<Q> container(
      Function<? super Q, ? extends @Nullable List<LoadBalancer>> list) {
    return Rule.of(
        CONTAINER, MEMBER + "[]", (request, findings) -> containers(list.apply(request), findings));
  }

  private static void containers(@Nullable List<LoadBalancer> list, Findings findings) {
    for (int i = 0; list != null && i < list.size(); i++) {
      LoadBalancer each = list.get(i);
      if (!hasContainer(each)) {
        String given = "container " + each.containerName() + ", port " + each.containerPort();
        findings.broken(Given.words(given), i);
      }
    }
  }

  private static void quota(@Nullable List<LoadBalancer> list, Findings findings) {
    int classic = 0;
    for (int i = 0; list != null && i < list.size(); i++) {
      classic += isClassic(list.get(i)) ? 1 : 0;
    }
    int groups = list == null ? 0 : list.size() - classic;
    if (classic > 1 || groups > MOST_GROUPS) {
      findings.broken(Given.words(groups + " target groups and " + classic + " Classic"));
    }
  }
}
