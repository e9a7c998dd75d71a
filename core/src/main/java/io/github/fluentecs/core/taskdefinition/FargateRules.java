package io.github.fluentecs.core.taskdefinition;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.Findings;
import io.github.fluentecs.core.rule.internal.Given;
import io.github.fluentecs.core.rule.internal.Texts;
import io.github.fluentecs.core.taskdefinition.internal.TaskSize;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.NetworkMode;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.RuntimePlatform;
import software.amazon.awssdk.services.ecs.model.Volume;

/** The check of task definitions that ask to be checked against Fargate. */
final class FargateRules {
  private static final String SOURCE = "RegisterTaskDefinition request, ";
  private static final String NOT_THERE = "Leave it out, or use EC2 capacity.";
  private static final int WINDOWS_CPU = 1024;

  private static final Constraint NETWORK =
      Constraint.hard(
          "RegisterTaskDefinition/networkMode",
          "networkMode",
          "awsvpc on Fargate",
          "Set the network mode awsvpc.",
          SOURCE + "networkMode");

  private static final Constraint CPU = size("cpu");
  private static final Constraint MEMORY = size("memory");

  private static final Constraint WINDOWS =
      Constraint.soft(
          "OV-7",
          "runtimePlatform.operatingSystemFamily",
          "at least 1024 CPU units for Windows on Fargate",
          "Use more CPU.",
          SOURCE + "memory");

  private static final Constraint PID_MODE =
      ConstraintsOf.TASK.hard("pidMode", "fargate", "task on Fargate", NOT_THERE);

  private static final Constraint IPC_MODE =
      ConstraintsOf.TASK.hard("ipcMode", "fargate", "no IPC mode on Fargate", NOT_THERE);

  private static final Constraint HOST_PATH =
      ConstraintsOf.TASK.hard(
          "volumes[].host.sourcePath", "", "no path of the host on Fargate", NOT_THERE);

  private static final Constraint DOCKER_VOLUME =
      ConstraintsOf.TASK.hard(
          "volumes[].dockerVolumeConfiguration", "", "no Docker volume on Fargate", NOT_THERE);

  /** The constraints, with paths relative to the request. */
  static final List<Constraint> CONSTRAINTS =
      List.of(NETWORK, CPU, MEMORY, WINDOWS, PID_MODE, IPC_MODE, HOST_PATH, DOCKER_VOLUME);

  private FargateRules() {}

  private static Constraint size(String member) {
    return Constraint.hard(
        "RegisterTaskDefinition/" + member,
        member,
        "a size on Fargate",
        "Set " + member + " of the task.",
        SOURCE + member);
  }

  /**
   * Checks a request for Fargate.
   *
   * @param request the request
   * @param findings receives the broken constraints
   */
  static void check(RegisterTaskDefinitionRequest request, Findings findings) {
    if (!NetworkMode.AWSVPC.toString().equals(request.networkModeAsString())) {
      findings.broken(NETWORK, request.networkModeAsString());
    }
    if (request.cpu() == null) {
      findings.broken(CPU, null);
    }
    if (request.memory() == null) {
      findings.broken(MEMORY, null);
    }
    windows(request.runtimePlatform(), request.cpu(), findings);
    Values.oneOf(PID_MODE, request.pidModeAsString(), Set.of("task"), findings);
    Values.oneOf(IPC_MODE, request.ipcModeAsString(), Set.of(), findings);
    List<Volume> volumes = request.volumes();
    for (int i = 0; i < volumes.size(); i++) {
      Volume volume = volumes.get(i);
      if (volume.host() != null && Texts.present(volume.host().sourcePath())) {
        findings.broken(HOST_PATH, volume.host().sourcePath(), i);
      }
      if (volume.dockerVolumeConfiguration() != null) {
        findings.broken(DOCKER_VOLUME, volume.name(), i);
      }
    }
  }

  private static void windows(
      @Nullable RuntimePlatform platform, @Nullable String cpu, Findings findings) {
    String system = platform == null ? null : platform.operatingSystemFamilyAsString();
    if (system != null
        && system.startsWith("WINDOWS")
        && cpu != null
        && TaskSize.cpuUnits(cpu) < WINDOWS_CPU) {
      findings.broken(WINDOWS, Given.words(system + " with " + cpu + " CPU units"));
    }
  }
}
