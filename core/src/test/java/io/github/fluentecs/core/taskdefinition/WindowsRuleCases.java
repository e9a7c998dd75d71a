package io.github.fluentecs.core.taskdefinition;

import static io.github.fluentecs.core.taskdefinition.TaskDefinitionRuleCases.container;
import static io.github.fluentecs.core.taskdefinition.TaskDefinitionRuleCases.listOf;
import static io.github.fluentecs.core.taskdefinition.TaskDefinitionRuleCases.ofContainer;
import static io.github.fluentecs.core.taskdefinition.TaskDefinitionRuleCases.ofTask;
import static io.github.fluentecs.core.taskdefinition.TaskDefinitionRuleCases.one;
import static io.github.fluentecs.core.taskdefinition.TaskDefinitionRuleCases.task;

import io.github.fluentecs.core.RuleCase;
import java.util.List;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.HostEntry;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.Ulimit;
import software.amazon.awssdk.services.ecs.model.Volume;

/** The boundaries of the advice for Windows. */
final class WindowsRuleCases {
  private static final String WORD = "windows";

  private WindowsRuleCases() {}

  static List<RuleCase> all() {
    String driver = "volumes[].dockerVolumeConfiguration.driver";
    return List.of(
        onTask("pidMode", r -> r.pidMode("task")),
        onTask("ipcMode", r -> r.ipcMode("none")),
        onTask("cpu", r -> r.cpu("1024")),
        onTask("networkMode", r -> r.networkMode("bridge")),
        ofTask(
            "runtimePlatform.cpuArchitecture",
            WORD,
            windows(r -> r),
            task(
                r ->
                    r.runtimePlatform(
                        p ->
                            p.cpuArchitecture("ARM64")
                                .operatingSystemFamily("WINDOWS_SERVER_2022_CORE")))),
        ofTask(driver, WORD, windows(r -> docker(r, "local")), windows(r -> docker(r, "nfs"))),
        onContainer("links", c -> c.links("web")),
        onContainer("linuxParameters", c -> c.linuxParameters(l -> l.initProcessEnabled(true))),
        onContainer("user", c -> c.user("1000")),
        onContainer("disableNetworking", c -> c.disableNetworking(true)),
        onContainer("privileged", c -> c.privileged(true)),
        onContainer("readonlyRootFilesystem", c -> c.readonlyRootFilesystem(true)),
        onContainer("dnsServers", c -> c.dnsServers("10.0.0.2")),
        onContainer("dnsSearchDomains", c -> c.dnsSearchDomains("local")),
        onContainer(
            "extraHosts",
            c -> c.extraHosts(listOf(HostEntry.builder().hostname("a").ipAddress("10.0.0.1")))),
        onContainer(
            "ulimits",
            c -> c.ulimits(listOf(Ulimit.builder().name("nofile").softLimit(1).hardLimit(1)))));
  }

  private static RegisterTaskDefinitionRequest.Builder docker(
      RegisterTaskDefinitionRequest.Builder request, String driver) {
    return request.volumes(
        listOf(Volume.builder().name("data").dockerVolumeConfiguration(d -> d.driver(driver))));
  }

  private static EcsRequest windows(UnaryOperator<RegisterTaskDefinitionRequest.Builder> change) {
    return task(
        r ->
            change.apply(
                r.runtimePlatform(p -> p.operatingSystemFamily("WINDOWS_SERVER_2022_CORE"))));
  }

  private static RuleCase onTask(
      String member, UnaryOperator<RegisterTaskDefinitionRequest.Builder> change) {
    return ofTask(member, WORD, task(change), windows(change));
  }

  private static RuleCase onContainer(
      String member, UnaryOperator<ContainerDefinition.Builder> change) {
    return ofContainer(
        member, WORD, one(change), windows(r -> r.containerDefinitions(container(change))));
  }
}
