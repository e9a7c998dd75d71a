package io.github.fluentecs.core.iam;

import io.github.fluentecs.core.ref.Arn;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds the roles that a request passes to ECS. */
final class IamRoles {
  private static final String TASK_ROLE = "taskRoleArn";
  private static final String EXECUTION_ROLE = "executionRoleArn";

  private IamRoles() {}

  /**
   * Returns the ARNs of the roles, or {@link IamResources#ANY} if one is not an ARN or comes from a
   * task definition; empty if the request passes none.
   */
  static Set<String> of(Map<String, @Nullable Object> request) {
    Set<String> roles = new TreeSet<>();
    collect(request, roles);
    if (request.containsKey("daemonTaskDefinitionArn")
        || request.containsKey("taskDefinitionArn")
        || (request.containsKey("taskDefinition") && !overridesBoth(request))) {
      roles.add(IamResources.ANY);
    }
    return roles.contains(IamResources.ANY) ? Set.of(IamResources.ANY) : roles;
  }

  private static boolean overridesBoth(Map<String, @Nullable Object> request) {
    return request.get("overrides") instanceof Map<?, ?> overrides
        && overrides.containsKey(TASK_ROLE)
        && overrides.containsKey(EXECUTION_ROLE);
  }

  private static void collect(@Nullable Object value, Set<String> roles) {
    if (value instanceof Collection<?> list) {
      list.forEach(item -> collect(item, roles));
    } else if (value instanceof Map<?, ?> members) {
      members.forEach((name, member) -> collect(String.valueOf(name), member, roles));
    }
  }

  private static void collect(String name, @Nullable Object member, Set<String> roles) {
    boolean role = name.equals("role") || name.equals("roleArn") || name.endsWith("RoleArn");
    if (role && member instanceof String text) {
      roles.add(Arn.parse(text).isEmpty() ? IamResources.ANY : text);
    } else {
      collect(member, roles);
    }
  }
}
