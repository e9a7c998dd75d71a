package io.github.fluentecs.workflows.release;

import static io.github.fluentecs.workflows.release.Prod.LONG;
import static io.github.fluentecs.workflows.release.Prod.WEB;
import static io.github.fluentecs.workflows.release.Releases.release;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.task.ContainerOverride;
import io.github.fluentecs.simulator.fault.Fault;
import io.github.fluentecs.waiters.task.TaskOutcome;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.ecs.model.Task;

/** The one-off task of a release. */
class FirstTaskTest {
  @RegisterExtension private final Prod prod = new Prod();

  private static Release.Builder migrating() {
    return release(WEB)
        .image("app", "repo/web:2")
        .first(task -> task.override(ContainerOverride.of("app").command("migrate")));
  }

  private void exits(int code) {
    prod.simulator()
        .faults()
        .inject(Fault.containerExit(code).group("family:web").after(Duration.ofSeconds(30)));
  }

  private Task task() {
    return prod.client()
        .describeTasks(r -> r.cluster("prod").tasks(prod.oneOffTasks().get(0)))
        .tasks()
        .get(0);
  }

  @Test
  void first_succeeds_runsOnTheNewRevisionBeforeTheUpdate() {
    exits(0);

    Released released = prod.get(migrating().build().atMost(LONG));

    assertThat(released.first().orElseThrow().succeeded()).isTrue();
    assertThat(prod.oneOffTasks()).hasSize(1);
    assertThat(task().taskDefinitionArn()).endsWith("web:2");
    assertThat(task().overrides().containerOverrides().get(0).command()).containsExactly("migrate");
    assertThat(task().stoppedAt()).isBefore(prod.deployments().get(0).createdAt().plusMillis(1));
    assertThat(prod.running()).isEqualTo("web:2");
  }

  @Test
  void first_fails_leavesTheServiceAsItWas() {
    exits(1);

    assertThat(prod.blocker(migrating().build().atMost(LONG))).isInstanceOf(TaskOutcome.class);

    assertThat(prod.running()).isEqualTo("web:1");
    assertThat(prod.deployments()).hasSize(1);
    assertThat(prod.process().calls("UpdateService")).isZero();
  }

  @Test
  void first_failedWithKey_failsAgainWithoutAnotherTask() {
    exits(1);
    Release release = migrating().key("build-4711").build();

    prod.blocker(release.atMost(LONG));
    prod.blocker(release.atMost(LONG));

    assertThat(prod.oneOffTasks()).hasSize(1);
    assertThat(prod.revisions()).isEqualTo(2);
    assertThat(task().startedBy()).isEqualTo("release/build-4711");
  }

  @Test
  void first_nothingToUpdate_isNotRun() {
    Release unchanged =
        release(WEB).image("app", "repo/web:1").first(task -> task.startedBy("me")).build();

    assertThat(prod.get(unchanged.atMost(LONG)).first()).isEmpty();
    assertThat(prod.oneOffTasks()).isEmpty();
  }

  @Test
  void first_overridesAnUnknownContainer_failsBeforeAnythingIsMade() {
    Release release =
        release(WEB)
            .image("app", "repo/web:2")
            .first(task -> task.override(ContainerOverride.of("migrator").command("migrate")))
            .build();

    assertThat(prod.blocker(release.atMost(LONG)))
        .isInstanceOf(ReleaseFailure.UnknownContainer.class);
    assertThat(prod.revisions()).isEqualTo(1);
  }

  @Test
  void first_serviceMovesOnMeanwhile_isSupersededBeforeTheUpdate() {
    exits(0);
    String other = prod.define("web", r -> {});
    Release release =
        release(WEB)
            .image("app", "repo/web:3")
            .first(
                task -> {
                  prod.update(other);
                  return task;
                })
            .build();

    assertThat(prod.blocker(release.atMost(LONG)))
        .isInstanceOfSatisfying(
            ReleaseFailure.MovedOn.class,
            moved -> assertThat(moved.message()).contains("began with web:1", "has web:2 now"));
    assertThat(prod.running()).isEqualTo("web:2");
  }

  /** Dies after the task was started, and begins again after a time. */
  private Release died(Duration runs, Duration away) {
    prod.simulator().faults().inject(Fault.containerExit(0).group("family:web").after(runs));
    Release release = migrating().key("build-4711").build();
    prod.run(release.atMost(LONG), Mortal.dyingAfter("RunTask"));
    assertThat(prod.oneOffTasks()).hasSize(1);
    prod.simulator().time().advance(away);
    return release;
  }

  @Test
  void first_diedAndItStillRunsHoursLater_isAwaited() {
    Release release = died(Duration.ofHours(26), Duration.ofHours(25));

    Released released = prod.get(release.atMost(LONG));

    assertThat(released.first().orElseThrow().succeeded()).isTrue();
    assertThat(prod.process().calls("RunTask")).isZero();
    assertThat(prod.running()).isEqualTo("web:2");
  }

  @Test
  void first_diedAndItEndedHoursAgo_isNotRunTwice() {
    Release release = died(Duration.ofSeconds(30), Duration.ofHours(3));

    assertThat(prod.blocker(release.atMost(LONG)))
        .isInstanceOfSatisfying(
            ReleaseFailure.FirstTaskUnknown.class,
            unknown -> assertThat(unknown.startedBy()).isEqualTo("release/build-4711"));
    assertThat(prod.process().calls("RunTask")).isZero();
    assertThat(prod.running()).isEqualTo("web:1");
  }
}
