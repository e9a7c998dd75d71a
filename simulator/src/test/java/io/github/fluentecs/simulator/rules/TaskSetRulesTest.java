package io.github.fluentecs.simulator.rules;

import static io.github.fluentecs.simulator.rules.Rule.answer;
import static io.github.fluentecs.simulator.rules.Rule.client;
import static io.github.fluentecs.simulator.rules.Rule.invalid;

import io.github.fluentecs.simulator.OnFargate;
import java.util.function.Consumer;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.model.CapacityProviderStrategyItem;
import software.amazon.awssdk.services.ecs.model.CreateTaskSetRequest;
import software.amazon.awssdk.services.ecs.model.LoadBalancer;
import software.amazon.awssdk.services.ecs.model.NetworkConfiguration;
import software.amazon.awssdk.services.ecs.model.Scale;
import software.amazon.awssdk.services.ecs.model.ServiceNotActiveException;
import software.amazon.awssdk.services.ecs.model.ServiceNotFoundException;
import software.amazon.awssdk.services.ecs.model.ServiceRegistry;
import software.amazon.awssdk.services.ecs.model.TaskSetNotFoundException;

class TaskSetRulesTest extends RuleTable {
  private static final CapacityProviderStrategyItem ITEM =
      CapacityProviderStrategyItem.builder().capacityProvider("FARGATE").weight(1).build();

  @Override
  void prepare() {
    service(
        r ->
            r.serviceName("ext")
                .cluster("prod")
                .desiredCount(4)
                .deploymentController(c -> c.type("EXTERNAL"))
                .taskDefinition(null));
    service(r -> r.cluster("prod"));
  }

  @Override
  Stream<Rule> rules() {
    return Stream.of(creation(), scales(), targets(), states()).flatMap(rows -> rows);
  }

  private String taskSet(Consumer<CreateTaskSetRequest.Builder> change) {
    return ecs.createTaskSet(
            r ->
                change.accept(
                    OnFargate.create(r).cluster("prod").service("ext").taskDefinition("vpc")))
        .taskSet()
        .taskSetArn();
  }

  private Rule create(
      String id,
      Consumer<CreateTaskSetRequest.Builder> inside,
      Consumer<CreateTaskSetRequest.Builder> outside,
      String word) {
    return new Rule(id, ecs -> taskSet(inside), ecs -> taskSet(outside), invalid(word));
  }

  private Stream<Rule> creation() {
    return Stream.of(
        create("CreateTaskSet", r -> {}, r -> r.service(null), "service"),
        create("CreateTaskSet", r -> {}, r -> r.taskDefinition(null), "taskDefinition"),
        create("CreateTaskSet", r -> {}, r -> r.service("web"), "EXTERNAL"),
        create(
            "NM-7",
            r -> r.clientToken("t".repeat(36)),
            r -> r.clientToken("t".repeat(37)),
            "clientToken"),
        new Rule(
            "NM-7, replay",
            ecs -> {
              taskSet(r -> r.clientToken("t"));
              taskSet(r -> r.clientToken("t"));
            },
            ecs -> {
              taskSet(r -> r.clientToken("t"));
              taskSet(r -> r.clientToken("t").externalId("x"));
            },
            invalid("not idempotent")),
        create(
            "CP-1",
            r -> r.launchType((String) null).capacityProviderStrategy(ITEM),
            r -> r.capacityProviderStrategy(ITEM),
            "both a launch type and capacity provider strategy"),
        create("CP-5", r -> onFargate(r, 1000), r -> onFargate(r, 1001), "weight"),
        create(
            "CP-9",
            r -> onFargate(r, 1),
            r ->
                r.launchType((String) null)
                    .capacityProviderStrategy(ITEM.toBuilder().capacityProvider("none").build()),
            "does not exist"),
        create("CP-14", r -> {}, r -> r.launchType("MANAGED_INSTANCES"), "launchType"),
        create(
            "NW-6",
            r -> {},
            r -> r.networkConfiguration((NetworkConfiguration) null),
            "network configuration"),
        create(
            "platformVersion",
            r -> r.platformVersion("1.4.0"),
            r -> r.launchType("EC2").platformVersion("1.4.0"),
            "platformVersion"),
        new Rule(
            "ID-6",
            ecs -> taskSet(r -> r.taskDefinition("vpc:1")),
            ecs -> taskSet(r -> r.taskDefinition("vpc:2")),
            client("TaskDefinition")));
  }

  private static void onFargate(CreateTaskSetRequest.Builder request, int weight) {
    request
        .launchType((String) null)
        .capacityProviderStrategy(ITEM.toBuilder().weight(weight).build());
  }

  private static Scale scale(Double value) {
    return Scale.builder().value(value).build();
  }

  private Rule update(Scale inside, Scale outside, String word) {
    return new Rule("UpdateTaskSet", ecs -> update(inside), ecs -> update(outside), invalid(word));
  }

  private void update(Scale scale) {
    String arn = taskSet(r -> {});
    ecs.updateTaskSet(r -> r.cluster("prod").service("ext").taskSet(arn).scale(scale));
  }

  private Stream<Rule> scales() {
    return Stream.of(
        create("scale", r -> r.scale(scale(100.0)), r -> r.scale(scale(100.1)), "scale"),
        create("scale", r -> r.scale(scale(0.0)), r -> r.scale(scale(-0.1)), "scale"),
        create(
            "scale",
            r -> r.scale(s -> s.value(1.0).unit("PERCENT")),
            r -> r.scale(s -> s.value(1.0).unit("TASKS")),
            "scale.unit"),
        update(scale(100.0), scale(101.0), "scale"),
        update(scale(0.0), scale(null), "scale"),
        update(scale(33.3), null, "scale"));
  }

  private static LoadBalancer balancer(Consumer<LoadBalancer.Builder> change) {
    LoadBalancer.Builder balancer = target().toBuilder();
    change.accept(balancer);
    return balancer.build();
  }

  private Stream<Rule> targets() {
    LoadBalancer classic = balancer(b -> b.targetGroupArn(null).loadBalancerName("old"));
    ServiceRegistry registry =
        ServiceRegistry.builder().registryArn("arn:aws:servicediscovery:x").build();
    return Stream.of(
        create(
            "LB-4",
            r -> r.loadBalancers(target()),
            r -> r.loadBalancers(classic),
            "loadBalancerName"),
        create(
            "LB-4, one target group",
            r -> r.loadBalancers(target()),
            r -> r.loadBalancers(target(), target()),
            "loadBalancers"),
        create(
            "LB-2",
            r -> r.loadBalancers(target()),
            r -> r.loadBalancers(balancer(b -> b.containerPort(null))),
            "containerPort"),
        create(
            "LB-6",
            r -> r.loadBalancers(target()),
            r -> r.loadBalancers(balancer(b -> b.containerPort(81))),
            "container port"),
        create(
            "SR-1",
            r -> r.serviceRegistries(registry),
            r -> r.serviceRegistries(registry, registry),
            "serviceRegistries"));
  }

  private Stream<Rule> states() {
    return Stream.of(
        new Rule(
            "CreateTaskSet, no service",
            ecs -> taskSet(r -> {}),
            ecs -> taskSet(r -> r.service("none")),
            answer(ServiceNotFoundException.class, "service")),
        new Rule(
            "CreateTaskSet, not ACTIVE",
            ecs -> taskSet(r -> {}),
            ecs -> {
              ecs.deleteService(r -> r.cluster("prod").service("ext").force(true));
              taskSet(r -> {});
            },
            answer(ServiceNotActiveException.class, "ACTIVE")),
        new Rule(
            "UpdateTaskSet, not there",
            ecs -> update(scale(1.0)),
            ecs ->
                ecs.updateTaskSet(
                    r ->
                        r.cluster("prod")
                            .service("ext")
                            .taskSet("ecs-svc/1")
                            .scale(s -> s.value(1.0))),
            answer(TaskSetNotFoundException.class, "task set")),
        new Rule(
            "DeleteTaskSet, scaled",
            ecs -> delete(true),
            ecs -> delete(false),
            invalid("scaled above 0")),
        new Rule(
            "UpdateServicePrimaryTaskSet, DRAINING",
            ecs -> promote(false),
            ecs -> promote(true),
            invalid("DRAINING")),
        new Rule(
            "DescribeTaskSets",
            ecs -> ecs.describeTaskSets(r -> r.cluster("prod").service("ext")),
            ecs -> ecs.describeTaskSets(r -> r.cluster("prod").service("web")),
            invalid("CODE_DEPLOY or EXTERNAL")));
  }

  private void delete(boolean force) {
    String arn = taskSet(r -> r.scale(scale(50.0)));
    ecs.deleteTaskSet(r -> r.cluster("prod").service("ext").taskSet(arn).force(force));
  }

  private void promote(boolean afterDeletion) {
    String arn = taskSet(r -> r.scale(scale(50.0)));
    settle();
    if (afterDeletion) {
      ecs.deleteTaskSet(r -> r.cluster("prod").service("ext").taskSet(arn).force(true));
    }
    ecs.updateServicePrimaryTaskSet(r -> r.cluster("prod").service("ext").primaryTaskSet(arn));
  }
}
