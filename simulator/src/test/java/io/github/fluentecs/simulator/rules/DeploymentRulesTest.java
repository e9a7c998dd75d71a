package io.github.fluentecs.simulator.rules;

import static io.github.fluentecs.simulator.rules.Rule.invalid;

import java.util.function.Consumer;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.model.CreateServiceRequest;
import software.amazon.awssdk.services.ecs.model.DeploymentConfiguration;
import software.amazon.awssdk.services.ecs.model.DeploymentLifecycleHook;
import software.amazon.awssdk.services.ecs.model.LoadBalancer;
import software.amazon.awssdk.services.ecs.model.UnsupportedFeatureException;

/** What a deployment configuration may say. */
class DeploymentRulesTest extends RuleTable {

  @Override
  Stream<Rule> rules() {
    return Stream.of(percentages(), rebalancing(), breakers(), strategies(), hooks())
        .flatMap(rows -> rows);
  }

  private Rule configured(
      String id,
      Consumer<DeploymentConfiguration.Builder> inside,
      Consumer<DeploymentConfiguration.Builder> outside,
      String word) {
    return new Rule(
        id,
        ecs -> service(r -> r.deploymentConfiguration(inside)),
        ecs -> service(r -> r.deploymentConfiguration(outside)),
        invalid(word));
  }

  private Rule daemon(
      Consumer<DeploymentConfiguration.Builder> inside,
      Consumer<DeploymentConfiguration.Builder> outside) {
    return new Rule(
        "DC-2",
        ecs -> daemon(inside),
        ecs -> daemon(outside),
        invalid("above 100 for maximumPercent"));
  }

  private void daemon(Consumer<DeploymentConfiguration.Builder> configuration) {
    service(
        r ->
            r.schedulingStrategy("DAEMON")
                .desiredCount(null)
                .deploymentConfiguration(configuration));
  }

  private Stream<Rule> percentages() {
    return Stream.of(
        configured(
            "DC-1",
            c -> c.minimumHealthyPercent(0),
            c -> c.minimumHealthyPercent(-1),
            "minimumHealthyPercent"),
        configured(
            "DC-1",
            c -> c.minimumHealthyPercent(100),
            c -> c.minimumHealthyPercent(101),
            "minimumHealthyPercent"),
        configured("DC-2", c -> c.maximumPercent(200), c -> c.maximumPercent(-1), "maximumPercent"),
        configured(
            "DC-4",
            c -> c.minimumHealthyPercent(100).maximumPercent(101),
            c -> c.minimumHealthyPercent(100).maximumPercent(100),
            "block deployments"),
        new Rule(
            "DC-4 UpdateService",
            ecs -> updated(c -> c.minimumHealthyPercent(99).maximumPercent(100)),
            ecs -> updated(c -> c.minimumHealthyPercent(100).maximumPercent(100)),
            invalid("block deployments")),
        daemon(c -> c.maximumPercent(100), c -> c.maximumPercent(101)));
  }

  private void updated(Consumer<DeploymentConfiguration.Builder> change) {
    service(r -> {});
    ecs.updateService(r -> r.service("web").deploymentConfiguration(change));
  }

  private Stream<Rule> rebalancing() {
    return Stream.of(
        serviceRule(
            "AZ-2",
            r -> rebalanced(r).deploymentConfiguration(c -> c.maximumPercent(101)),
            r -> rebalanced(r).deploymentConfiguration(c -> c.maximumPercent(100)),
            "maximumPercent"),
        serviceRule(
            "AZ-3",
            r -> r.desiredCount(null).schedulingStrategy("DAEMON"),
            r -> rebalanced(r).desiredCount(null).schedulingStrategy("DAEMON"),
            "rebalancing"),
        serviceRule(
            "AZ-4",
            r -> r.loadBalancers(classic()),
            r -> rebalanced(r).loadBalancers(classic()),
            "Classic Load Balancers"),
        new Rule(
            "AZ-2 UpdateService",
            ecs -> updatedToRebalance(101),
            ecs -> updatedToRebalance(100),
            invalid("maximumPercent")));
  }

  private static CreateServiceRequest.Builder rebalanced(CreateServiceRequest.Builder request) {
    return request.availabilityZoneRebalancing("ENABLED");
  }

  private static LoadBalancer classic() {
    return target().toBuilder().targetGroupArn(null).loadBalancerName("old").build();
  }

  private void updatedToRebalance(int maximum) {
    service(
        r -> r.deploymentConfiguration(c -> c.minimumHealthyPercent(0).maximumPercent(maximum)));
    ecs.updateService(r -> r.service("web").availabilityZoneRebalancing("ENABLED"));
  }

  private Stream<Rule> breakers() {
    return Stream.of(
        configured(
            "DC-5",
            c -> c.deploymentCircuitBreaker(b -> b.enable(true).rollback(false)),
            c -> c.deploymentCircuitBreaker(b -> b.enable(true)),
            "rollback"),
        configured(
            "DC-5",
            c -> c.deploymentCircuitBreaker(b -> b.enable(true).rollback(true)),
            c -> c.deploymentCircuitBreaker(b -> b.rollback(true)),
            "enable"),
        configured(
            "DC-5",
            c -> threshold(c, "COUNT", 5),
            c -> threshold(c, "COUNT", null),
            "thresholdConfiguration"),
        configured("DC-5", c -> threshold(c, "COUNT", 5), c -> threshold(c, "SOME", 5), "type"),
        new Rule(
            "DC-5, CODE_DEPLOY",
            ecs -> codeDeploy(false),
            ecs -> codeDeploy(true),
            invalid("circuit breaker")),
        configured(
            "DC-6",
            c -> c.alarms(a -> a.alarmNames("cpu").enable(true).rollback(true)),
            c -> c.alarms(a -> a.alarmNames("cpu").enable(true)),
            "rollback"),
        configured(
            "DC-6",
            c -> c.alarms(a -> a.alarmNames("cpu").enable(false).rollback(false)),
            c -> c.alarms(a -> a.enable(true).rollback(true)),
            "alarmNames"),
        configured("DC-9", c -> early(c, 50), c -> early(c, 49), "minimumHealthyPercent"),
        configured("DC-9", c -> early(c, 100), c -> early(c, null), "healthyPercent"),
        configured(
            "DC-9",
            c -> early(c, 100),
            c -> early(c.strategy("BLUE_GREEN").bakeTimeInMinutes(1), 100),
            "ROLLING"));
  }

  private static void early(DeploymentConfiguration.Builder configuration, Integer percent) {
    configuration
        .minimumHealthyPercent(50)
        .earlySuccessCriteria(
            e -> e.enable(true).healthyPercent(percent).sourceServiceRevisionCleanup("DEFERRED"));
  }

  private static void threshold(
      DeploymentConfiguration.Builder configuration, String type, Integer value) {
    configuration.deploymentCircuitBreaker(
        b -> b.enable(true).rollback(false).thresholdConfiguration(t -> t.type(type).value(value)));
  }

  private void codeDeploy(boolean withBreaker) {
    service(
        r ->
            r.deploymentController(c -> c.type("CODE_DEPLOY"))
                .loadBalancers(target())
                .deploymentConfiguration(
                    c ->
                        c.deploymentCircuitBreaker(
                            b -> b.enable(withBreaker).rollback(withBreaker))));
  }

  private Stream<Rule> strategies() {
    return Stream.of(
        configured("DC-7", c -> c.strategy("ROLLING"), c -> c.strategy("BLUE_GREEN"), "bakeTime"),
        configured("DC-7", c -> {}, c -> c.linearConfiguration(l -> {}), "linearConfiguration"),
        configured("DC-7", c -> {}, c -> c.canaryConfiguration(l -> {}), "canaryConfiguration"),
        configured(
            "DC-7", c -> c.bakeTimeInMinutes(1440), c -> c.bakeTimeInMinutes(1441), "bakeTime"),
        configured("DC-7", c -> {}, c -> linear(c, 2.9), "stepPercent"),
        configured("DC-7", c -> {}, c -> linear(c, 100.1), "stepPercent"),
        configured("DC-7", c -> {}, c -> linear(c, 3.05), "stepPercent"),
        configured("DC-7", c -> {}, c -> canary(c, 0.0), "canaryPercent"),
        new Rule(
            "DC-7, but the simulator shifts traffic for REPLICA only",
            ecs -> service(r -> r.deploymentConfiguration(c -> linear(c, 3.1))),
            ecs ->
                service(
                    r ->
                        r.schedulingStrategy("DAEMON")
                            .desiredCount(null)
                            .deploymentConfiguration(c -> linear(c, 3.1))),
            Rule.answer(UnsupportedFeatureException.class, "LINEAR")));
  }

  private static void linear(DeploymentConfiguration.Builder configuration, double step) {
    configuration.strategy("LINEAR").linearConfiguration(l -> l.stepPercent(step));
  }

  private static void canary(DeploymentConfiguration.Builder configuration, double percent) {
    configuration.strategy("CANARY").canaryConfiguration(c -> c.canaryPercent(percent));
  }

  private Rule hooked(
      Consumer<DeploymentLifecycleHook.Builder> inside,
      Consumer<DeploymentLifecycleHook.Builder> outside,
      String word) {
    return configured(
        "DC-8", c -> c.lifecycleHooks(hook(inside)), c -> c.lifecycleHooks(hook(outside)), word);
  }

  private static DeploymentLifecycleHook hook(Consumer<DeploymentLifecycleHook.Builder> change) {
    DeploymentLifecycleHook.Builder hook =
        DeploymentLifecycleHook.builder()
            .hookTargetArn("arn:aws:lambda:us-east-1:123456789012:function:f")
            .roleArn("arn:aws:iam::123456789012:role/x")
            .lifecycleStagesWithStrings("PRE_SCALE_UP");
    change.accept(hook);
    return hook.build();
  }

  private Stream<Rule> hooks() {
    return Stream.of(
        hooked(h -> {}, h -> h.lifecycleStagesWithStrings(), "lifecycleStages"),
        hooked(h -> {}, h -> h.hookTargetArn(null), "hookTargetArn"),
        hooked(
            h -> h.targetType("PAUSE").hookTargetArn(null),
            h -> h.targetType("PAUSE").lifecycleStagesWithStrings("TEST_TRAFFIC_SHIFT"),
            "TEST_TRAFFIC_SHIFT"),
        hooked(
            h -> h.timeoutConfiguration(t -> t.timeoutInMinutes(20_160)),
            h -> h.timeoutConfiguration(t -> t.timeoutInMinutes(20_161)),
            "timeoutInMinutes"),
        hooked(
            h -> h.timeoutConfiguration(t -> t.timeoutInMinutes(1)),
            h -> h.timeoutConfiguration(t -> t.timeoutInMinutes(0)),
            "timeoutInMinutes"));
  }
}
