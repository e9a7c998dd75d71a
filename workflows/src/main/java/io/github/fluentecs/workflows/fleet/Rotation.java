package io.github.fluentecs.workflows.fleet;

import static io.github.fluentecs.waiters.Waits.impossible;

import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.value.Percent;
import io.github.fluentecs.waiters.Wait;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * Replaces container instances: drains some at once, terminates their machines when nothing is left
 * on them, waits for those that come instead, and goes on. Immutable and thread-safe.
 *
 * <pre>{@code
 * rotate(prod, otherAmiThan(ami), machines)
 *     .atOnce(percent(10))
 *     .replacementsFirst()
 *     .atMost(ofHours(8))
 *     .build()
 * }</pre>
 *
 * <p><b>The budget is never exceeded.</b> No more than {@link #atOnce(int)} container instances of
 * the group are DRAINING at any time, those that others drain included, and no fewer machines take
 * tasks than the group keeps less the budget; with {@link #replacementsFirst()} none fewer than it
 * keeps. So the next one begins only when the machine that comes for the last one is registered.
 *
 * <p><b>What is told before:</b> {@link #plan()} reads and changes nothing. A service that can
 * never drain refuses the rotation, unless {@link #leavingBlocked()} leaves its instances alone.
 * Instances with protected tasks wait for the protection to end, unless {@link
 * #drainingProtected()}. Tasks that no service replaces stay on a draining instance until they end,
 * unless {@link #stoppingStandalone()}. Tasks of DAEMON services stop last.
 *
 * <p><b>Marks.</b> At the beginning each instance gets an attribute, {@code fluentecs.rotation}
 * unless {@link #markedBy} says otherwise. Its value is how large the group was, and when the
 * rotation began; so a process that was killed is followed by another with the same words. And a
 * service whose placement constraint is {@code memberOf(attribute:fluentecs.rotation !exists)}
 * keeps its tasks off all of the old ones from then on; tasks of other services may be placed on an
 * instance that goes later, and move again. The plan names those.
 *
 * <p><b>How it ends.</b> The wait is met when all are replaced. By its deadline, or when something
 * fails, what is DRAINING becomes ACTIVE again, the marks are removed, and it fails as impossible
 * with {@link RotationFailure.Unfinished}; machines that were started first stay. No machine is
 * terminated that has a task on it. A wait that is cancelled, or a process that dies, leaves
 * DRAINING instances and marks: the same words go on, and {@link #reactivate()} goes back.
 */
public final class Rotation {
  private static final Duration PAUSE = Duration.ofSeconds(10);

  private final ImmutableRotationWords words;

  private Rotation(ImmutableRotationWords words) {
    this.words = words;
  }

  /**
   * Begins the words of a rotation: one after the other, without a deadline.
   *
   * @param cluster the cluster
   * @param selection which of its container instances are replaced; those of other machines are
   *     left alone
   * @param machines the group of their machines
   * @return the rotation; {@link #build()} makes the wait
   */
  public static Rotation rotate(
      ClusterRef cluster, InstanceSelection selection, InstanceMachines machines) {
    return new Rotation(
        ImmutableRotationWords.builder()
            .cluster(Objects.requireNonNull(cluster, "cluster"))
            .selection(Objects.requireNonNull(selection, "selection"))
            .machines(Objects.requireNonNull(machines, "machines"))
            .build());
  }

  /**
   * Says how many are replaced at once.
   *
   * @param number 1 or more
   * @return a copy
   * @throws IllegalArgumentException for another number
   */
  public Rotation atOnce(int number) {
    return new Rotation(words.withBudget(new InstanceBudget.Count(number)));
  }

  /**
   * Says how many are replaced at once, as a part of the machines that the group keeps at the
   * beginning. It is rounded down, and is 1 at least: 10 percent of 25 are 2, of 5 are 1.
   *
   * @param part above 0 and up to 100 percent
   * @return a copy
   * @throws IllegalArgumentException for another percentage
   */
  public Rotation atOnce(Percent part) {
    return new Rotation(
        words.withBudget(new InstanceBudget.Part(Objects.requireNonNull(part, "part"))));
  }

  /**
   * Starts machines before others are drained: as many more than the group keeps as are replaced at
   * once. Each machine that is terminated then makes the group smaller by one. Without this word
   * the group starts a machine when one is terminated.
   *
   * @return a copy
   */
  public Rotation replacementsFirst() {
    return new Rotation(words.withGrowsFirst(true));
  }

  /**
   * Sets how long the rotation may take. What is DRAINING then becomes ACTIVE again, which may take
   * minutes more.
   *
   * @param time the time from the plan on
   * @return a copy
   */
  public Rotation atMost(Duration time) {
    return new Rotation(words.withDeadline(Objects.requireNonNull(time, "time")));
  }

  /**
   * Stops the tasks that no service replaces as soon as their instance is drained. Without this
   * word the rotation waits until they end.
   *
   * @return a copy
   */
  public Rotation stoppingStandalone() {
    return new Rotation(words.withStopsStandalone(true));
  }

  /**
   * Drains instances also while tasks on them are protected. The documentation says of protection
   * that it holds against scaling in and deployments, and does not name draining.
   *
   * @return a copy
   */
  public Rotation drainingProtected() {
    return new Rotation(words.withDrainsProtected(true));
  }

  /**
   * Leaves instances alone that host tasks of a service which can never drain, and replaces the
   * others. Without this word such a service refuses the rotation.
   *
   * @return a copy
   */
  public Rotation leavingBlocked() {
    return new Rotation(words.withLeavesBlocked(true));
  }

  /**
   * Sets the name of the attribute that marks the instances.
   *
   * @param attribute its name; the same for each run
   * @return a copy
   */
  public Rotation markedBy(String attribute) {
    return new Rotation(words.withMark(Objects.requireNonNull(attribute, "attribute")));
  }

  /**
   * Reads what the rotation would do. Changes nothing.
   *
   * @return a wait that is met with the plan
   */
  public Wait<RotationPlan> plan() {
    return RotationSurvey.of(words, calls())
        .map(survey -> new RotationPlans(survey).plan())
        .ofKind("plan")
        .named("plan of " + this);
  }

  /**
   * Makes the wait. It is met with what was replaced; only {@link #leavingBlocked()} lets it leave
   * some. It is impossible with a {@link RotationFailure} otherwise.
   *
   * @return the wait; {@link #atMost} is better than a deadline around it, which reactivates
   *     nothing
   */
  public Wait<RotationResult> build() {
    return RotationSurvey.of(words, calls())
        .ofKind("plan")
        .then(this::run)
        .ofKind("rotation")
        .named("rotation of " + words.cluster());
  }

  private Wait<RotationResult> run(RotationSurvey survey) {
    RotationPlan plan = new RotationPlans(survey).plan();
    Optional<RotationFailure.Refused> refusal = refusal(plan);
    if (refusal.isPresent()) {
      return impossible(refusal.get());
    }
    Wait<RotationResult> run = new RotationRun(words, calls(), commands(), survey, plan).result();
    return words
        .deadline()
        .map(run::atMost)
        .orElse(run)
        .orElse(cause -> end().unfinished(plan, cause));
  }

  private Optional<RotationFailure.Refused> refusal(RotationPlan plan) {
    if (!plan.blocked().isEmpty() && !words.leavesBlocked()) {
      return Optional.of(
          new RotationFailure.Refused(
              plan,
              "services can never drain: "
                  + String.join("; ", plan.blocked().stream().map(Object::toString).toList())
                  + ".",
              "Set a lower minimumHealthyPercent or a higher maximumPercent for them, or say"
                  + " leavingBlocked()."));
    }
    if (words.growsFirst() && !plan.instances().isEmpty() && plan.most() <= plan.machines()) {
      return Optional.of(
          new RotationFailure.Refused(
              plan,
              "the group keeps " + plan.machines() + " machines, and may not keep more.",
              "Set a higher maximum for the group, or leave out replacementsFirst()."));
    }
    return Optional.empty();
  }

  /**
   * Makes what a rotation has left DRAINING ACTIVE again, and removes its marks: after a rotation
   * that was cancelled, or whose process died, and that is not to go on.
   *
   * @return a wait that is met with how many are ACTIVE again
   */
  public Wait<Integer> reactivate() {
    return end().reactivated();
  }

  private RotationEnd end() {
    return new RotationEnd(calls(), commands());
  }

  private MachineCalls calls() {
    return new MachineCalls(words.machines(), PAUSE);
  }

  private RotationCommands commands() {
    return new RotationCommands(words, PAUSE);
  }

  /** Returns what is replaced, and how. */
  @Override
  public String toString() {
    return "rotation of "
        + words.cluster()
        + ": "
        + words.selection()
        + ", "
        + words.budget()
        + " at once";
  }
}
