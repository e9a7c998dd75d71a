package io.github.fluentecs.core.taskdefinition;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.Findings;
import io.github.fluentecs.core.rule.internal.Given;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.DockerVolumeConfiguration;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;

/** Advice on task definitions for Windows; no refusal by ECS was seen. */
final class WindowsRules {
  private static final String WITHOUT = "Leave it out.";

  private static final Constraint PID_MODE = ofTask("pidMode");
  private static final Constraint IPC_MODE = ofTask("ipcMode");

  private static final Constraint SIZE =
      ConstraintsOf.TASK.advice(
          "cpu",
          "windows",
          "sizes of containers, since those of the task are ignored on Windows",
          "Give the containers sizes.");

  private static final Constraint NETWORK =
      ConstraintsOf.TASK.advice(
          "networkMode", "windows", "awsvpc or default on Windows", "Choose one of the two.");

  private static final Constraint ARM =
      ConstraintsOf.TASK.advice(
          "runtimePlatform.cpuArchitecture", "windows", "X86_64 on Windows", "Say X86_64.");

  private static final Constraint DRIVER =
      ConstraintsOf.TASK.advice(
          "volumes[].dockerVolumeConfiguration.driver",
          "windows",
          "the driver local on Windows",
          "Use the driver local.");

  /** The advice, with paths from the request on. */
  static final List<Constraint> OF_TASK = List.of(PID_MODE, IPC_MODE, SIZE, NETWORK, ARM, DRIVER);

  private static final Constraint LINKS = ofContainer("links");
  private static final Constraint LINUX = ofContainer("linuxParameters");
  private static final Constraint USER = ofContainer("user");
  private static final Constraint NETWORKING = ofContainer("disableNetworking");
  private static final Constraint PRIVILEGED = ofContainer("privileged");
  private static final Constraint READ_ONLY = ofContainer("readonlyRootFilesystem");
  private static final Constraint DNS_SERVERS = ofContainer("dnsServers");
  private static final Constraint DNS_DOMAINS = ofContainer("dnsSearchDomains");
  private static final Constraint EXTRA_HOSTS = ofContainer("extraHosts");
  private static final Constraint ULIMITS = ofContainer("ulimits");

  /** The advice, with paths from the container on. */
  static final List<Constraint> OF_CONTAINERS =
      List.of(
          LINKS,
          LINUX,
          USER,
          NETWORKING,
          PRIVILEGED,
          READ_ONLY,
          DNS_SERVERS,
          DNS_DOMAINS,
          EXTRA_HOSTS,
          ULIMITS);

  private WindowsRules() {}

  private static Constraint ofTask(String member) {
    return ConstraintsOf.TASK.advice(member, "windows", "nothing on Windows", WITHOUT);
  }

  private static Constraint ofContainer(String member) {
    return ConstraintsOf.CONTAINER.advice(member, "windows", "nothing on Windows", WITHOUT);
  }

  /**
   * Looks at a task definition for Windows.
   *
   * @param request the request
   * @param platform what it is for
   * @param findings takes the advice
   */
  static void check(RegisterTaskDefinitionRequest request, Platform platform, Findings findings) {
    given(PID_MODE, request.pidModeAsString(), findings);
    given(IPC_MODE, request.ipcModeAsString(), findings);
    if (!platform.fargate() && (request.cpu() != null || request.memory() != null)) {
      findings.broken(SIZE, Given.words("a size of the task"));
    }
    Values.oneOf(NETWORK, platform.networkMode(), Set.of("awsvpc", "default"), findings);
    Values.oneOf(
        ARM, request.runtimePlatform().cpuArchitectureAsString(), Set.of("X86_64"), findings);
    for (int i = 0; i < request.volumes().size(); i++) {
      DockerVolumeConfiguration docker = request.volumes().get(i).dockerVolumeConfiguration();
      if (docker != null) {
        Values.oneOf(DRIVER, docker.driver(), Set.of("local"), findings, i);
      }
    }
  }

  /**
   * Looks at one of its containers.
   *
   * @param container the container
   * @param findings those of the container
   */
  static void check(ContainerDefinition container, Findings findings) {
    Values.none(LINKS, container.links(), findings);
    if (container.linuxParameters() != null) {
      findings.broken(LINUX, Given.words("Linux parameters"));
    }
    given(USER, container.user(), findings);
    whenTrue(NETWORKING, container.disableNetworking(), findings);
    whenTrue(PRIVILEGED, container.privileged(), findings);
    whenTrue(READ_ONLY, container.readonlyRootFilesystem(), findings);
    Values.none(DNS_SERVERS, container.dnsServers(), findings);
    Values.none(DNS_DOMAINS, container.dnsSearchDomains(), findings);
    Values.none(EXTRA_HOSTS, container.extraHosts(), findings);
    Values.none(ULIMITS, container.ulimits(), findings);
  }

  private static void given(Constraint constraint, @Nullable String value, Findings findings) {
    if (value != null) {
      findings.broken(constraint, value);
    }
  }

  private static void whenTrue(Constraint constraint, @Nullable Boolean value, Findings findings) {
    if (Boolean.TRUE.equals(value)) {
      findings.broken(constraint, value);
    }
  }
}
