package io.github.fluentecs.core.taskdefinition;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.Constraints;
import io.github.fluentecs.core.rule.internal.Findings;
import io.github.fluentecs.core.rule.internal.Given;
import io.github.fluentecs.core.rule.internal.Texts;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.NetworkMode;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;

/** Checks each container of a task definition. */
final class ContainerRules {
  private static final String CONTAINERS = "containerDefinitions";
  private static final String SOURCE = "ContainerDefinition members";
  private static final int LEAST_MEMORY = 6;
  private static final Set<String> VERSIONS = Set.of("enabled", "disabled");

  private static final Constraint NAME =
      Constraint.hard(
          Containers.id("name"), "name", "a name in each container", "Name the container.", SOURCE);

  private static final Constraint NAME_FORM =
      Constraint.soft(
          Containers.id("name/form"),
          "name",
          "1 to 255 letters, digits, - and _",
          "Change the name.",
          SOURCE);

  private static final Constraint NAME_UNIQUE =
      Constraint.hard(
          Containers.id("name/unique"), "name", "each name once", "Rename a container.", SOURCE);

  private static final Constraint MEMORY = least("memory");
  private static final Constraint LEAST_RESERVATION = least("memoryReservation");

  private static final Constraint RESERVATION =
      Constraint.hard(
          Containers.id("memoryReservation"),
          "memoryReservation",
          "no more than memory, if both are given",
          "Raise memory, or lower the reservation.",
          SOURCE);

  private static final Constraint VERSION =
      ConstraintsOf.CONTAINER.soft(
          "versionConsistency", "", "enabled or disabled", "Choose one of the two.");

  private static final Constraint ROOT =
      ConstraintsOf.CONTAINER.advice(
          "user",
          "root",
          "in the network mode host, a user that is not root",
          "Choose another user.");

  private ContainerRules() {}

  private static Constraint least(String member) {
    return ConstraintsOf.CONTAINER.accepted(
        member,
        "least",
        "at least 6 MiB, which Docker reserves",
        "Give the container more.",
        "published task definitions send 1");
  }

  static List<Constraint> constraints() {
    return Constraint.at(
        CONTAINERS + "[]",
        Constraints.all(
            List.of(NAME, NAME_FORM, NAME_UNIQUE),
            ImageRules.CONSTRAINTS,
            List.of(MEMORY, LEAST_RESERVATION, RESERVATION, VERSION, ROOT),
            EnvironmentRules.CONSTRAINTS,
            NetworkRules.CONSTRAINTS,
            PortRules.CONSTRAINTS,
            PortRangeRules.CONSTRAINTS,
            HealthRules.CONSTRAINTS,
            DependencyRules.CONSTRAINTS,
            RestartRules.CONSTRAINTS,
            MountRules.CONSTRAINTS,
            LoggingRules.CONSTRAINTS,
            FirelensRules.CONSTRAINTS,
            LinuxRules.CONSTRAINTS,
            KernelRules.CONSTRAINTS,
            ResourceRules.OF_CONTAINERS,
            FargateContainerRules.CONSTRAINTS,
            WindowsRules.OF_CONTAINERS));
  }

  /**
   * Checks the member {@code containerDefinitions}.
   *
   * @param request the request
   * @param platform what it is for
   * @param findings takes what is wrong
   */
  static void check(RegisterTaskDefinitionRequest request, Platform platform, Findings findings) {
    List<ContainerDefinition> containers = request.containerDefinitions();
    for (int i = 0; i < containers.size(); i++) {
      Findings own = findings.at(CONTAINERS, i);
      name(containers, i, own);
      alone(containers.get(i), request, platform, own);
      DependencyRules.check(containers.get(i), containers, own);
      ResourceRules.check(request, i, own);
      if (platform.fargate()) {
        FargateContainerRules.check(containers.get(i), own);
      }
      if (platform.windows()) {
        WindowsRules.check(containers.get(i), own);
      }
    }
  }

  private static void alone(
      ContainerDefinition container,
      RegisterTaskDefinitionRequest request,
      Platform platform,
      Findings findings) {
    ImageRules.check(container, findings);
    memory(container, findings);
    Values.oneOf(VERSION, container.versionConsistencyAsString(), VERSIONS, findings);
    if (platform.inMode(NetworkMode.HOST) && isRoot(container.user())) {
      findings.broken(ROOT, container.user());
    }
    EnvironmentRules.check(container, findings);
    NetworkRules.check(container, request.containerDefinitions(), platform, findings);
    PortRules.check(container.portMappings(), platform, findings);
    PortRangeRules.check(container.portMappings(), platform, findings);
    HealthRules.check(container.healthCheck(), findings);
    RestartRules.check(container.restartPolicy(), findings);
    MountRules.check(container, request, findings);
    LoggingRules.check(container, platform.fargate(), findings);
    FirelensRules.check(container, request.containerDefinitions(), platform.fargate(), findings);
    LinuxRules.check(container.linuxParameters(), findings);
    KernelRules.check(container, request.ipcModeAsString(), findings);
  }

  private static boolean isRoot(@Nullable String user) {
    return user != null && (user.equals("0") || user.equals("root") || user.startsWith("0:"));
  }

  private static void name(List<ContainerDefinition> containers, int index, Findings findings) {
    String name = containers.get(index).name();
    findings.require(NAME, name);
    if (Texts.present(name) && !Texts.isName(name)) {
      findings.broken(NAME_FORM, name);
    }
    for (int i = 0; i < index; i++) {
      if (name != null && name.equals(containers.get(i).name())) {
        findings.broken(NAME_UNIQUE, name);
        return;
      }
    }
  }

  private static void memory(ContainerDefinition container, Findings findings) {
    Integer hard = container.memory();
    Integer soft = container.memoryReservation();
    findings.range(MEMORY, hard, LEAST_MEMORY, Integer.MAX_VALUE);
    findings.range(LEAST_RESERVATION, soft, LEAST_MEMORY, Integer.MAX_VALUE);
    if (hard != null && hard != 0 && soft != null && soft > hard) {
      findings.broken(RESERVATION, Given.words(soft + " MiB with memory " + hard + " MiB"));
    }
  }
}
