package io.github.fluentecs.workflows.release;

import static io.github.fluentecs.workflows.release.Prod.LONG;
import static io.github.fluentecs.workflows.release.Prod.WEB;
import static io.github.fluentecs.workflows.release.Releases.release;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.simulator.fault.Fault;
import io.github.fluentecs.simulator.fault.When;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A key is one release, however often its words are run. */
class ReleaseKeyTest {
  @RegisterExtension private final Prod prod = new Prod();

  private static Release image(String key, String image) {
    return release(WEB).image("app", image).key(key).build();
  }

  @Test
  void key_anotherOne_isAnotherRelease() {
    prod.get(image("one", "repo/web:2").atMost(LONG));
    prod.get(image("two", "repo/web:3").atMost(LONG));

    assertThat(prod.running()).isEqualTo("web:3");
    assertThat(prod.deployments()).hasSize(3);
  }

  @Test
  void key_releaseWasSuperseded_hasEnded() {
    prod.get(image("one", "repo/web:2").atMost(LONG));
    prod.get(image("two", "repo/web:3").atMost(LONG));

    assertThat(prod.blocker(image("one", "repo/web:2").atMost(LONG)))
        .isInstanceOfSatisfying(
            ReleaseFailure.KeyEnded.class,
            ended -> {
              assertThat(ended.revision().id()).isEqualTo("web:2");
              assertThat(ended.status()).isEqualTo("SUCCESSFUL");
            });
    assertThat(prod.running()).isEqualTo("web:3");
  }

  @Test
  void key_releaseWasRolledBack_hasEndedAndIsNotDeployedAgain() {
    prod.simulator().faults().inject(Fault.imagePullFailure().image("repo/web:2"));
    prod.await(image("one", "repo/web:2").atMost(LONG));

    assertThat(prod.blocker(image("one", "repo/web:2").atMost(LONG)))
        .isInstanceOfSatisfying(
            ReleaseFailure.KeyEnded.class,
            ended -> assertThat(ended.status()).isEqualTo("ROLLBACK_SUCCESSFUL"));
    assertThat(prod.deployments()).hasSize(2);
    assertThat(prod.revisions()).isEqualTo(2);
  }

  @Test
  void key_otherWords_isTaken() {
    prod.get(image("one", "repo/web:2").atMost(LONG));

    assertThat(prod.blocker(image("one", "repo/web:3").atMost(LONG)))
        .isInstanceOf(ReleaseFailure.KeyTaken.class);
  }

  @Test
  void key_copiedByAReleaseWithoutOne_isNotKept() {
    prod.get(image("one", "repo/web:2").atMost(LONG));
    prod.get(release(WEB).image("app", "repo/web:3").build().atMost(LONG));

    assertThat(prod.blocker(image("one", "repo/web:2").atMost(LONG)))
        .isInstanceOfSatisfying(
            ReleaseFailure.KeyEnded.class,
            ended -> assertThat(ended.revision().id()).isEqualTo("web:2"));
  }

  @Test
  void key_answersAreLost_goesOnInTheSameRun() {
    prod.simulator()
        .faults()
        .inject(Fault.resetAfterEffect().on("RegisterTaskDefinition"), When.next(1));

    prod.get(image("one", "repo/web:2").atMost(LONG));

    assertThat(prod.running()).isEqualTo("web:2");
    assertThat(prod.revisions()).isEqualTo(2);
    assertThat(prod.deployments()).hasSize(2);
  }
}
