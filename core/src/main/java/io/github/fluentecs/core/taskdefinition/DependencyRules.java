package io.github.fluentecs.core.taskdefinition;

import static io.github.fluentecs.core.taskdefinition.Containers.id;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.Rule;
import io.github.fluentecs.core.rule.internal.Given;
import io.github.fluentecs.core.rule.internal.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ContainerCondition;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.ContainerDependency;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;

/** The rules on what containers wait for. */
final class DependencyRules {
  private static final String SOURCE = "ContainerDependency members";

  private static final Constraint COMPLETE =
      Constraint.hard(
          id("dependsOn"), "a container and a condition in each dependency", "Give both.", SOURCE);

  private static final Constraint KNOWN =
      Constraint.hard(
          id("dependsOn.containerName"),
          "another container of the same task definition",
          "Name another container.",
          SOURCE);

  private static final Constraint NOT_ESSENTIAL =
      Constraint.hard(
          id("dependsOn.condition/essential"),
          "COMPLETE and SUCCESS of containers that are not essential",
          "Make the other container not essential, or wait for START or HEALTHY.",
          SOURCE);

  private static final Constraint CHECKED =
      Constraint.soft(
          id("dependsOn.condition/healthCheck"),
          "HEALTHY of containers with a health check in the task definition",
          "Give the other container a health check, or wait for START.",
          SOURCE);

  private DependencyRules() {}

  /** Tells whether a dependency is allowed, given the container that it names, where it exists. */
  private interface Check {
    boolean valid(
        ContainerDependency dependency,
        ContainerDefinition own,
        @Nullable ContainerDefinition other);
  }

  static List<Rule<RegisterTaskDefinitionRequest>> all() {
    return List.of(
        each(COMPLETE, "", (dependency, own, other) -> complete(dependency)),
        each(
            KNOWN,
            ".containerName",
            (dependency, own, other) ->
                !Texts.present(dependency.containerName())
                    || (other != null && !dependency.containerName().equals(own.name()))),
        each(
            NOT_ESSENTIAL,
            ".condition",
            (dependency, own, other) ->
                other == null || !waitsForEnd(dependency) || !Containers.essential(other)),
        each(
            CHECKED,
            ".condition",
            (dependency, own, other) ->
                other == null
                    || other.healthCheck() != null
                    || !waitsFor(dependency, ContainerCondition.HEALTHY)));
  }

  private static Rule<RegisterTaskDefinitionRequest> each(
      Constraint constraint, String path, Check check) {
    return Containers.each(
        constraint,
        ".dependsOn[]" + path,
        (request, own, index, findings) -> {
          List<ContainerDependency> dependencies = own.dependsOn();
          for (int i = 0; i < dependencies.size(); i++) {
            ContainerDependency dependency = dependencies.get(i);
            ContainerDefinition other = Containers.find(request, dependency.containerName());
            if (!check.valid(dependency, own, other)) {
              findings.broken(words(dependency), index, i);
            }
          }
        });
  }

  private static Given words(ContainerDependency dependency) {
    return Given.words(dependency.conditionAsString() + " of " + dependency.containerName());
  }

  private static boolean complete(ContainerDependency dependency) {
    return Texts.present(dependency.containerName())
        && Texts.present(dependency.conditionAsString());
  }

  private static boolean waitsForEnd(ContainerDependency dependency) {
    return waitsFor(dependency, ContainerCondition.COMPLETE)
        || waitsFor(dependency, ContainerCondition.SUCCESS);
  }

  private static boolean waitsFor(ContainerDependency dependency, ContainerCondition condition) {
    return condition.toString().equals(dependency.conditionAsString());
  }
}
