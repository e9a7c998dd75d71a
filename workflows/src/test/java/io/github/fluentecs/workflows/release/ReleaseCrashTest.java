package io.github.fluentecs.workflows.release;

import static io.github.fluentecs.workflows.release.Prod.LONG;
import static io.github.fluentecs.workflows.release.Prod.WEB;
import static io.github.fluentecs.workflows.release.Releases.release;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.core.task.ContainerOverride;
import io.github.fluentecs.simulator.fault.Fault;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A process dies at each of its steps, and the same words are run again. */
class ReleaseCrashTest {
  /** Scaling as Application Auto Scaling would keep it; each call is one of the process. */
  private record Scaling(Mortal process, Set<ServiceRef> suspended) implements ScalingSuspension {
    @Override
    public void suspend(ServiceRef service) {
      process.call("suspend", () -> suspended.add(service));
    }

    @Override
    public void resume(ServiceRef service) {
      process.call("resume", () -> suspended.remove(service));
    }
  }

  private static Release words(Mortal process, Set<ServiceRef> suspended) {
    return release(WEB)
        .image("app", "repo/web:2")
        .first(task -> task.override(ContainerOverride.of("app").command("migrate")))
        .key("build-4711")
        .suspending(new Scaling(process, suspended))
        .deregisteringOld(2)
        .build();
  }

  /** Returns whether the process died. */
  private static boolean dies(Mortal process) {
    try (Prod prod = new Prod()) {
      prod.simulator()
          .faults()
          .inject(Fault.containerExit(0).group("family:web").after(Duration.ofSeconds(30)));
      prod.get(release(WEB).image("app", "repo/web:0").build().atMost(LONG));
      prod.get(release(WEB).image("app", "repo/web:1").build().atMost(LONG));
      Set<ServiceRef> suspended = new HashSet<>();

      prod.run(words(process, suspended).atMost(LONG), process);
      prod.get(words(prod.process(), suspended).atMost(LONG));

      assertThat(prod.running()).isEqualTo("web:4");
      assertThat(prod.image("web:4")).isEqualTo("repo/web:2");
      assertThat(prod.revisions()).as("registrations").isEqualTo(4);
      assertThat(prod.deployments()).as("updates").hasSize(4);
      assertThat(prod.oneOffTasks()).as("one-off tasks").hasSize(1);
      assertThat(suspended).as("suspended").isEmpty();
      assertThat(prod.active()).as("kept").containsExactly("web:3", "web:4");
      return process.isDead();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void atMost_diesAtEachStep_sameWordsEndTheSameAndDoubleNothing(boolean afterEffect) {
    int steps = 0;
    while (dies(Mortal.dyingAt(steps + 1, afterEffect))) {
      steps++;
    }
    assertThat(steps).isGreaterThan(15);
  }
}
