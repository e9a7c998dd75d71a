package io.github.fluentecs.core.taskdefinition;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.Findings;
import io.github.fluentecs.core.rule.Rule;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.Compatibility;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;

/** How the rules on RegisterTaskDefinition walk over its containers. */
final class Containers {
  private static final String MEMBER = "containerDefinitions[]";

  private Containers() {}

  /** Looks at one container of a request. */
  interface Check {
    void look(
        RegisterTaskDefinitionRequest request,
        ContainerDefinition container,
        int index,
        Findings findings);
  }

  /** Binds a constraint to a place in each container; the path begins behind the container. */
  static Rule<RegisterTaskDefinitionRequest> each(Constraint constraint, String path, Check check) {
    return Rule.of(
        constraint,
        MEMBER + path,
        (request, findings) -> {
          List<ContainerDefinition> containers = request.containerDefinitions();
          for (int i = 0; i < containers.size(); i++) {
            check.look(request, containers.get(i), i, findings);
          }
        });
  }

  /** Makes the id of a rule on a member of the containers. */
  static String id(String member) {
    return "RegisterTaskDefinition/containerDefinitions." + member;
  }

  static boolean forFargate(RegisterTaskDefinitionRequest request) {
    return request.requiresCompatibilitiesAsStrings().contains(Compatibility.FARGATE.toString());
  }

  /** A container is essential unless it says otherwise. */
  static boolean essential(ContainerDefinition container) {
    return !Boolean.FALSE.equals(container.essential());
  }

  static @Nullable ContainerDefinition find(
      RegisterTaskDefinitionRequest request, @Nullable String name) {
    List<ContainerDefinition> containers = request.containerDefinitions();
    for (int i = 0; i < containers.size(); i++) {
      if (containers.get(i).name() != null && containers.get(i).name().equals(name)) {
        return containers.get(i);
      }
    }
    return null;
  }
}
