package io.github.fluentecs.core.taskdefinition;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.Rule;
import io.github.fluentecs.core.rule.internal.Given;
import io.github.fluentecs.core.taskdefinition.internal.TaskSize;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.LogDriver;
import software.amazon.awssdk.services.ecs.model.NetworkMode;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;

/** The rules on task definitions that ask to be checked against Fargate. */
final class CompatibilityRules {
  private static final String SOURCE = "RegisterTaskDefinition request, ";
  private static final int WINDOWS_CPU = 1024;

  private static final Constraint NETWORK =
      Constraint.hard(
          "RegisterTaskDefinition/networkMode",
          "awsvpc on Fargate",
          "Set the network mode awsvpc.",
          SOURCE + "networkMode");

  private static final Constraint WINDOWS =
      Constraint.soft(
          "OV-7",
          "at least 1024 CPU units for Windows on Fargate",
          "Ask for more CPU.",
          SOURCE + "memory");

  private static final Constraint LOGS =
      Constraint.soft(
          Containers.id("logConfiguration.logDriver"),
          "awslogs, splunk or awsfirelens on Fargate",
          "Choose one of these drivers.",
          "LogConfiguration members, logDriver");

  private CompatibilityRules() {}

  static List<Rule<RegisterTaskDefinitionRequest>> all() {
    return List.of(
        Rule.of(
            NETWORK,
            "networkMode",
            (request, findings) -> {
              String mode = request.networkModeAsString();
              if (Containers.forFargate(request) && !NetworkMode.AWSVPC.toString().equals(mode)) {
                findings.broken(mode);
              }
            }),
        needed("cpu", RegisterTaskDefinitionRequest::cpu),
        needed("memory", RegisterTaskDefinitionRequest::memory),
        windows(),
        logDrivers());
  }

  private static Rule<RegisterTaskDefinitionRequest> needed(
      String member, Function<RegisterTaskDefinitionRequest, @Nullable String> read) {
    Constraint needed =
        Constraint.hard(
            "RegisterTaskDefinition/" + member,
            "a size on Fargate",
            "Set " + member + " of the task.",
            SOURCE + member);
    return Rule.of(
        needed,
        member,
        (request, findings) -> {
          if (Containers.forFargate(request) && read.apply(request) == null) {
            findings.broken(null);
          }
        });
  }

  private static Rule<RegisterTaskDefinitionRequest> windows() {
    return Rule.of(
        WINDOWS,
        "runtimePlatform.operatingSystemFamily",
        (request, findings) -> {
          String system =
              request.runtimePlatform() == null
                  ? null
                  : request.runtimePlatform().operatingSystemFamilyAsString();
          int cpu = request.cpu() == null ? WINDOWS_CPU : TaskSize.cpuUnits(request.cpu());
          if (system != null
              && system.startsWith("WINDOWS")
              && cpu < WINDOWS_CPU
              && Containers.forFargate(request)) {
            findings.broken(Given.words(system + " with " + request.cpu() + " CPU units"));
          }
        });
  }

  private static Rule<RegisterTaskDefinitionRequest> logDrivers() {
    return Containers.each(
        LOGS,
        ".logConfiguration.logDriver",
        (request, container, index, findings) -> {
          String driver =
              container.logConfiguration() == null
                  ? null
                  : container.logConfiguration().logDriverAsString();
          if (driver != null && Containers.forFargate(request) && !onFargate(driver)) {
            findings.broken(driver, index);
          }
        });
  }

  private static boolean onFargate(String driver) {
    return driver.equals(LogDriver.AWSLOGS.toString())
        || driver.equals(LogDriver.SPLUNK.toString())
        || driver.equals(LogDriver.AWSFIRELENS.toString());
  }
}
