package io.github.fluentecs.core.taskdefinition;

import static io.github.fluentecs.core.taskdefinition.TaskDefinitionRuleCases.fargate;
import static io.github.fluentecs.core.taskdefinition.TaskDefinitionRuleCases.ofTask;
import static io.github.fluentecs.core.taskdefinition.TaskDefinitionRuleCases.task;

import io.github.fluentecs.core.RuleCase;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.EcsRequest;

/** The boundaries of the rules on modes, platform and storage of a task definition. */
final class TaskModeRuleCases {
  private static final String STORAGE = "ephemeralStorage.sizeInGiB";

  private TaskModeRuleCases() {}

  static List<RuleCase> all() {
    String architecture = "runtimePlatform.cpuArchitecture";
    String system = "runtimePlatform.operatingSystemFamily";
    return List.of(
        ofTask(
            "networkMode",
            "value",
            task(r -> r.networkMode("default")),
            task(r -> r.networkMode("vpc"))),
        ofTask(
            "requiresCompatibilities",
            "",
            task(r -> r.requiresCompatibilitiesWithStrings("EC2", "EXTERNAL", "MANAGED_INSTANCES")),
            task(r -> r.requiresCompatibilitiesWithStrings("FARGATE_SPOT"))),
        ofTask("pidMode", "", task(r -> r.pidMode("host")), task(r -> r.pidMode("none"))),
        ofTask("ipcMode", "", task(r -> r.ipcMode("none")), task(r -> r.ipcMode("private"))),
        ofTask(
            architecture,
            "",
            task(r -> r.runtimePlatform(p -> p.cpuArchitecture("ARM64"))),
            task(r -> r.runtimePlatform(p -> p.cpuArchitecture("arm64")))),
        ofTask(
            system,
            "known",
            task(r -> r.runtimePlatform(p -> p.operatingSystemFamily("LINUX"))),
            task(r -> r.runtimePlatform(p -> p.operatingSystemFamily("BSD")))),
        new RuleCase("OV-5", STORAGE, storage(21), storage(20)),
        new RuleCase("OV-5", STORAGE, storage(200), storage(201)),
        new RuleCase("OV-5", STORAGE, storage(21), storage(null)),
        new RuleCase(
            "OV-5",
            "ephemeralStorage",
            storage(21),
            task(r -> r.ephemeralStorage(s -> s.sizeInGiB(21)))));
  }

  private static EcsRequest storage(Integer gibibytes) {
    return fargate(r -> r.ephemeralStorage(s -> s.sizeInGiB(gibibytes)));
  }
}
