package io.github.fluentecs.simulator.rules;

import static io.github.fluentecs.simulator.rules.Rule.client;
import static io.github.fluentecs.simulator.rules.Rule.invalid;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.model.CreateServiceRequest;
import software.amazon.awssdk.services.ecs.model.MetricConfiguration;
import software.amazon.awssdk.services.ecs.model.PlacementStrategy;
import software.amazon.awssdk.services.ecs.model.ServiceVolumeConfiguration;

class CreateServiceRulesTest extends RuleTable {

  private static final String ROLE = "arn:aws:iam::123456789012:role/x";

  @Override
  Stream<Rule> rules() {
    return Stream.of(names(), kinds(), external(), rest()).flatMap(rows -> rows);
  }

  private Stream<Rule> names() {
    return Stream.of(
        serviceRule(
            "NM-2",
            r -> r.serviceName("s".repeat(255)),
            r -> r.serviceName("s".repeat(256)),
            "service name"),
        serviceRule("NM-2", r -> r.serviceName("a_B-9"), r -> r.serviceName("a b"), "service name"),
        serviceRule("NM-2", r -> {}, r -> r.serviceName(null), "service name"),
        new Rule(
            "NM-2, unique",
            ecs -> {
              service(r -> {});
              service(r -> r.cluster("prod"));
            },
            ecs -> {
              service(r -> {});
              service(r -> {});
            },
            invalid("not idempotent")),
        new Rule(
            "NM-2, while DRAINING", ecs -> again(true), ecs -> again(false), invalid("Draining")),
        serviceRule(
            "NM-7",
            r -> r.clientToken("!".repeat(36)),
            r -> r.clientToken("t".repeat(37)),
            "clientToken"),
        serviceRule("NM-7", r -> r.clientToken("~"), r -> r.clientToken("a b"), "clientToken"),
        new Rule(
            "NM-7, replay",
            ecs -> {
              service(r -> r.clientToken("t"));
              service(r -> r.clientToken("t"));
            },
            ecs -> {
              service(r -> r.clientToken("t"));
              service(r -> r.clientToken("t").desiredCount(1));
            },
            invalid("not idempotent")),
        new Rule(
            "ID-6",
            ecs -> service(r -> r.taskDefinition("worker:1")),
            ecs -> service(r -> r.taskDefinition("none")),
            client("TaskDefinition not found")),
        new Rule(
            "ID-6, INACTIVE",
            ecs -> service(r -> r.taskDefinition("worker:1")),
            ecs -> {
              ecs.deregisterTaskDefinition(r -> r.taskDefinition("worker:1"));
              service(r -> r.taskDefinition("worker:1"));
            },
            client("inactive")));
  }

  /** Creates a service where one was deleted, whose task takes its time to leave its target. */
  private void again(boolean afterTheEnd) {
    service(r -> r.desiredCount(1).loadBalancers(target()));
    settle();
    ecs.deleteService(r -> r.service("web").force(true));
    if (afterTheEnd) {
      settle();
    }
    service(r -> {});
  }

  private Stream<Rule> kinds() {
    return Stream.of(
        serviceRule(
            "CreateService", r -> r.desiredCount(0), r -> r.desiredCount(-1), "desiredCount"),
        serviceRule("CreateService", r -> {}, r -> r.desiredCount(null), "desiredCount"),
        serviceRule("CreateService", r -> {}, r -> r.taskDefinition(null), "taskDefinition"),
        serviceRule(
            "CreateService",
            r -> r.deploymentController(c -> c.type("ECS")),
            r -> r.deploymentController(c -> {}),
            "deploymentController"),
        serviceRule(
            "CreateService",
            r -> r.healthCheckGracePeriodSeconds(Integer.MAX_VALUE),
            r -> r.healthCheckGracePeriodSeconds(-1),
            "healthCheckGracePeriodSeconds"),
        serviceRule(
            "DAEMON",
            r -> daemon(r).launchType("EC2"),
            r -> daemon(r).launchType("FARGATE"),
            "daemon scheduling strategy"),
        serviceRule("DAEMON", r -> daemon(r), r -> daemon(r).desiredCount(1), "desired count"),
        serviceRule(
            "DAEMON",
            r -> daemon(r),
            r -> daemon(r).deploymentController(c -> c.type("EXTERNAL")).taskDefinition(null),
            "EXTERNAL"),
        serviceRule(
            "DAEMON, volumes",
            r -> daemon(r),
            r ->
                daemon(r)
                    .volumeConfigurations(ServiceVolumeConfiguration.builder().name("d").build()),
            "volumeConfigurations"),
        serviceRule(
            "PL-7",
            r -> daemon(r),
            r -> daemon(r).placementStrategy(PlacementStrategy.builder().type("random").build()),
            "placement strategies"),
        serviceRule(
            "LB-4, CODE_DEPLOY",
            r -> r.deploymentController(c -> c.type("CODE_DEPLOY")).loadBalancers(target()),
            r -> r.deploymentController(c -> c.type("CODE_DEPLOY")),
            "load balancer"),
        serviceRule("DC-3", r -> codeDeploy(r, 200), r -> codeDeploy(r, 150), "maximumPercent"));
  }

  private static CreateServiceRequest.Builder daemon(CreateServiceRequest.Builder request) {
    return request.schedulingStrategy("DAEMON").desiredCount(null);
  }

  private static void codeDeploy(CreateServiceRequest.Builder request, int maximum) {
    request
        .deploymentController(c -> c.type("CODE_DEPLOY"))
        .loadBalancers(target())
        .deploymentConfiguration(c -> c.maximumPercent(maximum));
  }

  /** What belongs to task sets. */
  private Stream<Rule> external() {
    return Stream.of(
        external("taskDefinition", r -> r.taskDefinition("worker")),
        external("launchType", r -> r.launchType("EC2")),
        external("platformVersion", r -> r.platformVersion("LATEST")),
        external("networkConfiguration", r -> r.networkConfiguration(network())),
        external("loadBalancers", r -> r.loadBalancers(target())),
        external("serviceRegistries", r -> r.serviceRegistries(registry(null, null))));
  }

  private Rule external(String member, Consumer<CreateServiceRequest.Builder> given) {
    Consumer<CreateServiceRequest.Builder> plain =
        r ->
            r.deploymentController(c -> c.type("EXTERNAL")).taskDefinition(null).desiredCount(null);
    return serviceRule("EXTERNAL", plain, plain.andThen(given), member);
  }

  private Stream<Rule> rest() {
    return Stream.of(
        serviceRule(
            "NW-6", r -> {}, r -> r.networkConfiguration(network()), "network configuration"),
        serviceRule(
            "CreateService exec",
            r -> r.enableExecuteCommand(false),
            r -> r.enableExecuteCommand(true),
            "taskRoleArn"),
        serviceRule(
            "monitoring",
            r -> r.monitoring(m -> m.metricConfigurations(metrics(5, 20))),
            r -> r.monitoring(m -> m.metricConfigurations(metrics(6, 20))),
            "metricConfigurations"),
        serviceRule(
            "monitoring",
            r -> r.monitoring(m -> m.metricConfigurations(metrics(1, 60))),
            r -> r.monitoring(m -> m.metricConfigurations(metrics(1, 30))),
            "resolutionSeconds"),
        serviceRule("OV-8", r -> volume(r, "data"), r -> volume(r, "other"), "volume other"),
        serviceRule(
            "enums", r -> r.propagateTags("NONE"), r -> r.propagateTags("ALL"), "propagateTags"));
  }

  private static void volume(CreateServiceRequest.Builder request, String name) {
    request
        .taskDefinition("vpc")
        .networkConfiguration(network())
        .volumeConfigurations(
            ServiceVolumeConfiguration.builder()
                .name(name)
                .managedEBSVolume(ebs -> ebs.roleArn(ROLE).sizeInGiB(1))
                .build());
  }

  private static List<MetricConfiguration> metrics(int count, int resolution) {
    return IntStream.range(0, count)
        .mapToObj(i -> MetricConfiguration.builder().resolutionSeconds(resolution).build())
        .toList();
  }
}
