package io.github.fluentecs.core.taskdefinition;

import static io.github.fluentecs.core.taskdefinition.TaskDefinitionRuleCases.container;
import static io.github.fluentecs.core.taskdefinition.TaskDefinitionRuleCases.listOf;
import static io.github.fluentecs.core.taskdefinition.TaskDefinitionRuleCases.ofContainer;
import static io.github.fluentecs.core.taskdefinition.TaskDefinitionRuleCases.ofTask;
import static io.github.fluentecs.core.taskdefinition.TaskDefinitionRuleCases.one;
import static io.github.fluentecs.core.taskdefinition.TaskDefinitionRuleCases.task;
import static io.github.fluentecs.core.taskdefinition.TaskDefinitionRuleCases.two;

import io.github.fluentecs.core.RuleCase;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.model.Device;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.InferenceAccelerator;
import software.amazon.awssdk.services.ecs.model.LinuxParameters;
import software.amazon.awssdk.services.ecs.model.ResourceRequirement;
import software.amazon.awssdk.services.ecs.model.SystemControl;
import software.amazon.awssdk.services.ecs.model.Tmpfs;
import software.amazon.awssdk.services.ecs.model.Ulimit;

/** The boundaries of the rules on Linux parameters, limits, kernel parameters and devices. */
final class LinuxRuleCases {
  private static final String LINUX = "linuxParameters.";

  private LinuxRuleCases() {}

  static List<RuleCase> all() {
    return Stream.of(parameters(), tmpfs(), kernel(), resources()).flatMap(List::stream).toList();
  }

  private static EcsRequest linux(UnaryOperator<LinuxParameters.Builder> change) {
    LinuxParameters linux = change.apply(LinuxParameters.builder()).build();
    return one(c -> c.linuxParameters(linux));
  }

  private static List<RuleCase> parameters() {
    return List.of(
        ofContainer(
            LINUX + "capabilities.add",
            "",
            linux(l -> l.capabilities(k -> k.add("NET_ADMIN"))),
            linux(l -> l.capabilities(k -> k.add("CAP_NET_ADMIN")))),
        ofContainer(
            LINUX + "capabilities.drop",
            "",
            linux(l -> l.capabilities(k -> k.drop("ALL"))),
            linux(l -> l.capabilities(k -> k.drop("all")))),
        ofContainer(
            LINUX + "devices[].hostPath",
            "",
            linux(l -> l.devices(listOf(Device.builder().hostPath("/dev/fuse")))),
            linux(l -> l.devices(listOf(Device.builder().containerPath("/dev/fuse"))))),
        ofContainer(
            LINUX + "devices[].permissions",
            "",
            linux(
                l ->
                    l.devices(
                        listOf(Device.builder().hostPath("/a").permissionsWithStrings("mknod")))),
            linux(
                l ->
                    l.devices(
                        listOf(Device.builder().hostPath("/a").permissionsWithStrings("rwm"))))),
        ofContainer(LINUX + "maxSwap", "", linux(l -> l.maxSwap(0)), linux(l -> l.maxSwap(-1))),
        ofContainer(LINUX + "swappiness", "", swappiness(0), swappiness(-1)),
        ofContainer(LINUX + "swappiness", "", swappiness(100), swappiness(101)),
        ofContainer(LINUX + "swappiness", "ignored", swappiness(60), linux(l -> l.swappiness(60))));
  }

  private static EcsRequest swappiness(int value) {
    return linux(l -> l.maxSwap(8).swappiness(value));
  }

  private static List<RuleCase> tmpfs() {
    String mount = LINUX + "tmpfs[]";
    return List.of(
        ofContainer(mount, "", tmpfs("/run", 8, "rw"), tmpfs(null, 8, "rw")),
        ofContainer(mount, "", tmpfs("/run", 8, "rw"), tmpfs("/run", null, "rw")),
        ofContainer(mount + ".containerPath", "", tmpfs("/run", 8, "rw"), tmpfs("run", 8, "rw")),
        ofContainer(
            mount + ".mountOptions", "", tmpfs("/run", 8, "mode=1777"), tmpfs("/run", 8, "fast")));
  }

  private static EcsRequest tmpfs(String path, Integer size, String option) {
    return linux(
        l -> l.tmpfs(listOf(Tmpfs.builder().containerPath(path).size(size).mountOptions(option))));
  }

  private static List<RuleCase> kernel() {
    EcsRequest limit = limit("nofile", 1, 1);
    String control = "systemControls[].namespace";
    return List.of(
        ofContainer("ulimits[]", "complete", limit, limit(null, 1, 1)),
        ofContainer("ulimits[]", "complete", limit, limit("nofile", null, 1)),
        ofContainer("ulimits[]", "complete", limit, limit("nofile", 1, null)),
        ofContainer("ulimits[].name", "", limit, limit("files", 1, 1)),
        ofContainer("ulimits[].softLimit", "", limit, limit("nofile", 2, 1)),
        ofContainer("ulimits[].softLimit", "", limit("memlock", 1, -1), limit("memlock", 1, 0)),
        ofContainer(control, "", control("net.core.somaxconn"), control("vm.swappiness")),
        ofContainer(control, "", control("fs.mqueue.msg_max"), control("fs.file-max")),
        ofContainer(control, "ipcMode", control("kernel.sem"), inIpcMode("host", "kernel.sem")),
        ofContainer(
            "dockerSecurityOptions",
            "form",
            one(c -> c.dockerSecurityOptions("no-new-privileges", "label:a", "apparmor:b")),
            one(c -> c.dockerSecurityOptions("seccomp=unconfined"))),
        ofContainer("credentialSpecs", "", credentials(D), credentials(D, D)),
        ofContainer(
            "credentialSpecs", "form", credentials("credentialspec:arn"), credentials("a")));
  }

  private static final String D = "credentialspecdomainless:arn";

  private static EcsRequest limit(String name, Integer soft, Integer hard) {
    return one(c -> c.ulimits(listOf(Ulimit.builder().name(name).softLimit(soft).hardLimit(hard))));
  }

  private static EcsRequest control(String namespace) {
    return one(
        c -> c.systemControls(listOf(SystemControl.builder().namespace(namespace).value("1"))));
  }

  private static EcsRequest inIpcMode(String mode, String namespace) {
    return task(
        r ->
            r.ipcMode(mode)
                .containerDefinitions(
                    container(
                        c ->
                            c.systemControls(
                                listOf(SystemControl.builder().namespace(namespace).value("1"))))));
  }

  private static EcsRequest credentials(String... specifications) {
    return one(c -> c.credentialSpecs(specifications));
  }

  private static List<RuleCase> resources() {
    String requirement = "resourceRequirements[]";
    String neuron = "NeuronDevice";
    return List.of(
        ofContainer(requirement, "", requires("GPU", "1"), requires(null, "1")),
        ofContainer(requirement, "", requires("GPU", "1"), requires("GPU", null)),
        ofContainer(requirement + ".type", "", requires("GPU", "1"), requires("TPU", "1")),
        ofContainer(requirement + ".value", "gpu", requires("GPU", "ALL"), requires("GPU", "any")),
        ofContainer(
            requirement + ".value", "neuron", requires(neuron, "ALL"), requires(neuron, "1")),
        ofContainer(
            requirement + ".type",
            "neuron",
            two(
                c ->
                    c.resourceRequirements(
                        listOf(ResourceRequirement.builder().type(neuron).value("ALL")))),
            task(
                r ->
                    r.containerDefinitions(
                        container(
                            c ->
                                c.resourceRequirements(
                                    listOf(
                                        ResourceRequirement.builder().type(neuron).value("ALL")))),
                        container(
                            c ->
                                c.name("b")
                                    .resourceRequirements(
                                        listOf(
                                            ResourceRequirement.builder()
                                                .type(neuron)
                                                .value("ALL"))))))),
        ofTask("inferenceAccelerators", "", task(r -> r), accelerated()));
  }

  private static EcsRequest requires(String type, String value) {
    return one(
        c -> c.resourceRequirements(listOf(ResourceRequirement.builder().type(type).value(value))));
  }

  @SuppressWarnings("deprecation") // the advice is about the deprecated member
  private static EcsRequest accelerated() {
    return task(
        r ->
            r.inferenceAccelerators(
                listOf(InferenceAccelerator.builder().deviceName("a").deviceType("eia1.medium"))));
  }
}
