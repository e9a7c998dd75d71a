package io.github.fluentecs.workflows.canary;

import static java.util.Comparator.comparing;

import io.github.fluentecs.core.service.Service;
import io.github.fluentecs.core.taskset.TaskSet;
import io.github.fluentecs.core.taskset.TaskSetStatus;
import io.github.fluentecs.waiters.Blocker;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.DeploymentControllerType;
import software.amazon.awssdk.services.ecs.model.LoadBalancer;

/**
 * What is there, of which each run decides anew what to do.
 *
 * @param plan the words
 * @param service the service with its task sets
 * @param weights of the target groups
 */
record Survey(CanaryPlan plan, Service service, Map<String, Integer> weights) {
  private static final int ALL = 100;

  /** The new task set, where it was created. */
  Optional<TaskSet> candidate() {
    return live().stream().filter(this::isCandidate).findFirst();
  }

  /** The task set that was there before, where it was not deleted. */
  Optional<TaskSet> stable() {
    return others().stream().findFirst();
  }

  /** Task sets that are deleted, and still have tasks. */
  List<TaskSet> ending() {
    return service.taskSets().stream()
        .filter(set -> set.hasStatus(TaskSetStatus.DRAINING))
        .toList();
  }

  private List<TaskSet> live() {
    return service.taskSets().stream()
        .filter(set -> !set.hasStatus(TaskSetStatus.DRAINING))
        .toList();
  }

  private List<TaskSet> others() {
    return live().stream().filter(set -> !isCandidate(set)).toList();
  }

  private boolean isCandidate(TaskSet set) {
    return set.externalId().filter(plan.externalId()::equals).isPresent();
  }

  static boolean isPrimary(TaskSet set) {
    return set.hasStatus(TaskSetStatus.PRIMARY);
  }

  /** Why nothing may be done; empty where it may. */
  Optional<Blocker> refusal() {
    if (!service.deploymentController().equalTo(DeploymentControllerType.EXTERNAL)) {
      return refused("its deployment controller is not EXTERNAL");
    }
    if (candidate().isEmpty() && stable().isEmpty()) {
      return refused("it has no task set beside which another could be created");
    }
    if (others().size() > 1) {
      return refused("it has more than one task set beside the new one");
    }
    if (isSuperseded()) {
      return refused("a task set was created after the one of these words");
    }
    boolean isRouted =
        plan.traffic().targetGroups().size() == 2
            && live().stream()
                .allMatch(set -> plan.traffic().targetGroups().contains(targetGroup(set)));
    return isRouted
        ? Optional.empty()
        : refused("its task sets do not have one of the two target groups of the traffic");
  }

  private boolean isSuperseded() {
    Optional<Instant> created = candidate().flatMap(TaskSet::createdAt);
    return created.isPresent()
        && others().stream()
            .map(TaskSet::createdAt)
            .flatMap(Optional::stream)
            .max(comparing(time -> time))
            .filter(created.get()::isBefore)
            .isPresent();
  }

  private Optional<Blocker> refused(String why) {
    return Optional.of(Blocker.of("No canary of " + plan.service() + ": " + why + "."));
  }

  static String targetGroup(TaskSet set) {
    return set.sdk().loadBalancers().stream()
        .map(LoadBalancer::targetGroupArn)
        .findFirst()
        .orElse("");
  }

  /** The target group that a task set does not have. */
  String otherThan(TaskSet set) {
    return plan.traffic().targetGroups().stream()
        .filter(group -> !group.equals(targetGroup(set)))
        .findFirst()
        .orElse("");
  }

  /** The share of a target group in percent. */
  int share(String targetGroup) {
    int sum = weights.values().stream().mapToInt(Integer::intValue).sum();
    return sum == 0 ? 0 : weights.getOrDefault(targetGroup, 0) * ALL / sum;
  }
}
