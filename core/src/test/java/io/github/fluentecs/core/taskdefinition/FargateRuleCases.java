package io.github.fluentecs.core.taskdefinition;

import static io.github.fluentecs.core.taskdefinition.TaskDefinitionRuleCases.fargate;
import static io.github.fluentecs.core.taskdefinition.TaskDefinitionRuleCases.listOf;
import static io.github.fluentecs.core.taskdefinition.TaskDefinitionRuleCases.ofContainer;
import static io.github.fluentecs.core.taskdefinition.TaskDefinitionRuleCases.ofTask;
import static io.github.fluentecs.core.taskdefinition.TaskDefinitionRuleCases.one;
import static io.github.fluentecs.core.taskdefinition.TaskDefinitionRuleCases.oneOnFargate;
import static io.github.fluentecs.core.taskdefinition.TaskDefinitionRuleCases.task;

import io.github.fluentecs.core.RuleCase;
import java.util.List;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.Device;
import software.amazon.awssdk.services.ecs.model.ResourceRequirement;
import software.amazon.awssdk.services.ecs.model.Volume;

/** The boundaries of the rules on what Fargate does not have. */
final class FargateRuleCases {
  private FargateRuleCases() {}

  static List<RuleCase> all() {
    String volume = "volumes[].";
    String linux = "linuxParameters.";
    return List.of(
        ofTask(
            "pidMode", "fargate", fargate(r -> r.pidMode("task")), fargate(r -> r.pidMode("host"))),
        ofTask("ipcMode", "fargate", task(r -> r.ipcMode("task")), fargate(r -> r.ipcMode("task"))),
        ofTask(
            volume + "host.sourcePath",
            "",
            fargate(
                r ->
                    r.volumes(listOf(Volume.builder().name("data").host(h -> h.sourcePath(null))))),
            fargate(
                r ->
                    r.volumes(listOf(Volume.builder().name("data").host(h -> h.sourcePath("/")))))),
        ofTask(
            volume + "dockerVolumeConfiguration",
            "",
            task(
                r ->
                    r.volumes(
                        listOf(
                            Volume.builder()
                                .name("a")
                                .dockerVolumeConfiguration(d -> d.scope("task"))))),
            fargate(
                r ->
                    r.volumes(
                        listOf(
                            Volume.builder()
                                .name("a")
                                .dockerVolumeConfiguration(d -> d.scope("task")))))),
        notOnFargate("privileged", "", c -> c.privileged(true)),
        notOnFargate(
            "dockerSecurityOptions", "", c -> c.dockerSecurityOptions("no-new-privileges")),
        notOnFargate(
            linux + "devices",
            "fargate",
            c -> c.linuxParameters(l -> l.devices(listOf(Device.builder().hostPath("/dev/fuse"))))),
        notOnFargate(
            linux + "sharedMemorySize",
            "fargate",
            c -> c.linuxParameters(l -> l.sharedMemorySize(64))),
        notOnFargate(linux + "maxSwap", "fargate", c -> c.linuxParameters(l -> l.maxSwap(0))),
        notOnFargate(
            linux + "swappiness",
            "fargate",
            c -> c.linuxParameters(l -> l.maxSwap(1).swappiness(60))),
        ofContainer(
            linux + "capabilities.add",
            "fargate",
            oneOnFargate(c -> c.linuxParameters(l -> l.capabilities(k -> k.add("SYS_PTRACE")))),
            oneOnFargate(c -> c.linuxParameters(l -> l.capabilities(k -> k.add("SYS_ADMIN"))))),
        notOnFargate(
            "resourceRequirements",
            "fargate",
            c ->
                c.resourceRequirements(
                    listOf(ResourceRequirement.builder().type("GPU").value("1")))));
  }

  private static RuleCase notOnFargate(
      String path, String word, UnaryOperator<ContainerDefinition.Builder> change) {
    return ofContainer(path, word, one(change), oneOnFargate(change));
  }
}
