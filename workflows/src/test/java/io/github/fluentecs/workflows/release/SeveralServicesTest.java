package io.github.fluentecs.workflows.release;

import static io.github.fluentecs.workflows.release.Prod.LONG;
import static io.github.fluentecs.workflows.release.Prod.WEB;
import static io.github.fluentecs.workflows.release.Prod.WORKER;
import static io.github.fluentecs.workflows.release.Releases.release;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.simulator.fault.Fault;
import io.github.fluentecs.waiters.service.Rollout;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Services that share an image. */
class SeveralServicesTest {
  @RegisterExtension private final Prod prod = new Prod();

  @BeforeEach
  void createWorker() {
    prod.create("worker", r -> {});
  }

  private static Release.Builder both(String image) {
    return release(WEB, WORKER).image("app", image);
  }

  private String worker() {
    return prod.service("worker").taskDefinition().orElseThrow().id();
  }

  @Test
  void atMost_sharedDefinition_isRegisteredOnceAndDeployedToBoth() {
    Released released = prod.get(both("repo/web:2").build().atMost(LONG));

    assertThat(released.services()).hasSize(2);
    assertThat(prod.revisions()).isEqualTo(2);
    assertThat(prod.running()).isEqualTo("web:2");
    assertThat(worker()).isEqualTo("web:2");
    assertThat(prod.process().calls("UpdateService")).isEqualTo(2);
  }

  @Test
  void atMost_definitionsOfTheirOwn_areRegisteredEach() {
    prod.define("other", r -> {});
    prod.client().updateService(r -> r.cluster("prod").service("worker").taskDefinition("other:1"));
    prod.settle();

    prod.get(both("repo/web:2").build().atMost(LONG));

    assertThat(prod.running()).isEqualTo("web:2");
    assertThat(worker()).isEqualTo("other:2");
  }

  @Test
  void oneAfterAnother_firstFails_leavesTheSecondAsItWas() {
    prod.simulator().faults().inject(Fault.imagePullFailure().service("web"));

    assertThat(prod.blocker(both("repo/web:2").oneAfterAnother().build().atMost(LONG)))
        .isInstanceOf(Rollout.RolledBack.class);
    assertThat(worker()).isEqualTo("web:1");
  }

  @Test
  void together_firstFails_theSecondComesToItsEnd() {
    prod.simulator().faults().inject(Fault.imagePullFailure().service("web"));

    assertThat(prod.blocker(both("repo/web:2").build().atMost(LONG))).isInstanceOf(Rollout.class);
    assertThat(worker()).isEqualTo("web:2");
    assertThat(prod.service("worker").deployments()).hasSize(1);
  }

  @Test
  void atMost_oneHasItAlready_onlyTheOtherIsUpdated() {
    prod.get(release(WEB).image("app", "repo/web:2").build().atMost(LONG));

    Released released = prod.get(both("repo/web:2").build().atMost(LONG));

    assertThat(released.services())
        .extracting(ReleasedService::updated)
        .containsExactly(false, true);
    assertThat(prod.deployments()).hasSize(2);
  }
}
