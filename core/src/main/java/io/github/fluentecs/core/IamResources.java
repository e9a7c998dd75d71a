package io.github.fluentecs.core;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which resources of a request IAM checks an action on. */
final class IamResources {
  static final String ANY = "*";

  private static final String TASK_DEFINITION = "taskDefinition";

  /** The member that names the resources, by operation; actions that are not here take no ARN. */
  private static final Map<String, String> MEMBERS = members();

  private IamResources() {}

  private static Map<String, String> members() {
    Map<String, String> members = new LinkedHashMap<>();
    put(members, "capacityProvider", "DeleteCapacityProvider");
    put(members, "capacityProviders", "DescribeCapacityProviders");
    put(members, "cluster", "DeleteCluster", "DeregisterContainerInstance");
    put(members, "cluster", "ListContainerInstances", "PutClusterCapacityProviders");
    put(members, "cluster", "RegisterContainerInstance", "UpdateCluster", "UpdateClusterSettings");
    put(members, "clusters", "DescribeClusters");
    put(members, "containerInstance", "UpdateContainerAgent");
    put(members, "containerInstances", "DescribeContainerInstances");
    put(members, "containerInstances", "UpdateContainerInstancesState");
    put(members, "name", "UpdateCapacityProvider");
    put(members, "resourceArn", "ListTagsForResource", "TagResource", "UntagResource");
    put(members, "service", "DeleteService", "ListServiceDeployments", "UpdateService");
    put(members, "service", "UpdateServicePrimaryTaskSet");
    put(members, "serviceDeploymentArn", "StopServiceDeployment");
    put(members, "serviceDeploymentArns", "DescribeServiceDeployments");
    put(members, "serviceRevisionArns", "DescribeServiceRevisions");
    put(members, "services", "DescribeServices");
    put(members, "task", "StopTask");
    put(members, TASK_DEFINITION, "RunTask", "StartTask");
    put(members, "taskSet", "DeleteTaskSet", "UpdateTaskSet");
    put(members, "taskSets", "DescribeTaskSets");
    put(members, "tasks", "DescribeTasks", "GetTaskProtection", "UpdateTaskProtection");
    return Map.copyOf(members);
  }

  private static void put(Map<String, String> members, String member, String... operations) {
    for (String operation : operations) {
      members.put(operation, member);
    }
  }

  /** Returns the ARNs that a request names where all that it names are ARNs, else {@link #ANY}. */
  static Set<String> of(String operation, Map<String, @Nullable Object> request) {
    String member = MEMBERS.get(operation);
    Object named = member == null ? null : request.get(member);
    Set<String> resources = new TreeSet<>();
    for (Object each : named instanceof Collection<?> list ? list : List.of(orAny(named))) {
      resources.add(resource(String.valueOf(each), TASK_DEFINITION.equals(member)));
    }
    return resources.isEmpty() || resources.contains(ANY) ? Set.of(ANY) : resources;
  }

  private static Object orAny(@Nullable Object named) {
    return named == null ? ANY : named;
  }

  /** ECS finds the revision before IAM is asked, so that a family stands for all of its own. */
  private static String resource(String text, boolean taskDefinition) {
    Arn arn = Arn.parseOrNull(text);
    if (arn == null) {
      return ANY;
    }
    return taskDefinition && arn.resource().indexOf(':') < 0 ? text + ":*" : text;
  }
}
