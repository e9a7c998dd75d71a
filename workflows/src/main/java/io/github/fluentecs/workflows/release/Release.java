package io.github.fluentecs.workflows.release;

import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.core.service.DeploymentConfiguration;
import io.github.fluentecs.core.task.RunTask;
import io.github.fluentecs.core.value.Arguments;
import io.github.fluentecs.waiters.Wait;
import java.time.Duration;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A release of one service or of several: changes of the containers in their task definitions,
 * registered once and rolled out. An immutable value that can be run any number of times; {@link
 * Releases#release} makes it. Thread-safe.
 *
 * <p>A run reads the service and its task definition, registers the changed revision, updates the
 * service once, and follows the rollout of the deployment that the update made. A service that has
 * what the words say is left alone; only its deployment is waited for. The desired count is never
 * sent. The run ends with {@link Released}, or fails
 *
 * <ul>
 *   <li>as {@link io.github.fluentecs.waiters.WaitFailure.Impossible} with a {@link
 *       ReleaseFailure}, with the {@link io.github.fluentecs.waiters.service.Rollout} that did not
 *       succeed, or with the {@link io.github.fluentecs.waiters.task.TaskOutcome} of the one-off
 *       task;
 *   <li>as {@link io.github.fluentecs.waiters.WaitFailure.CallFailed} when a call fails or a rule
 *       refuses it. The rules of all calls are checked before anything is made; among them is
 *       {@code LossyCopy}, where the SDK on the class path does not know all of the definition.
 * </ul>
 *
 * <p>Nothing is kept but in ECS. After a crash the same words are run again: what is done is found
 * and not done twice, if the release has a {@link Builder#key key}. Without one, a revision that
 * was registered just before the crash is registered again. A cancelled run leaves its deployment
 * to ECS, and its scaling suspended until the same words are run again.
 */
public final class Release {
  private final Words words;

  private Release(Words words) {
    this.words = words;
  }

  /**
   * Looks at what the release would do. Sends nothing but reads.
   *
   * @return the plan; it fails as the release would where that is known before
   */
  public Wait<ReleasePlan> plan() {
    return new ReleaseRun(words).plan().ofKind("plan").named("plan of " + this);
  }

  /**
   * Runs the release without a deadline.
   *
   * @return the wait for its end; prefer {@link #atMost}, since a deadline around this wait also
   *     ends what resumes scaling
   */
  public Wait<Released> toWait() {
    return new ReleaseRun(words).run(UnaryOperator.identity()).ofKind("release").named(toString());
  }

  /**
   * Runs the release, and gives up after a time. The deployment then goes on in ECS.
   *
   * @param time for everything but resuming scaling
   * @return the wait for its end
   */
  public Wait<Released> atMost(Duration time) {
    Objects.requireNonNull(time, "time");
    return new ReleaseRun(words)
        .run(steps -> steps.atMost(time))
        .ofKind("release")
        .named(toString());
  }

  /** Returns what is released where; holds no values. */
  @Override
  public String toString() {
    return "release"
        + words.key().map(key -> " " + key.text()).orElse("")
        + " of "
        + words.services().stream().map(Object::toString).collect(Collectors.joining(", "));
  }

  /** Builds a {@link Release}. Not thread-safe. */
  public static final class Builder {
    private final ImmutableWords.Builder words = ImmutableWords.builder();

    Builder(Iterable<? extends ServiceRef> services) {
      words.services(Arguments.requireItems("services", services));
    }

    /**
     * Gives a container another image.
     *
     * @param container its name in the task definition
     * @param image the image
     * @return this builder
     */
    public Builder image(String container, String image) {
      return change(ContainerChange.image(container, Objects.requireNonNull(image, "image")));
    }

    /**
     * Gives a container an environment variable; a secret of that name is removed.
     *
     * @param container its name in the task definition
     * @param variable the name of the variable
     * @param value its value
     * @return this builder
     */
    public Builder environment(String container, String variable, String value) {
      Objects.requireNonNull(variable, "variable");
      Objects.requireNonNull(value, "value");
      return change(ContainerChange.environment(container, variable, value));
    }

    /**
     * Gives a container a secret as an environment variable; a plain variable of that name is
     * removed.
     *
     * @param container its name in the task definition
     * @param variable the name of the variable
     * @param valueFrom the ARN of a secret, or the name or ARN of a parameter
     * @return this builder
     */
    public Builder secret(String container, String variable, String valueFrom) {
      Objects.requireNonNull(variable, "variable");
      Objects.requireNonNull(valueFrom, "valueFrom");
      return change(ContainerChange.secret(container, variable, valueFrom));
    }

    /**
     * Gives a container another command.
     *
     * @param container its name in the task definition
     * @param command the words of the command
     * @return this builder
     */
    public Builder command(String container, String... command) {
      return change(ContainerChange.command(container, Arguments.list("command", command)));
    }

    /**
     * Gives a container another size.
     *
     * @param container its name in the task definition
     * @param cpu CPU units, 1024 per vCPU
     * @param memory the hard limit in MiB
     * @return this builder
     */
    public Builder size(String container, int cpu, int memory) {
      return change(ContainerChange.size(container, cpu, memory));
    }

    private Builder change(ContainerChange change) {
      words.addChanges(change);
      return this;
    }

    /**
     * Begins with the definition that the service has: the default.
     *
     * @return this builder
     */
    public Builder fromRunning() {
      words.fromNewest(false);
      return this;
    }

    /**
     * Begins with the newest ACTIVE revision of the family, for example one that a tool registered
     * and did not deploy.
     *
     * @return this builder
     */
    public Builder fromNewest() {
      words.fromNewest(true);
      return this;
    }

    /**
     * Runs a task on the new revision, and updates the services only when it has succeeded. It runs
     * once, where the tasks of the first service that is updated run; add what differs.
     *
     * <p>With a {@link #key}, a run after a crash finds the same task: by its client token within
     * an hour, and later while it runs. After that ECS may have forgotten it, and the release fails
     * as {@link ReleaseFailure.FirstTaskUnknown} instead of running it twice. A task that failed is
     * found failed as well.
     *
     * @param task adds to the command, mostly an override of a container's command
     * @return this builder
     */
    public Builder first(UnaryOperator<RunTask.Builder> task) {
      words.first(Objects.requireNonNull(task, "task"));
      return this;
    }

    /**
     * Changes the deployment configuration, beginning with the one that each service has, since ECS
     * resets what an update leaves out.
     *
     * @param change changes it
     * @return this builder
     */
    public Builder deployment(UnaryOperator<DeploymentConfiguration.Builder> change) {
      words.deployment(Objects.requireNonNull(change, "change"));
      return this;
    }

    /**
     * Names the release, so that it can be run again after a crash: the same key goes on, another
     * one is another release. It is a tag of the revision, {@code fluent-ecs:release}, by which
     * that is found again among the ten newest of its family. A release whose deployment was rolled
     * back or superseded has ended, and its key with it.
     *
     * @param key 1 to 200 letters, digits, spaces and {@code _.:/=+@-}
     * @return this builder
     * @throws IllegalArgumentException for any other text
     */
    public Builder key(String key) {
      words.key(new ReleaseKey(Objects.requireNonNull(key, "key")));
      return this;
    }

    /**
     * Deploys also when nothing is changed. With a {@link #key} a revision is registered for that,
     * so that a run after a crash does not deploy twice.
     *
     * @return this builder
     */
    public Builder force() {
      words.forced(true);
      return this;
    }

    /**
     * Updates a service when the one before it is rolled out, and none after one that failed. By
     * default all are updated at once, and all rollouts come to their end.
     *
     * @return this builder
     */
    public Builder oneAfterAnother() {
      words.inTurn(true);
      return this;
    }

    /**
     * Suspends scaling of the services before the updates, and resumes it however the release ends,
     * also if nothing was to be done, since an earlier run may have died. Only a run that is
     * cancelled leaves it suspended.
     *
     * @param suspension how, for example by Application Auto Scaling
     * @return this builder
     */
    public Builder suspending(ScalingSuspension suspension) {
      words.suspension(Objects.requireNonNull(suspension, "suspension"));
      return this;
    }

    /**
     * Deregisters old revisions of the families when the release has succeeded. Kept are the
     * newest, what a service, a deployment, a task set or a task in any cluster of the account and
     * region uses, and what a rollback would return to. What only others know, such as schedules,
     * is not seen: keep enough for them.
     *
     * @param kept how many of the newest revisions are kept, at least 1
     * @return this builder
     * @throws IllegalArgumentException for a smaller number
     */
    public Builder deregisteringOld(int kept) {
      if (kept < 1) {
        throw new IllegalArgumentException("kept: given " + kept + "; allowed at least 1");
      }
      words.keptRevisions(kept);
      return this;
    }

    /**
     * Builds the release.
     *
     * @return the value
     */
    public Release build() {
      return new Release(words.build());
    }
  }
}
