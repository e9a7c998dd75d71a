package io.github.fluentecs.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.ContainerInstance;
import software.amazon.awssdk.services.ecs.model.ContainerInstanceStatus;
import software.amazon.awssdk.services.ecs.model.Failure;
import software.amazon.awssdk.services.ecs.model.PlatformDevice;
import software.amazon.awssdk.services.ecs.model.PortMapping;
import software.amazon.awssdk.services.ecs.model.ResourceRequirement;
import software.amazon.awssdk.services.ecs.model.StartTaskRequest;
import software.amazon.awssdk.services.ecs.model.StartTaskResponse;
import software.amazon.awssdk.services.ecs.model.Tag;
import software.amazon.awssdk.services.ecs.model.Task;

class StartTaskTest {
  private final Stage stage = new Stage();

  @Test
  void startTask_twoInstances_runsOneTaskOnEach() {
    stage.define("worker");
    ContainerInstance first = stage.instance();
    ContainerInstance second = stage.instance();

    StartTaskResponse answer =
        start(
            "worker",
            request ->
                request
                    .startedBy("me")
                    .group("batch")
                    .tags(Tag.builder().key("a").value("b").build()),
            first,
            second);
    stage.settle();

    assertThat(answer.failures()).isEmpty();
    assertThat(answer.tasks())
        .extracting(Task::containerInstanceArn)
        .containsExactly(first.containerInstanceArn(), second.containerInstanceArn());
    assertThat(answer.tasks())
        .allSatisfy(
            task -> {
              assertThat(task.startedBy()).isEqualTo("me");
              assertThat(task.group()).isEqualTo("batch");
              assertThat(task.launchTypeAsString()).isEqualTo("EC2");
              assertThat(task.tags()).hasSize(1);
              assertThat(stage.task(task.taskArn()).lastStatus()).isEqualTo("RUNNING");
            });
  }

  @Test
  void startTask_someInstancesFail_startsTheOthersAndSaysWhyNot() {
    stage.define("worker");
    ContainerInstance good = stage.instance();
    ContainerInstance small = stage.instance(128, 4096);
    ContainerInstance slim = stage.instance(2048, 128);
    ContainerInstance gone = stage.instance();
    ContainerInstance draining = stage.instance();
    ContainerInstance mute = stage.instance();
    stage
        .ecs()
        .deregisterContainerInstance(
            request -> request.containerInstance(gone.containerInstanceArn()));
    stage
        .ecs()
        .updateContainerInstancesState(
            request ->
                request
                    .containerInstances(draining.containerInstanceArn())
                    .status(ContainerInstanceStatus.DRAINING));
    stage
        .simulator()
        .faults()
        .inject("agent-lost containerInstance=" + mute.containerInstanceArn());

    StartTaskResponse answer =
        stage
            .ecs()
            .startTask(
                request ->
                    request
                        .taskDefinition("worker")
                        .containerInstances(
                            good.containerInstanceArn(),
                            small.containerInstanceArn(),
                            slim.containerInstanceArn(),
                            gone.containerInstanceArn(),
                            draining.containerInstanceArn(),
                            mute.containerInstanceArn(),
                            "unknown"));

    assertThat(answer.tasks()).hasSize(1);
    assertThat(answer.failures())
        .extracting(Failure::reason)
        .containsExactly(
            "RESOURCE:CPU", "RESOURCE:MEMORY", "INACTIVE", "DRAINING", "AGENT", "MISSING");
    assertThat(answer.failures())
        .extracting(Failure::arn)
        .startsWith(small.containerInstanceArn(), slim.containerInstanceArn())
        .endsWith("arn:aws:ecs:us-east-1:123456789012:container-instance/default/unknown");
  }

  @Test
  void startTask_portTaken_namesPorts() {
    stage.define(
        "web",
        definition ->
            definition.containerDefinitions(
                Stage.container("web")
                    .portMappings(
                        PortMapping.builder()
                            .containerPort(53)
                            .hostPort(53)
                            .protocol("udp")
                            .build())
                    .build()));
    ContainerInstance instance = stage.instance();

    String task = start("web", request -> {}, instance).tasks().get(0).taskArn();
    assertReasons(start("web", request -> {}, instance)).containsExactly("RESOURCE:PORTS");

    stage.ecs().stopTask(request -> request.task(task));
    stage.settle();
    assertThat(start("web", request -> {}, instance).tasks()).hasSize(1);
  }

  @Test
  void startTask_gpusTaken_namesGpu() {
    ResourceRequirement gpu = ResourceRequirement.builder().type("GPU").value("2").build();
    stage.define(
        "train",
        definition ->
            definition.containerDefinitions(
                Stage.container("train").resourceRequirements(gpu).build()));
    ContainerInstance instance =
        stage.instance(request -> request.platformDevices(gpu("g-1"), gpu("g-2"), gpu("g-3")));

    String task = start("train", request -> {}, instance).tasks().get(0).taskArn();
    assertReasons(start("train", request -> {}, instance)).containsExactly("RESOURCE:GPU");
    assertThat(gpusLeft(instance)).containsExactly("g-3");

    stage.ecs().stopTask(request -> request.task(task));
    stage.settle();
    assertThat(gpusLeft(instance)).containsExactly("g-1", "g-2", "g-3");
  }

  @Test
  void startTask_allGpus_takesEveryOneOfTheInstance() {
    ResourceRequirement all = ResourceRequirement.builder().type("GPU").value("ALL").build();
    stage.define(
        "train",
        definition ->
            definition.containerDefinitions(
                Stage.container("train").resourceRequirements(all).build()));
    ContainerInstance without = stage.instance();
    ContainerInstance with =
        stage.instance(request -> request.platformDevices(gpu("g-1"), gpu("g-2")));

    StartTaskResponse answer = start("train", request -> {}, without, with);

    assertReasons(answer).containsExactly("RESOURCE:GPU");
    assertThat(answer.tasks()).hasSize(1);
    assertThat(gpusLeft(with)).isEmpty();
  }

  @Test
  void startTask_sizesInVcpusAndGigabytes_countInUnitsAndMebibytes() {
    stage.define("worker", definition -> definition.cpu("1 vCPU").memory("1 GB"));
    ContainerInstance instance = stage.instance(1024, 1024);

    assertThat(start("worker", request -> {}, instance).tasks()).hasSize(1);
    assertReasons(start("worker", request -> {}, instance)).containsExactly("RESOURCE:CPU");
  }

  @Test
  void startTask_interfacesTaken_namesEni() {
    awsvpc("api", "");
    ContainerInstance instance =
        stage.instance(request -> request.totalResources(Stage.number("ENI", 1)));

    assertThat(startIn("api", "subnet-1", instance).tasks()).hasSize(1);
    assertReasons(startIn("api", "subnet-1", instance)).containsExactly("RESOURCE:ENI");
  }

  @Test
  void startTask_subnetOfAnotherZone_namesLocation() {
    awsvpc("api", "");
    ContainerInstance here = stage.instance("ecs.availability-zone=us-east-1b");
    String subnet = stage.attributes(here).get("ecs.subnet-id");
    ContainerInstance there = stage.instance("ecs.availability-zone=us-east-1c");

    StartTaskResponse answer = startIn("api", subnet, here, there);

    assertThat(answer.tasks()).extracting(Task::availabilityZone).containsExactly("us-east-1b");
    assertThat(answer.tasks().get(0).attachments().get(0).details().get(0).value())
        .isEqualTo(subnet);
    assertReasons(answer).containsExactly("LOCATION");
  }

  @Test
  void startTask_otherArchitecture_namesAttribute() {
    awsvpc("api", "ARM64");
    ContainerInstance intel = stage.instance();
    ContainerInstance arm = stage.instance("ecs.cpu-architecture=arm64");

    StartTaskResponse answer =
        stage
            .ecs()
            .startTask(
                request ->
                    request
                        .taskDefinition("api")
                        .containerInstances(
                            intel.containerInstanceArn(), arm.containerInstanceArn())
                        .networkConfiguration(
                            network ->
                                network.awsvpcConfiguration(
                                    vpc ->
                                        vpc.subnets(
                                            stage.attributes(intel).get("ecs.subnet-id"),
                                            stage.attributes(arm).get("ecs.subnet-id")))));

    assertThat(answer.tasks())
        .extracting(Task::containerInstanceArn)
        .containsExactly(arm.containerInstanceArn());
    assertReasons(answer).containsExactly("ATTRIBUTE");
  }

  @Test
  void startTask_wrongRequests_areRefused() {
    stage.define("worker");
    ContainerInstance instance = stage.instance();

    assertThat(Stage.refusal(() -> start("worker", request -> {})))
        .isEqualTo("Container instances cannot be empty.");
    assertThat(
            Stage.refusal(
                () -> start("worker", request -> request.startedBy("x".repeat(37)), instance)))
        .startsWith("startedBy has up to 36 characters");
    assertThat(
            Stage.refusal(
                () ->
                    start(
                        "worker",
                        request -> request.containerInstances(Collections.nCopies(11, "i")))))
        .isEqualTo("Container instances can have at most 10 items, not 11.");
  }

  private void awsvpc(String family, String architecture) {
    stage.define(
        family,
        definition -> {
          definition.networkMode("awsvpc");
          if (!architecture.isEmpty()) {
            definition.runtimePlatform(platform -> platform.cpuArchitecture(architecture));
          }
        });
  }

  private StartTaskResponse startIn(String definition, String subnet, ContainerInstance... on) {
    return start(
        definition,
        request ->
            request.networkConfiguration(
                network -> network.awsvpcConfiguration(vpc -> vpc.subnets(subnet))),
        on);
  }

  private StartTaskResponse start(
      String definition, Consumer<StartTaskRequest.Builder> change, ContainerInstance... on) {
    List<String> arns = Arrays.stream(on).map(ContainerInstance::containerInstanceArn).toList();
    return stage
        .ecs()
        .startTask(
            request -> {
              request.taskDefinition(definition).containerInstances(arns);
              change.accept(request);
            });
  }

  private static ListAssert<String> assertReasons(StartTaskResponse answer) {
    return assertThat(answer.failures().stream().map(Failure::reason).toList());
  }

  private List<String> gpusLeft(ContainerInstance instance) {
    return stage.describe(instance).remainingResources().stream()
        .filter(resource -> resource.name().equals("GPU"))
        .findFirst()
        .orElseThrow()
        .stringSetValue();
  }

  private static PlatformDevice gpu(String id) {
    return PlatformDevice.builder().id(id).type("GPU").build();
  }
}
