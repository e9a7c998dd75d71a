package io.github.fluentecs.workflows.release;

import static io.github.fluentecs.workflows.release.Prod.LONG;
import static io.github.fluentecs.workflows.release.Prod.WEB;
import static io.github.fluentecs.workflows.release.Releases.release;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fluentecs.simulator.fault.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Old revisions are deregistered after a release, but none that is used. */
class OldRevisionsTest {
  @RegisterExtension private final Prod prod = new Prod();

  private void released(int number) {
    prod.get(release(WEB).image("app", "repo/web:" + number).build().atMost(LONG));
  }

  private Release last(int kept) {
    return release(WEB).image("app", "repo/web:last").deregisteringOld(kept).build();
  }

  @Test
  void deregisteringOld_unused_leavesTheNewestAndThatOfARollback() {
    released(2);
    released(3);
    prod.define("web", r -> {});

    Released released =
        prod.get(
            release(WEB).image("app", "repo/web:last").deregisteringOld(1).build().atMost(LONG));

    assertThat(prod.active()).containsExactly("web:3", "web:5");
    assertThat(released.deregistered())
        .extracting(each -> each.id())
        .containsExactly("web:4", "web:2", "web:1");
  }

  @Test
  void deregisteringOld_usedByAnotherServiceAndByATask_areKept() {
    released(2);
    prod.create("worker", r -> r.taskDefinition("web:1"));
    prod.client().runTask(r -> r.cluster("prod").taskDefinition("web:2"));
    released(3);
    released(4);

    prod.get(last(1).atMost(LONG));

    assertThat(prod.active()).containsExactly("web:1", "web:2", "web:4", "web:5");
  }

  @Test
  void deregisteringOld_usedInAnotherCluster_isKept() {
    released(2);
    released(3);
    prod.client().createCluster(r -> r.clusterName("test"));
    prod.client()
        .createService(
            r -> r.cluster("test").serviceName("web").taskDefinition("web:1").desiredCount(0));

    prod.get(last(1).atMost(LONG));

    assertThat(prod.active()).containsExactly("web:1", "web:3", "web:4");
  }

  @Test
  void deregisteringOld_releaseFails_deregistersNothing() {
    released(2);
    prod.simulator().faults().inject(Fault.imagePullFailure().image("repo/web:last"));

    prod.blocker(last(1).atMost(LONG));

    assertThat(prod.active()).containsExactly("web:1", "web:2", "web:3");
  }

  @Test
  void deregisteringOld_none_throws() {
    assertThatThrownBy(() -> release(WEB).deregisteringOld(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("kept: given 0; allowed at least 1");
  }
}
