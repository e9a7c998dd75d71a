package io.github.fluentecs.workflows.fleet;

import io.github.fluentecs.core.instance.ContainerInstance;
import io.github.fluentecs.core.instance.ListContainerInstances;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.value.Percent;
import io.github.fluentecs.waiters.Wait;
import io.github.fluentecs.waiters.Waits;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Updates the agents of container instances to the newest version, some at once, and waits for
 * each. Tasks are not interrupted. Tasks on Fargate have no container instance, and so no agent to
 * update. Immutable and thread-safe.
 *
 * <pre>{@code
 * updateAgents(prod).selecting(agentOlderThan("1.99.0")).atOnce(percent(10)).build()
 * }</pre>
 *
 * <p>ECS keeps how far each update is, so a process that died is followed by another with the same
 * words: it waits for the updates that are under way, and requests the others.
 */
public final class AgentUpdate {
  private static final Duration EACH = Duration.ofMinutes(15);

  private final ClusterRef cluster;
  private final InstanceSelection selection;
  private final InstanceBudget budget;
  private final Duration each;

  private AgentUpdate(
      ClusterRef cluster, InstanceSelection selection, InstanceBudget budget, Duration each) {
    this.cluster = cluster;
    this.selection = selection;
    this.budget = budget;
    this.each = each;
  }

  /**
   * Begins the words: all container instances, one after the other, 15 min for each.
   *
   * @param cluster the cluster
   * @return the update; {@link #build()} makes the wait
   */
  public static AgentUpdate updateAgents(ClusterRef cluster) {
    return new AgentUpdate(
        Objects.requireNonNull(cluster, "cluster"),
        InstanceSelection.all(),
        new InstanceBudget.Count(1),
        EACH);
  }

  /**
   * Says which container instances.
   *
   * @param which the selection
   * @return a copy
   */
  public AgentUpdate selecting(InstanceSelection which) {
    return new AgentUpdate(cluster, Objects.requireNonNull(which, "which"), budget, each);
  }

  /**
   * Says how many agents are updated at once.
   *
   * @param number 1 or more
   * @return a copy
   * @throws IllegalArgumentException for another number
   */
  public AgentUpdate atOnce(int number) {
    return new AgentUpdate(cluster, selection, new InstanceBudget.Count(number), each);
  }

  /**
   * Says how many agents are updated at once, as a part of the selected ones, rounded down, but one
   * at least.
   *
   * @param part above 0 and up to 100 percent
   * @return a copy
   * @throws IllegalArgumentException for another percentage
   */
  public AgentUpdate atOnce(Percent part) {
    return new AgentUpdate(
        cluster, selection, new InstanceBudget.Part(Objects.requireNonNull(part, "part")), each);
  }

  /**
   * Sets how long one update may take until the next one begins.
   *
   * @param time the time from its request on
   * @return a copy
   */
  public AgentUpdate eachAtMost(Duration time) {
    return new AgentUpdate(cluster, selection, budget, Objects.requireNonNull(time, "time"));
  }

  /**
   * Makes the wait. It is met when each agent has an outcome, however it ended; check {@link
   * AgentUpdateResult#isComplete()}. It fails as a call does that ECS refuses for all of them, for
   * example without permission.
   *
   * @return the wait
   */
  public Wait<AgentUpdateResult> build() {
    return Waits.now()
        .then(
            now ->
                Waits.untilTrue(
                        ListContainerInstances.builder(cluster).build().described(), found -> true)
                    .then(found -> updated(selected(found, now))))
        .ofKind("agent update")
        .named("update of agents in " + cluster);
  }

  private List<ContainerInstance> selected(List<ContainerInstance> found, Instant now) {
    return found.stream().filter(instance -> selection.selects(instance, now)).toList();
  }

  /** As many queues as may be updated at once. */
  private Wait<AgentUpdateResult> updated(List<ContainerInstance> instances) {
    int queues = Math.min(budget.of(instances.size()), instances.size());
    List<Wait<List<AgentOutcome>>> waits = new ArrayList<>();
    for (int first = 0; first < queues; first++) {
      Wait<List<AgentOutcome>> queue = Waits.met(List.of());
      for (int i = first; i < instances.size(); i += queues) {
        ContainerInstance instance = instances.get(i);
        queue =
            queue.then(
                before ->
                    new AgentUpdateRun(instance, each)
                        .outcome()
                        .map(outcome -> with(before, outcome)));
      }
      waits.add(queue);
    }
    return Waits.allOf(waits)
        .map(all -> new AgentUpdateResult(all.stream().flatMap(List::stream).toList()));
  }

  private static List<AgentOutcome> with(List<AgentOutcome> before, AgentOutcome outcome) {
    List<AgentOutcome> all = new ArrayList<>(before);
    all.add(outcome);
    return List.copyOf(all);
  }

  /** Returns whose agents are updated. */
  @Override
  public String toString() {
    return "update of agents in " + cluster + ": " + selection + ", " + budget + " at once";
  }
}
