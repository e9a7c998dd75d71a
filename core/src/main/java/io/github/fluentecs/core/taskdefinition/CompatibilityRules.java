package io.github.fluentecs.core.taskdefinition;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.Findings;
import io.github.fluentecs.core.rule.internal.Given;
import io.github.fluentecs.core.taskdefinition.internal.TaskSize;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.Compatibility;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.LogConfiguration;
import software.amazon.awssdk.services.ecs.model.LogDriver;
import software.amazon.awssdk.services.ecs.model.NetworkMode;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.RuntimePlatform;

/** Checks task definitions that require Fargate compatibility. */
final class CompatibilityRules {
  private static final String SOURCE = "RegisterTaskDefinition request, ";
  private static final String LOG_DRIVER = "logConfiguration.logDriver";
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

  private static final Constraint START_TIMEOUT = timeout("startTimeout");
  private static final Constraint STOP_TIMEOUT = timeout("stopTimeout");

  private static final Constraint LOGS =
      Constraint.soft(
          Containers.id(LOG_DRIVER),
          "containerDefinitions[]." + LOG_DRIVER,
          "awslogs, splunk or awsfirelens on Fargate",
          "Choose one of these drivers.",
          "LogConfiguration members, logDriver");

  /** The constraints, with paths relative to the request. */
  static final List<Constraint> CONSTRAINTS =
      List.of(NETWORK, CPU, MEMORY, WINDOWS, START_TIMEOUT, STOP_TIMEOUT, LOGS);

  private CompatibilityRules() {}

  private static Constraint size(String member) {
    return Constraint.hard(
        "RegisterTaskDefinition/" + member,
        member,
        "a size on Fargate",
        "Set " + member + " of the task.",
        SOURCE + member);
  }

  private static Constraint timeout(String member) {
    return Constraint.soft(
        Containers.id("timeouts"),
        "containerDefinitions[]." + member,
        "2 to 120 seconds on Fargate",
        "Choose a time in this range.",
        "ContainerDefinition members");
  }

  static boolean forFargate(RegisterTaskDefinitionRequest request) {
    return request.requiresCompatibilitiesAsStrings().contains(Compatibility.FARGATE.toString());
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
    List<ContainerDefinition> containers = request.containerDefinitions();
    for (int i = 0; i < containers.size(); i++) {
      ContainerDefinition container = containers.get(i);
      findings.range(START_TIMEOUT, container.startTimeout(), 2, 120, i);
      findings.range(STOP_TIMEOUT, container.stopTimeout(), 2, 120, i);
      logDriver(container.logConfiguration(), i, findings);
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

  private static void logDriver(@Nullable LogConfiguration logs, int index, Findings findings) {
    String driver = logs == null ? null : logs.logDriverAsString();
    if (driver != null && !onFargate(driver)) {
      findings.broken(LOGS, driver, index);
    }
  }

  private static boolean onFargate(String driver) {
    return driver.equals(LogDriver.AWSLOGS.toString())
        || driver.equals(LogDriver.SPLUNK.toString())
        || driver.equals(LogDriver.AWSFIRELENS.toString());
  }
}
