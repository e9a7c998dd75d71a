package io.github.fluentecs.simulator.rules;

import static io.github.fluentecs.simulator.rules.Rule.answer;
import static io.github.fluentecs.simulator.rules.Rule.invalid;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.model.Attribute;
import software.amazon.awssdk.services.ecs.model.AttributeLimitExceededException;
import software.amazon.awssdk.services.ecs.model.PlatformDevice;
import software.amazon.awssdk.services.ecs.model.RegisterContainerInstanceRequest;
import software.amazon.awssdk.services.ecs.model.Resource;
import software.amazon.awssdk.services.ecs.model.StartTaskRequest;
import software.amazon.awssdk.services.ecs.model.TargetNotFoundException;

class InstanceRulesTest extends RuleTable {

  @Override
  Stream<Rule> rules() {
    return Stream.of(registration(), attributes(), starts(), lists()).flatMap(rows -> rows);
  }

  private static Rule register(
      String id,
      Consumer<RegisterContainerInstanceRequest.Builder> inside,
      Consumer<RegisterContainerInstanceRequest.Builder> outside,
      String word) {
    return new Rule(
        id,
        ecs -> ecs.registerContainerInstance(inside),
        ecs -> ecs.registerContainerInstance(outside),
        invalid(word));
  }

  private static Attribute attribute(String name, String value) {
    return Attribute.builder().name(name).value(value).build();
  }

  private static Rule attribute(String id, Attribute inside, Attribute outside, String word) {
    return register(id, r -> r.attributes(inside), r -> r.attributes(outside), word);
  }

  private static Stream<Rule> registration() {
    Resource resource = Resource.builder().name("CPU").type("INTEGER").integerValue(1).build();
    return Stream.of(
        attribute("AT-1", attribute("a".repeat(128), "v"), attribute("a".repeat(129), "v"), "name"),
        attribute("AT-1", attribute("a-_./\\9", "v"), attribute("a b", "v"), "name"),
        attribute("AT-1", attribute("a", null), attribute(null, "v"), "name"),
        attribute(
            "AT-2", attribute("a", "v".repeat(128)), attribute("a", "v".repeat(129)), "value"),
        attribute("AT-2", attribute("a", "v -_.@/:\\9"), attribute("a", "v!"), "value"),
        attribute("AT-2", attribute("a", "v v"), attribute("a", " v"), "value"),
        attribute("AT-2", attribute("a", "v v"), attribute("a", "v "), "value"),
        register(
            "RegisterContainerInstance",
            r -> r.platformDevices(PlatformDevice.builder().id("0").type("GPU").build()),
            r -> r.platformDevices(PlatformDevice.builder().type("GPU").build()),
            "id"),
        register(
            "RegisterContainerInstance",
            r -> r.totalResources(resource),
            r -> r.totalResources(resource.toBuilder().type("NUMBER").build()),
            "type"));
  }

  private String instance() {
    return ecs.listContainerInstances().containerInstanceArns().get(0);
  }

  private void put(Consumer<Attribute.Builder> change) {
    Attribute.Builder attribute = Attribute.builder().name("stack").targetId(instance());
    change.accept(attribute);
    ecs.putAttributes(r -> r.attributes(attribute.build()));
  }

  private static String id(String arn) {
    return arn.substring(arn.lastIndexOf('/') + 1);
  }

  private Rule target(
      Consumer<Attribute.Builder> inside, Consumer<Attribute.Builder> outside, String word) {
    return new Rule("AT-3", ecs -> put(inside), ecs -> put(outside), invalid(word));
  }

  private Stream<Rule> attributes() {
    return Stream.of(
        target(a -> {}, a -> a.targetType("cluster"), "targetType"),
        target(
            a -> a.targetId(id(instance())).targetType("container-instance"),
            a -> a.targetId(id(instance())),
            "targetType"),
        target(a -> {}, a -> a.targetId(null), "targetId"),
        target(a -> {}, a -> a.name("ecs.mine"), "reserved"),
        new Rule(
            "AT-3, not there",
            ecs -> put(a -> {}),
            ecs -> put(a -> a.targetId(NONE).targetType("container-instance")),
            answer(TargetNotFoundException.class, NONE)),
        new Rule(
            "AT-4",
            ecs -> put(10),
            ecs -> put(11),
            answer(AttributeLimitExceededException.class, "custom attributes")));
  }

  private void put(int count) {
    many(count).forEach(name -> put(a -> a.name(name)));
  }

  private Rule start(
      String id,
      Consumer<StartTaskRequest.Builder> inside,
      Consumer<StartTaskRequest.Builder> outside,
      String word) {
    return new Rule(id, ecs -> start(inside), ecs -> start(outside), invalid(word));
  }

  private void start(Consumer<StartTaskRequest.Builder> change) {
    ecs.startTask(r -> change.accept(r.taskDefinition("worker").containerInstances(instance())));
  }

  private Stream<Rule> starts() {
    return Stream.of(
        start(
            "StartTask",
            r -> r.containerInstances(many(10)),
            r -> r.containerInstances(many(11)),
            "container instances"),
        start("StartTask", r -> {}, r -> r.containerInstances(List.of()), "container instances"),
        start("StartTask", r -> {}, r -> r.taskDefinition(null), "taskDefinition"),
        start(
            "NM-6",
            r -> r.startedBy("a/b_c-9".repeat(5) + "x"),
            r -> r.startedBy("s".repeat(37)),
            "startedBy"),
        start("NW-6", r -> {}, r -> r.networkConfiguration(network()), "network configuration"),
        start("StartTask exec", r -> {}, r -> r.enableExecuteCommand(true), "taskRoleArn"));
  }

  private Stream<Rule> lists() {
    return Stream.of(
        new Rule(
            "DescribeContainerInstances",
            ecs -> ecs.describeContainerInstances(r -> r.containerInstances(many(100))),
            ecs -> ecs.describeContainerInstances(r -> r.containerInstances(many(101))),
            invalid("instance")),
        new Rule(
            "UpdateContainerInstancesState",
            ecs -> drain(many(10), "DRAINING"),
            ecs -> drain(many(11), "DRAINING"),
            invalid("instance")),
        new Rule(
            "UpdateContainerInstancesState",
            ecs -> drain(many(1), "ACTIVE"),
            ecs -> drain(many(1), "DEREGISTERING"),
            invalid("ACTIVE, DRAINING")),
        new Rule(
            "DeregisterContainerInstance, tasks",
            ecs -> {
              run(r -> {});
              deregister(true);
            },
            ecs -> {
              run(r -> {});
              deregister(false);
            },
            invalid("running tasks")),
        new Rule(
            "ListContainerInstances",
            ecs -> ecs.listContainerInstances(r -> r.maxResults(100)),
            ecs -> ecs.listContainerInstances(r -> r.maxResults(101)),
            invalid("maxResults")));
  }

  private void drain(List<String> instances, String status) {
    ecs.updateContainerInstancesState(r -> r.containerInstances(instances).status(status));
  }

  private void deregister(boolean force) {
    ecs.deregisterContainerInstance(r -> r.containerInstance(instance()).force(force));
  }
}
