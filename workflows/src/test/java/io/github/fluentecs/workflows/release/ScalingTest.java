package io.github.fluentecs.workflows.release;

import static io.github.fluentecs.workflows.release.Prod.LONG;
import static io.github.fluentecs.workflows.release.Prod.WEB;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.simulator.fault.Fault;
import io.github.fluentecs.waiters.WaitFailure;
import io.github.fluentecs.waiters.service.Rollout;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Scaling is suspended before the update, and resumed whatever happens. */
class ScalingTest {
  @RegisterExtension private final Prod prod = new Prod();

  private final List<String> calls = new ArrayList<>();
  private int failures;

  private final ScalingSuspension scaling =
      new ScalingSuspension() {
        @Override
        public void suspend(ServiceRef service) {
          called("suspend");
        }

        @Override
        public void resume(ServiceRef service) {
          called("resume");
        }
      };

  private void called(String name) {
    calls.add(name + " at " + prod.running());
    if (failures > 0) {
      failures--;
      throw new IllegalStateException("denied");
    }
  }

  private Release release(String image) {
    return Releases.release(WEB).image("app", image).suspending(scaling).build();
  }

  @Test
  void suspending_releaseSucceeds_isAroundTheUpdate() {
    prod.get(release("repo/web:2").atMost(LONG));

    assertThat(calls).containsExactly("suspend at web:1", "resume at web:2");
  }

  @Test
  void suspending_rolloutFails_isResumed() {
    prod.simulator().faults().inject(Fault.imagePullFailure().image("repo/web:2"));

    assertThat(prod.blocker(release("repo/web:2").atMost(LONG)))
        .isInstanceOf(Rollout.RolledBack.class);
    assertThat(calls).containsExactly("suspend at web:1", "resume at web:1");
  }

  @Test
  void suspending_deadlinePasses_isResumed() {
    WaitFailure failure = prod.await(release("repo/web:2").atMost(Duration.ofSeconds(5))).getLeft();

    assertThat(failure).isInstanceOf(WaitFailure.TimedOut.class);
    assertThat(calls).containsExactly("suspend at web:1", "resume at web:2");
  }

  @Test
  void suspending_fails_leavesTheServiceAsItWas() {
    failures = 1;

    assertThat(prod.blocker(release("repo/web:2").atMost(LONG)))
        .isInstanceOfSatisfying(
            ReleaseFailure.ScalingNotChanged.class,
            failed -> {
              assertThat(failed.suspended()).isFalse();
              assertThat(failed.message()).contains("could not be suspended", "denied");
            });
    assertThat(prod.running()).isEqualTo("web:1");
  }

  @Test
  void resuming_failsTwice_isRepeated() {
    prod.get(release("repo/web:1").atMost(LONG));
    calls.clear();
    failures = 2;

    prod.get(release("repo/web:1").atMost(LONG));

    assertThat(calls).hasSize(3);
  }

  @Test
  void resuming_keepsFailing_isToldWithTheEndOfTheRelease() {
    failures = 3;

    assertThat(prod.blocker(release("repo/web:1").atMost(LONG)))
        .isInstanceOfSatisfying(
            ReleaseFailure.ScalingNotChanged.class,
            failed -> {
              assertThat(failed.suspended()).isTrue();
              assertThat(failed.released()).isEqualTo("The release succeeded.");
            });
  }
}
