package io.github.fluentecs.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.github.fluentecs.simulator.fault.Fault;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.assertj.core.api.ListAssert;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.CapacityProviderStrategyItem;
import software.amazon.awssdk.services.ecs.model.ContainerInstance;
import software.amazon.awssdk.services.ecs.model.ContainerInstanceStatus;
import software.amazon.awssdk.services.ecs.model.Failure;
import software.amazon.awssdk.services.ecs.model.PlacementConstraint;
import software.amazon.awssdk.services.ecs.model.PlacementStrategy;
import software.amazon.awssdk.services.ecs.model.RegisterContainerInstanceRequest;
import software.amazon.awssdk.services.ecs.model.RunTaskResponse;
import software.amazon.awssdk.services.ecs.model.ServiceEvent;
import software.amazon.awssdk.services.ecs.model.Task;
import software.amazon.awssdk.services.ecs.model.TaskDefinitionPlacementConstraint;

class PlacementTest {
  private static final CapacityProviderStrategyItem GROUP =
      CapacityProviderStrategyItem.builder().capacityProvider("group").weight(1).build();
  private static final String UNSATISFIED = "MemberOf placement constraint unsatisfied.";

  private final Stage stage = new Stage();

  @Test
  void memberOf_inRunTask_choosesAmongTheMembers() {
    stage.define("worker");
    ContainerInstance small = stage.instance("ecs.instance-type=t2.small");
    ContainerInstance large = stage.instance("ecs.instance-type=m5.large");

    runWith(3, memberOf("attribute:ecs.instance-type =~ m5.*"));

    assertThat(stage.load(small, large)).containsExactly(0, 3);
  }

  @Test
  void memberOf_nobodyIs_failsWithTheReason() {
    stage.define("worker");
    stage.instance();

    assertReasons(runWith(2, memberOf("attribute:stack == prod")))
        .containsExactly(UNSATISFIED, UNSATISFIED);
  }

  @Test
  void memberOf_membersAreFull_namesWhatTheyLack() {
    stage.define("worker");
    ContainerInstance member = stage.instance("stack=prod");
    stage.instance();

    RunTaskResponse answer = runWith(9, memberOf("attribute:stack == prod"));

    assertThat(answer.tasks()).hasSize(7);
    assertThat(answer.failures())
        .extracting(Failure::reason, Failure::arn)
        .containsOnly(tuple("RESOURCE:MEMORY", member.containerInstanceArn()));
  }

  @Test
  void memberOf_inTaskDefinition_countsWithThatOfTheRequest() {
    stage.define(
        "worker",
        definition -> definition.placementConstraints(inDefinition("attribute:stack == prod")));
    ContainerInstance prod = stage.instance("stack=prod");
    ContainerInstance other = stage.instance("stack=prod", "rack=1");
    stage.instance("rack=1");

    runWith(1, memberOf("attribute:rack exists"));

    assertThat(stage.load(prod, other)).containsExactly(0, 1);
  }

  @Test
  void memberOf_antiAffinityToAGroup_keepsAwayFromItsTasks() {
    stage.define("worker");
    ContainerInstance first = stage.instance();
    ContainerInstance second = stage.instance();
    stage.run("worker", request -> request.group("database"));

    runWith(2, memberOf("not(task:group == database)"));

    assertThat(stage.load(first, second)).containsExactly(1, 2);
  }

  @Test
  void memberOf_badExpression_isRefusedEverywhere() {
    stage.define("worker");
    stage.instance();
    PlacementConstraint bad = memberOf("attribute:stack is prod");
    String message =
        "Invalid expression at character 17: expected an operator such as == or in but found"
            + " \"is\".";

    assertThat(Stage.refusal(() -> runWith(1, bad))).isEqualTo(message);
    assertThat(Stage.refusal(() -> service(1, bad))).isEqualTo(message);
    service(1, memberOf("attribute:ecs.os-type == linux"));
    assertThat(
            Stage.refusal(
                () ->
                    stage
                        .ecs()
                        .updateService(
                            request -> request.service("web").placementConstraints(bad))))
        .isEqualTo(message);
  }

  @Test
  void memberOf_definitionWithBadExpression_isRefusedWhenItIsRegistered() {
    assertThat(
            Stage.refusal(
                () ->
                    stage.define(
                        "worker",
                        definition ->
                            definition.placementConstraints(inDefinition("attribute:a = b")))))
        .startsWith("Invalid expression at character 13");
    assertThat(stage.ecs().listTaskDefinitions().taskDefinitionArns()).isEmpty();
  }

  @Test
  void distinctInstance_runTask_putsOneTaskOfTheGroupOnAnInstance() {
    stage.define("worker");
    ContainerInstance first = stage.instance();
    ContainerInstance second = stage.instance();
    stage.run("worker", request -> request.group("other"));

    RunTaskResponse answer = runWith(3, distinct());

    assertThat(answer.tasks()).hasSize(2);
    assertThat(stage.load(first, second)).containsExactly(2, 1);
    assertReasons(answer).containsExactly("DistinctInstance placement constraint unsatisfied.");
  }

  @Test
  void distinctInstance_service_waitsForAnotherInstance() {
    stage.define("worker");
    ContainerInstance first = stage.instance();
    service(2, distinct());
    stage.settle();

    assertThat(stage.load(first)).containsExactly(1);
    assertThat(events().get(0)).contains("DistinctInstance placement constraint unsatisfied.");
    ContainerInstance second = stage.instance();
    stage.settle();
    assertThat(stage.load(first, second)).containsExactly(1, 1);
  }

  @Test
  void constraints_wrongOnes_areRefused() {
    stage.define("worker");
    stage.define("site", OnFargate::fit);
    stage.instance();

    assertThat(Stage.refusal(() -> runWith(1, distinct().toBuilder().expression("a").build())))
        .isEqualTo("distinctInstance expression should not be specified.");
    assertThat(
            Stage.refusal(() -> runWith(1, PlacementConstraint.builder().type("memberOf").build())))
        .isEqualTo("memberOf expression cannot be empty.");
    assertThat(
            Stage.refusal(
                () ->
                    stage.run(
                        "site",
                        request ->
                            OnFargate.run(request)
                                .placementConstraints(memberOf("attribute:a exists")))))
        .contains("not supported with FARGATE");
    assertThat(
            Stage.refusal(
                () ->
                    runWith(
                        1,
                        Collections.nCopies(11, distinct()).toArray(PlacementConstraint[]::new))))
        .contains("at most 10");
  }

  @Test
  void spread_instanceId_takesTheLeastLoaded() {
    List<ContainerInstance> instances = instances(3);

    place(5, strategy("spread", "instanceId"));

    assertThat(load(instances)).containsExactly(2, 2, 1);
  }

  @Test
  void spread_anyAttribute_balancesItsValues() {
    ContainerInstance one = stage.instance("rack=1");
    ContainerInstance two = stage.instance("rack=1");
    ContainerInstance three = stage.instance("rack=2");

    place(6, strategy("spread", "attribute:rack"), strategy("spread", "host"));

    assertThat(stage.load(one, two, three)).containsExactly(2, 1, 3);
  }

  @Test
  void spread_byDefault_balancesZonesThenInstances() {
    ContainerInstance first = stage.instance("ecs.availability-zone=us-east-1a");
    ContainerInstance second = stage.instance("ecs.availability-zone=us-east-1a");
    ContainerInstance third = stage.instance("ecs.availability-zone=us-east-1b");

    place(6);

    assertThat(stage.load(first, second, third)).containsExactly(2, 1, 3);
  }

  @Test
  void spread_countsTheTasksOfItsOwnGroupOnly() {
    stage.define("worker");
    List<ContainerInstance> instances = instances(2);
    stage.run("worker", request -> request.group("other").count(3));

    stage.run("worker", request -> request.count(2).placementStrategy(strategy("spread", "host")));

    assertThat(load(instances).stream().mapToInt(Integer::intValue).sum()).isEqualTo(5);
    assertThat(load(instances)).containsExactly(3, 2);
  }

  @Test
  void binpack_takesWhatIsLeftLeastAndStillFits() {
    ContainerInstance roomy = stage.instance(2048, 8192);
    ContainerInstance tight = stage.instance(4096, 1024);

    place(3, strategy("binpack", "memory"));
    assertThat(stage.load(roomy, tight)).containsExactly(1, 2);

    place(2, strategy("binpack", "cpu"));
    assertThat(stage.load(roomy, tight)).containsExactly(3, 2);
  }

  @Test
  void binpack_afterSpread_packsWithinTheZone() {
    ContainerInstance roomy = stage.instance(zone("us-east-1a", 4096));
    ContainerInstance tight = stage.instance(zone("us-east-1a", 1024));
    ContainerInstance other = stage.instance(zone("us-east-1b", 4096));

    place(4, strategy("spread", "attribute:ecs.availability-zone"), strategy("binpack", "memory"));

    assertThat(stage.load(roomy, tight, other)).containsExactly(0, 2, 2);
  }

  @Test
  void random_sameSeed_placesTheSame() {
    assertThat(randomLoad(7)).isEqualTo(randomLoad(7));
    assertThat(IntStream.range(0, 20).mapToObj(PlacementTest::randomLoad).distinct().count())
        .isGreaterThan(5);
  }

  @Test
  void strategies_wrongOnes_areRefused() {
    stage.define("worker");
    stage.instance();

    assertThat(Stage.refusal(() -> place(1, strategy("binpack", "disk"))))
        .contains("must be cpu or memory");
    assertThat(Stage.refusal(() -> place(1, strategy("spread", "zone"))))
        .contains("must be instanceId, host or attribute:NAME");
    assertThat(Stage.refusal(() -> place(1, strategy("wild", null))))
        .contains("must be one of [random, spread, binpack]");
    assertThat(
            Stage.refusal(
                () ->
                    place(
                        1,
                        Collections.nCopies(6, strategy("random", null))
                            .toArray(PlacementStrategy[]::new))))
        .contains("at most 5");
  }

  @Test
  void service_scaledIn_stopsInTheFullestZoneAndThereOnTheFullestInstance() {
    stage.define("worker");
    ContainerInstance first = stage.instance("ecs.availability-zone=us-east-1a");
    service(3);
    stage.settle();
    ContainerInstance second = stage.instance("ecs.availability-zone=us-east-1a");
    ContainerInstance third = stage.instance("ecs.availability-zone=us-east-1b");
    stage.ecs().updateService(request -> request.service("web").desiredCount(5));
    stage.settle();
    assertThat(stage.load(first, second, third)).containsExactly(3, 0, 2);

    stage.ecs().updateService(request -> request.service("web").desiredCount(4));
    stage.settle();
    assertThat(stage.load(first, second, third)).containsExactly(2, 0, 2);
  }

  @Test
  void service_binpackedAndScaledIn_emptiesTheRoomiestInstance() {
    stage.define("worker");
    ContainerInstance tight = stage.instance(2048, 1024);
    ContainerInstance roomy = stage.instance(2048, 8192);
    stage.service(
        "web",
        request ->
            request
                .taskDefinition("worker")
                .desiredCount(4)
                .placementStrategy(strategy("binpack", "memory")));
    stage.settle();
    assertThat(stage.load(tight, roomy)).containsExactly(2, 2);

    stage.ecs().updateService(request -> request.service("web").desiredCount(2));
    stage.settle();

    assertThat(stage.load(tight, roomy)).containsExactly(2, 0);
  }

  @Test
  void service_spreadByRackAndScaledIn_takesFromTheFullestRack() {
    stage.define("worker");
    ContainerInstance first = stage.instance("rack=1");
    stage.service(
        "web",
        request ->
            request
                .taskDefinition("worker")
                .desiredCount(3)
                .placementStrategy(strategy("spread", "attribute:rack")));
    stage.settle();
    ContainerInstance second = stage.instance("rack=2");
    stage.ecs().updateService(request -> request.service("web").desiredCount(4));
    stage.settle();
    assertThat(stage.load(first, second)).containsExactly(3, 1);

    stage.ecs().updateService(request -> request.service("web").desiredCount(2));
    stage.settle();

    assertThat(stage.load(first, second)).containsExactly(1, 1);
  }

  @Test
  void daemon_constraintOnItsOwnTask_keepsItWhereItIs() {
    stage.define("worker");
    ContainerInstance instance = stage.instance();
    stage.service(
        "daemon",
        request ->
            request
                .taskDefinition("worker")
                .schedulingStrategy("DAEMON")
                .placementConstraints(memberOf("runningTasksCount == 0")));
    stage.settle();

    assertThat(stage.load(instance)).containsExactly(1);
    assertThat(stage.service("daemon").runningCount()).isEqualTo(1);
  }

  @Test
  void agent_allAway_failsWithAgent() {
    stage.define("worker");
    ContainerInstance instance = stage.instance();
    stage.simulator().faults().inject(Fault.agentLost(instance.containerInstanceArn()));

    assertReasons(runWith(1)).containsExactly("AGENT");
  }

  @Test
  void location_noInstanceInTheZonesOfTheSubnets_failsWithLocation() {
    stage.define("api", definition -> definition.networkMode("awsvpc"));
    ContainerInstance here = stage.instance("ecs.availability-zone=us-east-1b");
    String subnet = stage.attributes(here).get("ecs.subnet-id");
    stage.instance("ecs.availability-zone=us-east-1c");
    stage
        .ecs()
        .updateContainerInstancesState(
            request ->
                request
                    .containerInstances(here.containerInstanceArn())
                    .status(ContainerInstanceStatus.DRAINING));

    assertReasons(
            stage.run(
                "api",
                request ->
                    request.networkConfiguration(
                        network -> network.awsvpcConfiguration(vpc -> vpc.subnets(subnet)))))
        .containsExactly("LOCATION");
  }

  @Test
  void fargate_shortage_failsWithItsText() {
    stage.define("worker", OnFargate::fit);
    stage.simulator().faults().inject("capacity-shortage provider=FARGATE");

    assertThat(stage.run("worker", OnFargate::run).failures())
        .singleElement()
        .satisfies(
            failure -> {
              assertThat(failure.arn()).isNull();
              assertThat(failure.reason()).startsWith("Capacity is unavailable at this time");
            });
  }

  @Test
  void provider_nothingHasCome_showsNoContainersUntilTheTaskIsPlaced() {
    stage.define("worker");
    provider();

    Task waiting = runOn().tasks().get(0);
    assertThat(waiting.lastStatus()).isEqualTo("PROVISIONING");
    assertThat(waiting.containers()).isEmpty();
    stage.instance();
    stage.advance(Duration.ofSeconds(1));
    assertThat(stage.task(waiting.taskArn()).containers()).hasSize(1);
  }

  @Test
  void provider_nothingEverCame_showsNoContainersOnceStopped() {
    stage.define("worker");
    provider();

    String task = runOn().tasks().get(0).taskArn();
    stage.advance(Duration.ofMinutes(40));

    assertThat(stage.task(task).lastStatus()).isEqualTo("STOPPED");
    assertThat(stage.task(task).containers()).isEmpty();
  }

  @Test
  void provider_scalesButNothingComes_stopsTheTaskWithTheReason() {
    stage.define("worker");
    provider();

    String empty = runOn().tasks().get(0).taskArn();
    stage.advance(Duration.ofHours(1));
    assertThat(stage.task(empty).stoppedReason())
        .isEqualTo("TaskFailedToStart: EMPTY CAPACITY PROVIDER");

    ContainerInstance instance = stage.instance();
    drain(instance, "DRAINING");
    String draining = runOn().tasks().get(0).taskArn();
    stage.advance(Duration.ofHours(1));
    assertThat(stage.task(draining).stoppedReason())
        .isEqualTo("TaskFailedToStart: NO ACTIVE INSTANCES");

    drain(instance, "ACTIVE");
    String unplaced =
        stage
            .run(
                "worker",
                request ->
                    request
                        .capacityProviderStrategy(GROUP)
                        .placementConstraints(memberOf("attribute:stack == prod")))
            .tasks()
            .get(0)
            .taskArn();
    stage.advance(Duration.ofHours(1));
    assertThat(stage.task(unplaced).stopCodeAsString()).isEqualTo("TaskFailedToStart");
    assertThat(stage.task(unplaced).stoppedReason())
        .isEqualTo("TaskFailedToStart: MemberOf placement constraint unsatisfied");
  }

  @Test
  void provider_instanceComesButDoesNotFit_tellsThatAtTheEnd() {
    stage.define("worker");
    provider();
    String task = runOn().tasks().get(0).taskArn();

    stage.advance(Duration.ofMinutes(10));
    stage.instance(128, 4096);
    stage.advance(Duration.ofHours(1));

    assertThat(stage.task(task).stoppedReason()).isEqualTo("TaskFailedToStart: RESOURCE:CPU");
  }

  private void drain(ContainerInstance instance, String status) {
    stage
        .ecs()
        .updateContainerInstancesState(
            request -> request.containerInstances(instance.containerInstanceArn()).status(status));
  }

  private void provider() {
    stage
        .ecs()
        .createCapacityProvider(
            request ->
                request
                    .name("group")
                    .autoScalingGroupProvider(
                        group ->
                            group
                                .autoScalingGroupArn(
                                    "arn:aws:autoscaling:us-east-1:123456789012:autoScalingGroup:1:a")
                                .managedScaling(managed -> managed.status("ENABLED"))));
    stage.provide("group");
    stage.settle();
  }

  private RunTaskResponse runOn() {
    return stage.run("worker", request -> request.capacityProviderStrategy(GROUP));
  }

  private static List<Integer> randomLoad(long seed) {
    Stage world = new Stage(seed);
    world.define("worker");
    ContainerInstance[] instances = {world.instance(), world.instance(), world.instance()};
    world.run("worker", request -> request.count(6).placementStrategy(strategy("random", null)));
    return world.load(instances);
  }

  private List<Integer> load(List<ContainerInstance> instances) {
    return stage.load(instances.toArray(ContainerInstance[]::new));
  }

  private List<ContainerInstance> instances(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> stage.instance("ecs.availability-zone=us-east-1a"))
        .toList();
  }

  private void place(int count, PlacementStrategy... strategies) {
    stage.define("worker");
    stage.run("worker", request -> request.count(count).placementStrategy(strategies));
  }

  private RunTaskResponse runWith(int count, PlacementConstraint... constraints) {
    return stage.run("worker", request -> request.count(count).placementConstraints(constraints));
  }

  private void service(int desired, PlacementConstraint... constraints) {
    stage.service(
        "web",
        request ->
            request
                .taskDefinition("worker")
                .desiredCount(desired)
                .placementConstraints(constraints));
  }

  private List<String> events() {
    return stage.service("web").events().stream().map(ServiceEvent::message).toList();
  }

  private static Consumer<RegisterContainerInstanceRequest.Builder> zone(String zone, int memory) {
    return request ->
        request
            .attributes(Stage.attribute("ecs.availability-zone=" + zone))
            .totalResources(Stage.number("MEMORY", memory));
  }

  private static ListAssert<String> assertReasons(RunTaskResponse answer) {
    return assertThat(answer.failures().stream().map(Failure::reason).toList());
  }

  private static PlacementConstraint memberOf(String expression) {
    return PlacementConstraint.builder().type("memberOf").expression(expression).build();
  }

  private static TaskDefinitionPlacementConstraint inDefinition(String expression) {
    return TaskDefinitionPlacementConstraint.builder()
        .type("memberOf")
        .expression(expression)
        .build();
  }

  private static PlacementConstraint distinct() {
    return PlacementConstraint.builder().type("distinctInstance").build();
  }

  private static PlacementStrategy strategy(String type, @Nullable String field) {
    return PlacementStrategy.builder().type(type).field(field).build();
  }
}
