package io.github.fluentecs.core.daemon;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.Constraints;
import io.github.fluentecs.core.rule.internal.Findings;
import io.github.fluentecs.core.rule.internal.Given;
import io.github.fluentecs.core.rule.internal.Texts;
import io.github.fluentecs.core.tag.internal.TagRules;
import io.github.fluentecs.core.value.internal.SdkMembers;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.LogDriver;
import software.amazon.awssdk.services.ecs.model.RegisterDaemonTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;

/**
 * The rules of RegisterDaemonTaskDefinition. Containers and volumes are checked as those of
 * ordinary task definitions are, by the same rules; what only the documentation of daemons says is
 * advice, since few have seen what ECS enforces of it.
 */
final class RegisterDaemonTaskDefinitionRules {
  private static final String OPERATION = "RegisterDaemonTaskDefinition";
  private static final String REQUEST = OPERATION + " request, ";
  private static final String CONTAINERS = "containerDefinitions";
  private static final String LOG_DRIVER = CONTAINERS + "[].logConfiguration.logDriver";
  private static final Set<String> DRIVERS = Set.of("awslogs", "splunk", "awsfirelens");

  private static final Constraint FAMILY = Constraint.required(OPERATION, "family");

  private static final Constraint FAMILY_NAME =
      Constraint.soft(
          OPERATION + "/family/name",
          "family",
          "1 to 255 letters, digits, - and _",
          "Shorten the family or replace the other characters.",
          REQUEST + "family");

  private static final Constraint CONTAINER = Constraint.required(OPERATION, CONTAINERS);
  private static final Constraint CPU = whole("cpu", "CPU units");
  private static final Constraint MEMORY = whole("memory", "MiB");
  private static final Constraint PID_MODE = mode("pidMode");
  private static final Constraint IPC_MODE = mode("ipcMode");

  private static final Constraint EXECUTION_ROLE =
      Constraint.advice(
          OPERATION + "/executionRoleArn",
          "executionRoleArn",
          "an execution role where containers have images in ECR, secrets, or logs in CloudWatch",
          "Set the execution role.",
          REQUEST + "executionRoleArn");

  private static final Constraint DRIVER =
      Constraint.advice(
          OPERATION + "/containerDefinitions.logConfiguration.logDriver",
          LOG_DRIVER,
          "awslogs, splunk or awsfirelens",
          "Choose one of these drivers.",
          "Daemon task definitions, supported container parameters");

  private RegisterDaemonTaskDefinitionRules() {}

  private static Constraint whole(String member, String unit) {
    return Constraint.advice(
        OPERATION + "/" + member,
        member,
        "a whole number of " + unit,
        "Write the number alone.",
        REQUEST + member);
  }

  private static Constraint mode(String member) {
    return Constraint.advice(
        OPERATION + "/" + member,
        member,
        "none or shared",
        "Choose one of the two; what other task definitions call host is shared here.",
        REQUEST + member);
  }

  static List<Constraint> constraints() {
    return Constraints.all(
        List.of(
            FAMILY,
            FAMILY_NAME,
            CONTAINER,
            CPU,
            MEMORY,
            PID_MODE,
            IPC_MODE,
            EXECUTION_ROLE,
            DRIVER),
        CommonContainerRules.constraints(),
        TagRules.constraints());
  }

  static void check(RegisterDaemonTaskDefinitionRequest request, Findings findings) {
    String family = request.family();
    findings.require(FAMILY, family);
    if (Texts.present(family) && !Texts.isName(family)) {
      findings.broken(FAMILY_NAME, family);
    }
    findings.require(CONTAINER, request.containerDefinitions());
    whole(CPU, request.cpu(), findings);
    whole(MEMORY, request.memory(), findings);
    mode(PID_MODE, request.pidModeAsString(), findings);
    mode(IPC_MODE, request.ipcModeAsString(), findings);
    RegisterTaskDefinitionRequest common =
        SdkMembers.copy(request, RegisterTaskDefinitionRequest.builder()).build();
    CommonContainerRules.check(common, findings);
    drivers(common.containerDefinitions(), findings);
    executionRole(common, findings);
    TagRules.check(request.tags(), findings);
  }

  private static void whole(Constraint constraint, @Nullable String size, Findings findings) {
    if (size != null && !size.isEmpty() && !Texts.numberFrom(size, 0)) {
      findings.broken(constraint, size);
    }
  }

  private static void mode(Constraint constraint, @Nullable String mode, Findings findings) {
    if (mode != null && !mode.isEmpty() && !mode.equals("none") && !mode.equals("shared")) {
      findings.broken(constraint, mode);
    }
  }

  private static void drivers(List<ContainerDefinition> containers, Findings findings) {
    for (int i = 0; i < containers.size(); i++) {
      String driver = driver(containers.get(i));
      if (Texts.present(driver) && !DRIVERS.contains(driver)) {
        findings.broken(DRIVER, driver, i);
      }
    }
  }

  private static @Nullable String driver(ContainerDefinition container) {
    return container.logConfiguration() == null
        ? null
        : container.logConfiguration().logDriverAsString();
  }

  private static void executionRole(RegisterTaskDefinitionRequest request, Findings findings) {
    if (Texts.present(request.executionRoleArn())) {
      return;
    }
    for (ContainerDefinition container : request.containerDefinitions()) {
      String reason = reason(container);
      if (reason != null) {
        findings.broken(EXECUTION_ROLE, Given.words("none, with " + reason));
        return;
      }
    }
  }

  private static @Nullable String reason(ContainerDefinition container) {
    if (!container.secrets().isEmpty()) {
      return "secrets";
    }
    if (LogDriver.AWSLOGS.toString().equals(driver(container))) {
      return "awslogs";
    }
    return container.image() != null && container.image().contains(".dkr.ecr.")
        ? "an image in ECR"
        : null;
  }
}
