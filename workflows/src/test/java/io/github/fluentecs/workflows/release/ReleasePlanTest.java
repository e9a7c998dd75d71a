package io.github.fluentecs.workflows.release;

import static io.github.fluentecs.workflows.release.Prod.LONG;
import static io.github.fluentecs.workflows.release.Prod.WEB;
import static io.github.fluentecs.workflows.release.Releases.release;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.waiters.WaitFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a release would do is told by path, without doing it. */
class ReleasePlanTest {
  @RegisterExtension private final Prod prod = new Prod();

  @Test
  void plan_changes_areToldByPathAndValuesMasked() {
    prod.get(release(WEB).environment("app", "TOKEN", "old secret").build().atMost(LONG));

    ReleasePlan plan =
        prod.get(
            release(WEB)
                .image("app", "repo/web:2")
                .environment("app", "TOKEN", "new secret")
                .command("log", "ship", "--all")
                .size("app", 256, 1024)
                .build()
                .plan());

    ServicePlan web = plan.services().get(0);
    assertThat(web.registers()).isTrue();
    assertThat(web.deploys()).isTrue();
    assertThat(web.running().id()).isEqualTo("web:2");
    assertThat(web.changes())
        .containsExactly(
            new PlannedChange("containerDefinitions[app].image", "repo/web:1", "repo/web:2"),
            new PlannedChange("containerDefinitions[app].memory", "512", "1024"),
            new PlannedChange("containerDefinitions[app].environment[TOKEN]", "***", "***"),
            new PlannedChange("containerDefinitions[log].command", "", "ship --all"));
    assertThat(plan.toString())
        .contains("a new revision of web:2, in place of web:2", "image: repo/web:1 -> repo/web:2")
        .doesNotContain("old secret", "new secret");
  }

  @Test
  void plan_anyRelease_sendsNothingButReads() {
    prod.await(release(WEB).image("app", "repo/web:2").force().key("k").build().plan());

    assertThat(prod.process().changes()).isZero();
    assertThat(prod.revisions()).isEqualTo(1);
  }

  @Test
  void plan_unchanged_saysSo() {
    ReleasePlan plan = prod.get(release(WEB).image("app", "repo/web:1").build().plan());

    assertThat(plan.isUnchanged()).isTrue();
    assertThat(plan).hasToString(plan.services().get(0).service() + ": unchanged, web:1");
  }

  @Test
  void plan_unknownContainer_failsAsTheReleaseWould() {
    assertThat(prod.blocker(release(WEB).image("db", "x").build().plan()))
        .isInstanceOf(ReleaseFailure.UnknownContainer.class);
  }

  @Test
  void atMost_secretWithoutExecutionRole_failsBeforeAnythingIsMade() {
    WaitFailure failure =
        prod.await(release(WEB).secret("app", "KEY", "/key").build().atMost(LONG)).getLeft();

    assertThat(((WaitFailure.CallFailed) failure).failure())
        .isInstanceOf(EcsFailure.InvalidRequest.class);
    assertThat(prod.process().changes()).isZero();
  }
}
