package io.github.fluentecs.examples;

import static io.github.fluentecs.dsl.EcsDsl.cluster;
import static io.github.fluentecs.dsl.EcsDsl.container;
import static io.github.fluentecs.workflows.release.Releases.release;
import static io.github.fluentecs.workflows.release.Releases.rollback;
import static io.github.fluentecs.workflows.release.Releases.rollbackTo;
import static java.time.Duration.ofMinutes;

import io.github.fluentecs.core.ref.ServiceRevisionRef;
import io.github.fluentecs.dsl.ServiceScope;
import io.github.fluentecs.waiters.Wait;
import io.github.fluentecs.waiters.WaitFailure;
import io.github.fluentecs.waiters.Waiters;
import io.github.fluentecs.workflows.release.Release;
import io.github.fluentecs.workflows.release.Released;
import io.github.fluentecs.workflows.release.RolledBack;
import io.github.fluentecs.workflows.release.ScalingSuspension;

/** The code of the page on deployments about releases and rollbacks, so that it compiles. */
final class ReleasesPage {
  private final ServiceScope web = cluster("prod").service("web");
  private final ServiceScope worker = cluster("prod").service("worker");

  Released released(Waiters waiters) {
    Release release =
        release(web)
            .image("app", "repo/web:1.4.2")
            .environment("app", "FEATURE", "on")
            .first(task -> task.override(container("app").command("migrate")))
            .key("build-4711")
            .build();
    var plan = waiters.await(release.plan()).getOrElseThrow(WaitFailure::toException);
    System.out.println(plan);
    Released released =
        waiters.await(release.atMost(ofMinutes(20))).getOrElseThrow(WaitFailure::toException);
    return released;
  }

  Release several(ScalingSuspension scaling) {
    Release both =
        release(web, worker)
            .image("app", "repo/web:1.4.2")
            .oneAfterAnother()
            .suspending(scaling)
            .deregisteringOld(10)
            .build();
    return both;
  }

  Wait<RolledBack> back() {
    Wait<RolledBack> back = rollback(web).atMost(ofMinutes(10));
    return back;
  }

  Wait<RolledBack> further(ServiceRevisionRef revision) {
    Wait<RolledBack> further = rollbackTo(revision).atMost(ofMinutes(10));
    return further;
  }
}
