package io.github.fluentecs.core.iam;

import io.github.fluentecs.core.ref.Arn;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds the resources of a request that IAM checks an action on. */
final class IamResources {
  static final String ANY = "*";

  private static final String TASK_DEFINITION = "taskDefinition";

  private IamResources() {}

  /** Returns the ARNs that a request names, or {@link #ANY} if it names a resource otherwise. */
  static Set<String> of(List<String> members, Map<String, @Nullable Object> request) {
    Set<String> resources = new TreeSet<>();
    for (String member : members) {
      Object named = request.get(member);
      for (Object each : named instanceof Collection<?> list ? list : List.of(orAny(named))) {
        resources.add(resource(String.valueOf(each), member.equals(TASK_DEFINITION)));
      }
    }
    return resources.isEmpty() || resources.contains(ANY) ? Set.of(ANY) : resources;
  }

  private static Object orAny(@Nullable Object named) {
    return named == null ? ANY : named;
  }

  /** Returns a family with a wildcard revision: ECS resolves the revision before the IAM check. */
  private static String resource(String text, boolean taskDefinition) {
    return Arn.parse(text)
        .map(arn -> taskDefinition && arn.resource().indexOf(':') < 0 ? text + ":*" : text)
        .orElse(ANY);
  }
}
