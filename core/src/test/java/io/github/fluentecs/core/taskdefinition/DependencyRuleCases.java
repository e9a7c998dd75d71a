package io.github.fluentecs.core.taskdefinition;

import static io.github.fluentecs.core.taskdefinition.TaskDefinitionRuleCases.container;
import static io.github.fluentecs.core.taskdefinition.TaskDefinitionRuleCases.task;

import io.github.fluentecs.core.RuleCase;
import java.util.List;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.ContainerDependency;
import software.amazon.awssdk.services.ecs.model.EcsRequest;

/** The boundaries of the rules on what containers wait for. */
final class DependencyRuleCases {
  private static final String CONDITION = "dependsOn.condition";

  private DependencyRuleCases() {}

  static List<RuleCase> all() {
    EcsRequest started = waits("first", "START", c -> c);
    EcsRequest ended = waits("first", "COMPLETE", c -> c.essential(false));
    EcsRequest healthy =
        waits("first", "HEALTHY", c -> c.healthCheck(h -> h.command("CMD-SHELL", "true")));
    return List.of(
        rule("dependsOn", "", started, waits("first", null, c -> c)),
        rule("dependsOn", "", started, waits(null, "START", c -> c)),
        rule(CONDITION + "/value", ".condition", started, waits("first", "READY", c -> c)),
        rule("dependsOn.containerName", ".containerName", started, waits("x", "START", c -> c)),
        rule("dependsOn.containerName", ".containerName", started, waits("web", "START", c -> c)),
        rule(CONDITION + "/essential", ".condition", ended, waits("first", "COMPLETE", c -> c)),
        rule(CONDITION + "/essential", ".condition", ended, waits("first", "SUCCESS", c -> c)),
        rule(CONDITION + "/healthCheck", ".condition", healthy, waits("first", "HEALTHY", c -> c)));
  }

  private static RuleCase rule(String id, String path, EcsRequest allowed, EcsRequest broken) {
    String place = "containerDefinitions[].dependsOn[]" + path;
    return new RuleCase(Containers.id(id), place, allowed, broken);
  }

  private static EcsRequest waits(
      String name, String condition, UnaryOperator<ContainerDefinition.Builder> first) {
    ContainerDependency dependency =
        ContainerDependency.builder().containerName(name).condition(condition).build();
    return task(
        r ->
            r.containerDefinitions(
                container(c -> first.apply(c.name("first"))),
                container(c -> c.dependsOn(dependency))));
  }
}
