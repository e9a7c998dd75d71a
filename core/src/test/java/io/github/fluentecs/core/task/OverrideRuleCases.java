package io.github.fluentecs.core.task;

import io.github.fluentecs.core.Repeat;
import io.github.fluentecs.core.RuleCase;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.ecs.model.ContainerOverride;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.EnvironmentFile;
import software.amazon.awssdk.services.ecs.model.InferenceAcceleratorOverride;
import software.amazon.awssdk.services.ecs.model.ResourceRequirement;
import software.amazon.awssdk.services.ecs.model.TaskOverride;

/** The boundaries of the rules on overrides, for RunTask and StartTask. */
final class OverrideRuleCases {
  private static final String CONTAINERS = "overrides.containerOverrides[]";
  private static final String STORAGE = "overrides.ephemeralStorage.sizeInGiB";

  /** What stands around the one word of the command. */
  private static final int FRAME =
      "{\"containerOverrides\":[{\"name\":\"c\",\"command\":[\"\"]}]}".length();

  private OverrideRuleCases() {}

  static List<RuleCase> on(Function<TaskOverride, EcsRequest> request) {
    Function<ContainerOverride.Builder, EcsRequest> one =
        container -> request.apply(task(container));
    return List.of(
        new RuleCase(
            "OV-1",
            "overrides",
            one.apply(named().command(Repeat.letter(8192 - FRAME))),
            one.apply(named().command(Repeat.letter(8193 - FRAME)))),
        new RuleCase(
            "OV-2",
            CONTAINERS + ".name",
            one.apply(ContainerOverride.builder()),
            one.apply(ContainerOverride.builder().cpu(1))),
        new RuleCase(
            "OV-3",
            CONTAINERS + ".environmentFiles",
            one.apply(named().environmentFiles(Repeat.list(10, i -> file("s3", i + ".env")))),
            one.apply(named().environmentFiles(Repeat.list(11, i -> file("s3", i + ".env"))))),
        new RuleCase(
            "OV-3",
            CONTAINERS + ".environmentFiles[]",
            one.apply(named().environmentFiles(file("s3", "arn:aws:s3:::b/a.env"))),
            one.apply(named().environmentFiles(file("s3", null)))),
        new RuleCase(
            "OV-3",
            CONTAINERS + ".environmentFiles[].value",
            one.apply(named().environmentFiles(file("s3", "arn:aws:s3:::b/.env"))),
            one.apply(named().environmentFiles(file("s3", "arn:aws:s3:::b/a.txt")))),
        new RuleCase(
            "OV-4",
            CONTAINERS + ".resourceRequirements[]",
            one.apply(named().resourceRequirements(need("GPU", "1"))),
            one.apply(named().resourceRequirements(need("TPU", "1")))),
        needs(one, "GPU", "ALL", "some"),
        needs(one, "NeuronDevice", "ALL", "1"),
        needs(one, "InferenceAccelerator", "device", ""),
        size("OV-6", "cpu", request, o -> o.cpu("0.125 vCPU"), o -> o.cpu("127")),
        size("OV-6", "cpu", request, o -> o.cpu("196608"), o -> o.cpu("196609")),
        size("OV-7", "memory", request, o -> o.memory("2 GB"), o -> o.memory("2 TB")),
        new RuleCase(
            "OV-9",
            "overrides.inferenceAcceleratorOverrides",
            request.apply(TaskOverride.builder().build()),
            request.apply(
                TaskOverride.builder()
                    .inferenceAcceleratorOverrides(
                        InferenceAcceleratorOverride.builder().deviceName("device").build())
                    .build())),
        new RuleCase("OV-5", STORAGE, request.apply(storage(21)), request.apply(storage(20))),
        new RuleCase("OV-5", STORAGE, request.apply(storage(200)), request.apply(storage(201))),
        new RuleCase(
            "OV-5",
            STORAGE,
            request.apply(storage(21)),
            request.apply(TaskOverride.builder().ephemeralStorage(s -> {}).build())));
  }

  /** Where the request asks for container instances. */
  static RuleCase onInstances(Function<TaskOverride, EcsRequest> request) {
    return new RuleCase(
        "OV-5",
        "overrides.ephemeralStorage",
        request.apply(TaskOverride.builder().build()),
        request.apply(storage(21)));
  }

  /** Where the request asks for Fargate. */
  static List<RuleCase> onFargate(Function<TaskOverride, EcsRequest> request) {
    return List.of(
        size("OV-6", "cpu", request, o -> o.cpu("256"), o -> o.cpu("128")),
        size(
            "OV-7",
            "memory",
            request,
            o -> o.cpu("256").memory("2048"),
            o -> o.cpu("256").memory("4096")));
  }

  private static RuleCase size(
      String id,
      String member,
      Function<TaskOverride, EcsRequest> request,
      UnaryOperator<TaskOverride.Builder> allowed,
      UnaryOperator<TaskOverride.Builder> broken) {
    return new RuleCase(
        id,
        "overrides." + member,
        request.apply(allowed.apply(TaskOverride.builder()).build()),
        request.apply(broken.apply(TaskOverride.builder()).build()));
  }

  private static RuleCase needs(
      Function<ContainerOverride.Builder, EcsRequest> one,
      String type,
      String allowed,
      String broken) {
    return new RuleCase(
        "OV-4",
        CONTAINERS + ".resourceRequirements[]",
        one.apply(named().resourceRequirements(need(type, allowed))),
        one.apply(named().resourceRequirements(need(type, broken))));
  }

  private static ContainerOverride.Builder named() {
    return ContainerOverride.builder().name("c");
  }

  private static TaskOverride task(ContainerOverride.Builder container) {
    return TaskOverride.builder().containerOverrides(container.build()).build();
  }

  private static TaskOverride storage(int gibibytes) {
    return TaskOverride.builder().ephemeralStorage(s -> s.sizeInGiB(gibibytes)).build();
  }

  private static EnvironmentFile file(String type, String value) {
    return EnvironmentFile.builder().type(type).value(value).build();
  }

  private static ResourceRequirement need(String type, String value) {
    return ResourceRequirement.builder().type(type).value(value).build();
  }
}
