package io.github.fluentecs.core.taskdefinition;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.Constraints;
import io.github.fluentecs.core.rule.internal.Findings;
import io.github.fluentecs.core.taskdefinition.internal.EphemeralStorageRules;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.RuntimePlatform;

/** The check of modes, platform and storage of a task definition, whatever its containers. */
final class TaskModeRules {
  private static final String CHOOSE = "Choose one of them.";
  private static final String SYSTEM_MEMBER = "runtimePlatform.operatingSystemFamily";
  private static final Set<String> NETWORK_MODES =
      Set.of("bridge", "host", "awsvpc", "none", "default");
  private static final Set<String> COMPATIBILITIES =
      Set.of("EC2", "FARGATE", "EXTERNAL", "MANAGED_INSTANCES");

  private static final Constraint NETWORK =
      ConstraintsOf.TASK.soft(
          "networkMode", "value", "awsvpc, bridge, host, none or default", CHOOSE);

  private static final Constraint COMPATIBILITY =
      ConstraintsOf.TASK.soft(
          "requiresCompatibilities",
          "",
          "EC2, FARGATE, EXTERNAL and MANAGED_INSTANCES",
          "Choose from them.");

  private static final Constraint PID_MODE =
      ConstraintsOf.TASK.soft("pidMode", "", "host or task", CHOOSE);

  private static final Constraint IPC_MODE =
      ConstraintsOf.TASK.soft("ipcMode", "", "host, task or none", CHOOSE);

  private static final Constraint ARCHITECTURE =
      ConstraintsOf.TASK.soft("runtimePlatform.cpuArchitecture", "", "X86_64 or ARM64", CHOOSE);

  private static final Constraint SYSTEM =
      ConstraintsOf.TASK.advice(
          SYSTEM_MEMBER, "known", "LINUX or a WINDOWS_SERVER_… family", CHOOSE);

  /** The constraints, with paths from the request on. */
  static final List<Constraint> CONSTRAINTS =
      Constraints.all(
          List.of(NETWORK, COMPATIBILITY, PID_MODE, IPC_MODE, ARCHITECTURE, SYSTEM),
          EphemeralStorageRules.CONSTRAINTS);

  private TaskModeRules() {}

  static void check(RegisterTaskDefinitionRequest request, boolean fargate, Findings findings) {
    Values.oneOf(NETWORK, request.networkModeAsString(), NETWORK_MODES, findings);
    Values.eachOf(
        COMPATIBILITY, request.requiresCompatibilitiesAsStrings(), COMPATIBILITIES, findings);
    Values.oneOf(PID_MODE, request.pidModeAsString(), Set.of("host", "task"), findings);
    Values.oneOf(IPC_MODE, request.ipcModeAsString(), Set.of("host", "task", "none"), findings);
    RuntimePlatform platform = request.runtimePlatform();
    if (platform != null) {
      Values.oneOf(
          ARCHITECTURE, platform.cpuArchitectureAsString(), Set.of("X86_64", "ARM64"), findings);
      String system = platform.operatingSystemFamilyAsString();
      if (system != null && !system.equals("LINUX") && !system.startsWith("WINDOWS_SERVER_")) {
        findings.broken(SYSTEM, system);
      }
    }
    EphemeralStorageRules.check(request.ephemeralStorage(), findings);
    if (!fargate) {
      EphemeralStorageRules.offFargate(request.ephemeralStorage(), findings);
    }
  }
}
