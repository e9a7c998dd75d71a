package io.github.fluentecs.core.taskdefinition;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.Findings;
import io.github.fluentecs.core.rule.internal.Given;
import io.github.fluentecs.core.rule.internal.Texts;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.ecs.model.ContainerCondition;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.ContainerDependency;

/** Checks the dependencies of a container. */
final class DependencyRules {
  private static final String DEPENDENCIES = "dependsOn[]";
  private static final String CONDITION = DEPENDENCIES + ".condition";
  private static final String SOURCE = "ContainerDependency members";
  private static final Set<String> ALL_CONDITIONS =
      Set.of("START", "COMPLETE", "SUCCESS", "HEALTHY");

  private static final Constraint COMPLETE =
      Constraint.hard(
          Containers.id("dependsOn"),
          DEPENDENCIES,
          "a container and a condition in each dependency",
          "Give both.",
          SOURCE);

  private static final Constraint KNOWN =
      Constraint.hard(
          Containers.id("dependsOn.containerName"),
          DEPENDENCIES + ".containerName",
          "another container of the same task definition",
          "Name another container.",
          SOURCE);

  private static final Constraint NOT_ESSENTIAL =
      Constraint.hard(
          Containers.id("dependsOn.condition/essential"),
          CONDITION,
          "COMPLETE and SUCCESS of containers that are not essential",
          "Make the other container not essential, or wait for START or HEALTHY.",
          SOURCE);

  private static final Constraint CHECKED =
      Constraint.soft(
          Containers.id("dependsOn.condition/healthCheck"),
          CONDITION,
          "HEALTHY of containers with a health check in the task definition",
          "Give the other container a health check, or wait for START.",
          SOURCE);

  private static final Constraint CONDITIONS =
      ConstraintsOf.CONTAINER.soft(
          CONDITION, "value", "START, COMPLETE, SUCCESS or HEALTHY", "Choose one of them.");

  /** The constraints on dependencies, with paths from the container on. */
  static final List<Constraint> CONSTRAINTS =
      List.of(COMPLETE, KNOWN, NOT_ESSENTIAL, CHECKED, CONDITIONS);

  private DependencyRules() {}

  /**
   * Checks the dependencies of a container.
   *
   * @param container the container that waits
   * @param all the containers of its task definition
   * @param findings receives the broken constraints, with paths relative to the container
   */
  static void check(
      ContainerDefinition container, List<ContainerDefinition> all, Findings findings) {
    List<ContainerDependency> dependencies = container.dependsOn();
    for (int i = 0; i < dependencies.size(); i++) {
      ContainerDependency dependency = dependencies.get(i);
      String name = dependency.containerName();
      boolean named = Texts.present(name);
      if (!named || !Texts.present(dependency.conditionAsString())) {
        findings.broken(COMPLETE, words(dependency), i);
      }
      Values.oneOf(CONDITIONS, dependency.conditionAsString(), ALL_CONDITIONS, findings, i);
      ContainerDefinition other = Containers.find(all, name);
      if (named && (other == null || name.equals(container.name()))) {
        findings.broken(KNOWN, words(dependency), i);
      }
      if (other != null) {
        condition(dependency, other, i, findings);
      }
    }
  }

  private static void condition(
      ContainerDependency dependency, ContainerDefinition other, int index, Findings findings) {
    boolean end =
        waitsFor(dependency, ContainerCondition.COMPLETE)
            || waitsFor(dependency, ContainerCondition.SUCCESS);
    if (end && Containers.essential(other)) {
      findings.broken(NOT_ESSENTIAL, words(dependency), index);
    }
    if (waitsFor(dependency, ContainerCondition.HEALTHY) && other.healthCheck() == null) {
      findings.broken(CHECKED, words(dependency), index);
    }
  }

  private static boolean waitsFor(ContainerDependency dependency, ContainerCondition condition) {
    return condition.toString().equals(dependency.conditionAsString());
  }

  private static Given words(ContainerDependency dependency) {
    return Given.words(dependency.conditionAsString() + " of " + dependency.containerName());
  }
}
