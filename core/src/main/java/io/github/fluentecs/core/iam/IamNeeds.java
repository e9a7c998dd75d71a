package io.github.fluentecs.core.iam;

import io.github.fluentecs.core.Action;
import io.github.fluentecs.core.describe.internal.WireTree;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.EcsRequest;

/**
 * Collects the IAM permissions that requests need and builds policy statements. Not thread-safe.
 */
final class IamNeeds {
  private static final String PASS_ROLE = "iam:PassRole";
  private static final String TAG = "ecs:TagResource";
  private static final String LINK_ROLE = "iam:CreateServiceLinkedRole";
  private static final String ECS = "ecs.amazonaws.com";
  private static final String TASKS = "ecs-tasks.amazonaws.com";

  private static final Set<String> ANYTHING = Set.of(IamResources.ANY);

  private final Map<String, Set<String>> resources = new TreeMap<>();
  private final Set<String> tagging = new TreeSet<>();
  private final Set<String> roles = new TreeSet<>();
  private boolean linksRole;

  /** Adds the permissions that any request of an action may need. */
  void add(Action<?, ?> action) {
    own(action, ANYTHING);
    for (String needed : more(action)) {
      switch (needed) {
        case PASS_ROLE -> roles.add(IamResources.ANY);
        case TAG -> tagging.add(action.name());
        default -> other(needed);
      }
    }
  }

  /** Adds the permissions that one request of an action needs. */
  void add(Action<?, ?> action, EcsRequest request) {
    Map<String, @Nullable Object> members = WireTree.masked(request);
    own(action, IamResources.of(action.resourceMembers(), members));
    for (String needed : more(action)) {
      switch (needed) {
        case PASS_ROLE -> roles.addAll(IamRoles.of(members));
        case TAG -> {
          if (tags(members)) {
            tagging.add(action.name());
          }
        }
        default -> other(needed);
      }
    }
  }

  private void own(Action<?, ?> action, Set<String> on) {
    resources.computeIfAbsent(action.iamActions().get(0), key -> new TreeSet<>()).addAll(on);
  }

  private static List<String> more(Action<?, ?> action) {
    List<String> all = action.iamActions();
    return all.subList(1, all.size());
  }

  private void other(String iamAction) {
    if (iamAction.equals(LINK_ROLE)) {
      linksRole = true;
    } else {
      resources.computeIfAbsent(iamAction, key -> new TreeSet<>()).add(IamResources.ANY);
    }
  }

  private static boolean tags(Map<String, @Nullable Object> request) {
    boolean own = request.get("tags") instanceof Collection<?> tags && !tags.isEmpty();
    Object propagate = request.get("propagateTags");
    return own || (propagate != null && !propagate.equals("NONE"));
  }

  /** Returns the statements: one for each set of resources, then those with conditions. */
  List<Map<String, Object>> statements() {
    Map<Set<String>, Set<String>> alike = new LinkedHashMap<>();
    resources.forEach(
        (action, on) -> alike.computeIfAbsent(least(on), key -> new TreeSet<>()).add(action));
    List<Map<String, Object>> statements = new ArrayList<>();
    alike.forEach((on, actions) -> statements.add(allow(actions, on)));
    if (!tagging.isEmpty()) {
      statements.add(allow(TAG, ANYTHING, "ecs:CreateAction", tagging));
    }
    if (!roles.isEmpty()) {
      Set<String> receivers = new TreeSet<>(Set.of(ECS, TASKS));
      statements.add(allow(PASS_ROLE, least(roles), "iam:PassedToService", receivers));
    }
    if (linksRole) {
      statements.add(allow(LINK_ROLE, ANYTHING, "iam:AWSServiceName", Set.of(ECS)));
    }
    return statements;
  }

  private static Set<String> least(Set<String> on) {
    return on.contains(IamResources.ANY) ? ANYTHING : on;
  }

  private static Map<String, Object> allow(Set<String> actions, Set<String> on) {
    Map<String, Object> statement = new LinkedHashMap<>();
    statement.put("Effect", "Allow");
    statement.put("Action", actions);
    statement.put("Resource", on);
    return statement;
  }

  private static Map<String, Object> allow(
      String action, Set<String> on, String key, Set<String> equal) {
    Map<String, Object> statement = allow(Set.of(action), on);
    statement.put("Condition", Map.of("StringEquals", Map.of(key, equal)));
    return statement;
  }
}
