package io.github.fluentecs.core.taskdefinition;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.Constraints;
import io.github.fluentecs.core.rule.internal.Findings;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;

/**
 * The rules on containers and volumes that task definitions and daemon task definitions share. They
 * have the same ids for both.
 */
public final class CommonContainerRules {
  private static final String CONTAINERS = "containerDefinitions";

  /** The ids' ends of rules on members that daemons do not have, or on Fargate. */
  private static final List<String> NOT_OF_DAEMONS =
      List.of(
          "credentialSpecs",
          "credentialSpecs/form",
          "dockerSecurityOptions/form",
          "firelensConfiguration.options/fargate",
          "linuxParameters.maxSwap",
          "linuxParameters.swappiness",
          "linuxParameters.swappiness/ignored",
          "logConfiguration.logDriver",
          "logConfiguration.options/awslogs-stream-prefix",
          "systemControls.namespace/ipcMode",
          "volumesFrom.sourceContainer");

  private CommonContainerRules() {}

  /**
   * Lists the constraints.
   *
   * @return those on what daemons have, with paths from the request on
   */
  public static List<Constraint> constraints() {
    List<Constraint> all =
        Constraints.all(
            ContainerRules.NAMES,
            ImageRules.CONSTRAINTS,
            EnvironmentRules.CONSTRAINTS,
            HealthRules.CONSTRAINTS,
            DependencyRules.CONSTRAINTS,
            RestartRules.CONSTRAINTS,
            MountRules.CONSTRAINTS,
            LoggingRules.CONSTRAINTS,
            FirelensRules.CONSTRAINTS,
            LinuxRules.CONSTRAINTS,
            KernelRules.CONSTRAINTS);
    return Stream.concat(
            Constraint.at(CONTAINERS + "[]", all).stream()
                .filter(constraint -> NOT_OF_DAEMONS.stream().noneMatch(on -> is(constraint, on))),
            Stream.of(VolumeRules.NAME))
        .toList();
  }

  private static boolean is(Constraint constraint, String end) {
    return constraint.id().equals(Containers.id(end));
  }

  /**
   * Checks containers and the names of volumes.
   *
   * @param request the request, or what a daemon's request has in common with it
   * @param findings those of the request
   */
  public static void check(RegisterTaskDefinitionRequest request, Findings findings) {
    List<ContainerDefinition> containers = request.containerDefinitions();
    for (int i = 0; i < containers.size(); i++) {
      ContainerDefinition container = containers.get(i);
      Findings own = findings.at(CONTAINERS, i);
      ContainerRules.name(containers, i, own);
      ImageRules.check(container, own);
      EnvironmentRules.check(container, own);
      HealthRules.check(container.healthCheck(), own);
      DependencyRules.check(container, containers, own);
      RestartRules.check(container.restartPolicy(), own);
      MountRules.check(container, request, own);
      LoggingRules.check(container, false, own);
      FirelensRules.check(container, containers, false, own);
      LinuxRules.check(container.linuxParameters(), own);
      KernelRules.check(container, null, own);
    }
    for (int i = 0; i < request.volumes().size(); i++) {
      VolumeRules.name(request.volumes().get(i), i, findings);
    }
  }
}
