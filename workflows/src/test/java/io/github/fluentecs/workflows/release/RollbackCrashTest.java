package io.github.fluentecs.workflows.release;

import static io.github.fluentecs.workflows.release.Prod.LONG;
import static io.github.fluentecs.workflows.release.Prod.WEB;
import static io.github.fluentecs.workflows.release.Releases.release;
import static io.github.fluentecs.workflows.release.Releases.rollback;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.simulator.fault.Fault;
import java.time.Duration;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ecs.model.ServiceDeploymentStatus;

/** A process that rolls back dies at each of its steps, and the same words are run again. */
class RollbackCrashTest {
  /** Returns whether the process died. */
  private static boolean diesUndoing(Mortal process) {
    try (Prod prod = new Prod()) {
      prod.get(release(WEB).image("app", "repo/web:2").build().atMost(LONG));
      prod.get(release(WEB).image("app", "repo/web:3").build().atMost(LONG));

      prod.run(rollback(WEB).atMost(LONG), process);
      RolledBack back = prod.get(rollback(WEB).atMost(LONG));

      assertThat(back.definition().id()).isEqualTo("web:2");
      assertThat(prod.running()).isEqualTo("web:2");
      assertThat(prod.deployments()).as("updates").hasSize(4);
      assertThat(prod.deployments().get(0).status()).isEqualTo(ServiceDeploymentStatus.SUCCESSFUL);
      return process.isDead();
    }
  }

  /** Returns whether the process died. */
  private static boolean diesStopping(Mortal process) {
    try (Prod prod = new Prod()) {
      prod.get(release(WEB).image("app", "repo/web:2").build().atMost(LONG));
      prod.simulator().faults().inject(Fault.imagePullFailure().image("repo/web:3"));
      prod.await(release(WEB).image("app", "repo/web:3").build().atMost(Duration.ofSeconds(2)));
      assertThat(prod.deployments().get(0).status()).isEqualTo(ServiceDeploymentStatus.IN_PROGRESS);

      prod.run(rollback(WEB).atMost(LONG), process);
      RolledBack back = prod.get(rollback(WEB).atMost(LONG));

      assertThat(back.definition().id()).isEqualTo("web:2");
      assertThat(prod.deployments()).as("updates").hasSize(3);
      assertThat(prod.deployments().get(0).status())
          .isEqualTo(ServiceDeploymentStatus.ROLLBACK_SUCCESSFUL);
      assertThat(
              process.calls("StopServiceDeployment")
                  + prod.process().calls("StopServiceDeployment"))
          .isEqualTo(1);
      return process.isDead();
    }
  }

  private static int deaths(boolean afterEffect, Predicate<Mortal> dies) {
    int steps = 0;
    while (dies.test(Mortal.dyingAt(steps + 1, afterEffect))) {
      steps++;
    }
    return steps;
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void rollback_diesAtEachStepOfAnUpdate_sameWordsEndTheSame(boolean afterEffect) {
    assertThat(deaths(afterEffect, RollbackCrashTest::diesUndoing)).isGreaterThan(5);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void rollback_diesAtEachStepOfAStop_sameWordsEndTheSame(boolean afterEffect) {
    assertThat(deaths(afterEffect, RollbackCrashTest::diesStopping)).isGreaterThan(5);
  }
}
