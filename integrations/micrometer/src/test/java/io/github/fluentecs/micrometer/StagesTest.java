package io.github.fluentecs.micrometer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.task.ContainerOverride;
import io.github.fluentecs.simulator.fault.Fault;
import io.github.fluentecs.waiters.Wait;
import io.github.fluentecs.waiters.Waits;
import io.github.fluentecs.workflows.release.Release;
import io.github.fluentecs.workflows.release.Releases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The spans of the stages of a wait: names, parents, ends. */
class StagesTest {
  private static final Duration LIMIT = Duration.ofMinutes(30);

  private final ObservationTree tree = new ObservationTree();

  private static Release.Builder release() {
    return Releases.release(ObservedService.WEB).image("app", "repo/web:2");
  }

  private void run(ObservedService service, Wait<?> wait) {
    var unused = service.run(meters -> EcsObservations.on(tree.registry(), meters), wait);
  }

  private String screen() {
    return "```text\n" + String.join("\n", tree.lines()) + "\n```";
  }

  private static String page() throws IOException {
    return Files.readString(Path.of("../../docs/observing.md"));
  }

  @Test
  void spans_release_areItsStepsByParent() throws IOException {
    try (ObservedService service = new ObservedService()) {
      service
          .faults()
          .inject(Fault.containerExit(0).group("family:web").after(Duration.ofSeconds(30)));
      run(
          service,
          release()
              .first(task -> task.override(ContainerOverride.of("app").command("migrate")))
              .build()
              .atMost(LIMIT));
    }

    assertThat(tree.lines())
        .containsExactly(
            "ecs wait release: met",
            "  ecs stage plan: met",
            "  ecs stage register: met",
            "  ecs stage first task: met",
            "  ecs stage update: met",
            "    ecs stage rollout: met");
    assertThat(page()).contains(screen());
  }

  @Test
  void spans_releaseThatEcsRollsBack_tellWhereItFailed() {
    try (ObservedService service = new ObservedService()) {
      service.faults().inject(Fault.imagePullFailure().taskDefinition("web:2"));
      run(service, release().build().atMost(LIMIT));
    }

    assertThat(tree.lines())
        .containsExactly(
            "ecs wait release: Impossible IMAGE_PULL error",
            "  ecs stage plan: met",
            "  ecs stage register: met",
            "  ecs stage update: Impossible IMAGE_PULL error",
            "    ecs stage rollout: Impossible IMAGE_PULL error");
  }

  @Test
  void spans_rollbackThatFails_tellWhereItFailed() throws IOException {
    ObservationTree before = new ObservationTree();
    try (ObservedService service = new ObservedService()) {
      assertThat(
              service
                  .run(
                      meters -> EcsObservations.on(before.registry(), meters),
                      release().build().atMost(LIMIT))
                  .isRight())
          .isTrue();
      service.faults().inject(Fault.imagePullFailure().taskDefinition("web:1"));
      run(service, Releases.rollback(ObservedService.WEB).atMost(LIMIT));
    }

    assertThat(tree.lines())
        .containsExactly(
            "ecs wait rollback: Impossible IMAGE_PULL error",
            "  ecs stage look: met",
            "  ecs stage update: Impossible IMAGE_PULL error",
            "    ecs stage rollout: Impossible IMAGE_PULL error");
    assertThat(page()).contains(screen());
  }

  @Test
  void spans_partThatIsGivenUp_isNoError() {
    Wait<Duration> quick = Waits.delay(Duration.ofSeconds(1)).ofKind("quick");
    Wait<Duration> slow = Waits.delay(Duration.ofHours(1)).ofKind("slow");
    try (ObservedService service = new ObservedService()) {
      run(service, Waits.anyOf(quick, slow).then(Waits.met(1).ofKind("last")));
    }

    assertThat(tree.lines())
        .containsExactly(
            "ecs wait anyOf: met",
            "  ecs stage quick: met",
            "  ecs stage slow: Cancelled GIVEN_UP",
            "  ecs stage last: met");
  }

  @Test
  void timers_ofStages_haveTheKindOfTheWholeWait() {
    try (ObservedRollback rollback = new ObservedRollback()) {
      rollback.run(EcsObservations::on);

      var timer =
          rollback
              .meters()
              .get("ecs.wait.stages")
              .tags("kind", "release", "stage", "rollout", "outcome", "Impossible")
              .tag("cause", "IMAGE_PULL")
              .timer();
      assertThat(timer.count()).isEqualTo(1);
    }
  }
}
