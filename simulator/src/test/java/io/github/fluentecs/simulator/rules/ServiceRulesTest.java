package io.github.fluentecs.simulator.rules;

import static io.github.fluentecs.simulator.rules.Rule.answer;
import static io.github.fluentecs.simulator.rules.Rule.client;
import static io.github.fluentecs.simulator.rules.Rule.invalid;

import io.github.fluentecs.simulator.OnFargate;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.model.CapacityProviderStrategyItem;
import software.amazon.awssdk.services.ecs.model.PlacementStrategy;
import software.amazon.awssdk.services.ecs.model.ServiceNotActiveException;
import software.amazon.awssdk.services.ecs.model.ServiceNotFoundException;
import software.amazon.awssdk.services.ecs.model.ServiceRegistry;
import software.amazon.awssdk.services.ecs.model.UpdateServiceRequest;

/** What may be done with services that there are. */
class ServiceRulesTest extends RuleTable {

  @Override
  void prepare() {
    service(r -> {});
    service(
        r ->
            r.serviceName("prod-web")
                .cluster("prod")
                .taskDefinition("vpc")
                .networkConfiguration(network()));
    service(
        r ->
            r.serviceName("green")
                .deploymentController(c -> c.type("CODE_DEPLOY"))
                .loadBalancers(target()));
    service(
        r ->
            r.serviceName("ext")
                .deploymentController(c -> c.type("EXTERNAL"))
                .taskDefinition(null));
    service(r -> r.serviceName("agent").schedulingStrategy("DAEMON").desiredCount(null));
    define("two", r -> {});
  }

  @Override
  Stream<Rule> rules() {
    return Stream.of(updates(), controllers(), references(), deletion()).flatMap(rows -> rows);
  }

  private Rule update(
      String id,
      Consumer<UpdateServiceRequest.Builder> inside,
      Consumer<UpdateServiceRequest.Builder> outside,
      String word) {
    return new Rule(
        id,
        ecs -> ecs.updateService(r -> inside.accept(r.service("web"))),
        ecs -> ecs.updateService(r -> outside.accept(r.service("web"))),
        invalid(word));
  }

  private static CapacityProviderStrategyItem on(String name) {
    return CapacityProviderStrategyItem.builder().capacityProvider(name).weight(1).build();
  }

  private Stream<Rule> updates() {
    return Stream.of(
        update("UpdateService", r -> r.desiredCount(0), r -> r.desiredCount(-1), "desiredCount"),
        update("UpdateService", r -> {}, r -> r.service(null), "service"),
        update(
            "UpdateService",
            r -> r.taskDefinition("two"),
            r -> r.taskDefinition("vpc"),
            "network configuration"),
        update(
            "UpdateService, DAEMON",
            r -> r.desiredCount(1),
            r -> r.service("agent").desiredCount(1),
            "desired count"),
        update(
            "PL-7",
            r -> r.placementStrategy(random()),
            r -> r.service("agent").placementStrategy(random()),
            "placement strategies"),
        update(
            "strategy, force",
            r -> onFargate(r).forceNewDeployment(true),
            r -> onFargate(r),
            "force a new deployment"),
        update(
            "CP-9",
            r -> onFargate(r).forceNewDeployment(true),
            r -> r.capacityProviderStrategy(on("FARGATE")).forceNewDeployment(true),
            "not associated"),
        update(
            "DC-2, DAEMON",
            r -> r.deploymentConfiguration(c -> c.maximumPercent(101)),
            r -> r.service("agent").deploymentConfiguration(c -> c.maximumPercent(101)),
            "maximumPercent"),
        update(
            "RunTask exec",
            r -> r.enableExecuteCommand(false),
            r -> r.enableExecuteCommand(true),
            "taskRoleArn"),
        update("enums", r -> r.propagateTags("NONE"), r -> r.propagateTags("x"), "propagateTags"),
        new Rule(
            "ID-6",
            ecs -> ecs.updateService(r -> r.service("web").taskDefinition("two:1")),
            ecs -> ecs.updateService(r -> r.service("web").taskDefinition("two:2")),
            client("TaskDefinition")),
        new Rule(
            "UpdateService, Windows",
            ecs -> fargate("arm"),
            ecs -> fargate("windows"),
            invalid("platform family")));
  }

  private static PlacementStrategy random() {
    return PlacementStrategy.builder().type("random").build();
  }

  private static UpdateServiceRequest.Builder onFargate(UpdateServiceRequest.Builder request) {
    return request.cluster("prod").service("prod-web").capacityProviderStrategy(on("FARGATE"));
  }

  private void fargate(String family) {
    definePlatforms();
    service(r -> OnFargate.create(r).serviceName("fargate").taskDefinition("vpc"));
    ecs.updateService(r -> r.service("fargate").taskDefinition(family));
  }

  /** The table of what UpdateService takes, by the controller of the service. */
  private Stream<Rule> controllers() {
    return Stream.of("green", "ext")
        .flatMap(
            service ->
                Stream.of(
                    refused(service, "task definition", r -> r.taskDefinition("two")),
                    refused(service, "network", r -> r.networkConfiguration(network())),
                    refused(service, "platform version", r -> r.platformVersion("LATEST")),
                    refused(service, "load balancers", r -> r.loadBalancers(target())),
                    refused(service, "service registries", r -> r.serviceRegistries(registry())),
                    refused(service, "Service Connect", r -> connect(r)),
                    refused(service, "capacity provider", r -> r.capacityProviderStrategy(on("x"))),
                    refused(service, "new deployment", r -> r.forceNewDeployment(true)),
                    refused(
                        service,
                        "deployment controller",
                        r -> r.deploymentController(c -> c.type("ECS")))));
  }

  private static void connect(UpdateServiceRequest.Builder request) {
    request.serviceConnectConfiguration(c -> c.enabled(false));
  }

  private static ServiceRegistry registry() {
    return ServiceRegistry.builder().registryArn("arn:aws:servicediscovery:x").build();
  }

  /** Beside it stands what every controller takes. */
  private Rule refused(
      String service, String word, Consumer<UpdateServiceRequest.Builder> outside) {
    Consumer<UpdateServiceRequest.Builder> everywhere =
        r ->
            r.service(service)
                .desiredCount(1)
                .healthCheckGracePeriodSeconds(5)
                .placementConstraints(List.of())
                .placementStrategy(List.of())
                .enableECSManagedTags(true)
                .propagateTags("SERVICE");
    return update(
        "UpdateService of " + service, everywhere, r -> outside.accept(r.service(service)), word);
  }

  private Stream<Rule> references() {
    return Stream.of(
        update(
            "UpdateService, CODE_DEPLOY and not EXTERNAL",
            r -> r.service("green").deploymentConfiguration(c -> c.minimumHealthyPercent(100)),
            r -> r.service("ext").deploymentConfiguration(c -> c.minimumHealthyPercent(100)),
            "deployment configuration"),
        new Rule(
            "UpdateService, not there",
            ecs -> ecs.updateService(r -> r.service("web")),
            ecs -> ecs.updateService(r -> r.service("none")),
            answer(ServiceNotFoundException.class, "service")),
        new Rule(
            "UpdateService, not ACTIVE",
            ecs -> ecs.updateService(r -> r.service("web")),
            ecs -> {
              ecs.deleteService(r -> r.service("web"));
              ecs.updateService(r -> r.service("web"));
            },
            answer(ServiceNotActiveException.class, "ACTIVE")),
        new Rule(
            "UpdateService, purged",
            ecs -> ecs.updateService(r -> r.service("web")),
            ecs -> {
              ecs.deleteService(r -> r.service("web"));
              simulator.time().advance(Duration.ofHours(1));
              ecs.updateService(r -> r.service("web"));
            },
            answer(ServiceNotFoundException.class, "service")),
        new Rule(
            "ID-3",
            ecs ->
                ecs.updateService(r -> r.cluster("prod").service(PREFIX + "service/prod/prod-web")),
            ecs -> ecs.updateService(r -> r.service(PREFIX + "service/prod/prod-web")),
            answer(ServiceNotFoundException.class, "service")),
        new Rule(
            "ID-4, short ARN",
            ecs -> ecs.updateService(r -> r.service(PREFIX + "service/web")),
            ecs -> ecs.updateService(r -> r.service(PREFIX + "service/prod/web")),
            answer(ServiceNotFoundException.class, "service")),
        new Rule(
            "DescribeServices",
            ecs -> ecs.describeServices(r -> r.services(many(10))),
            ecs -> ecs.describeServices(r -> r.services(many(11))),
            invalid("services")),
        new Rule(
            "DescribeServices",
            ecs -> ecs.describeServices(r -> r.services("none")),
            ecs -> ecs.describeServices(r -> {}),
            invalid("Services cannot be empty")),
        new Rule(
            "ListServices",
            ecs -> ecs.listServices(r -> r.maxResults(100)),
            ecs -> ecs.listServices(r -> r.maxResults(101)),
            invalid("maxResults")));
  }

  private Stream<Rule> deletion() {
    return Stream.of(
        new Rule(
            "DeleteService, scaled above 0",
            ecs -> ecs.deleteService(r -> r.service("web")),
            ecs -> {
              ecs.updateService(r -> r.service("web").desiredCount(1));
              ecs.deleteService(r -> r.service("web"));
            },
            invalid("scaled above 0")),
        new Rule(
            "DeleteService, tasks",
            ecs -> {
              ecs.updateService(r -> r.service("web").desiredCount(1));
              ecs.deleteService(r -> r.service("web").force(true));
            },
            ecs -> {
              ecs.updateService(r -> r.service("web").desiredCount(1));
              settle();
              String task = ecs.listTasks(r -> r.serviceName("web")).taskArns().get(0);
              ecs.updateTaskProtection(
                  r -> r.cluster("default").tasks(task).protectionEnabled(true));
              ecs.updateService(r -> r.service("web").desiredCount(0));
              ecs.deleteService(r -> r.service("web"));
            },
            invalid("deployments are active")),
        new Rule(
            "DeleteService",
            ecs -> ecs.deleteService(r -> r.service("agent")),
            ecs -> ecs.deleteService(r -> r.service("none")),
            answer(ServiceNotFoundException.class, "service")));
  }
}
