package io.github.fluentecs.examples;

import static io.github.fluentecs.dsl.EcsDsl.cluster;
import static io.github.fluentecs.waiters.Waits.after;
import static io.github.fluentecs.waiters.console.Console.console;
import static io.github.fluentecs.waiters.service.ServiceWaits.rolloutOf;
import static java.time.Duration.ofMinutes;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.service.Service;
import io.github.fluentecs.waiters.WaitFailure;
import io.github.fluentecs.waiters.Waiters;
import io.github.fluentecs.waiters.service.Rollout;
import io.vavr.control.Either;

/** The code of the page of first steps, so that it compiles. */
final class FirstStepsPage {
  private final Ecs ecs;

  FirstStepsPage(Ecs ecs) {
    this.ecs = ecs;
  }

  static Ecs client() {
    Ecs ecs = Ecs.create(); // the SDK's own Region and credentials; close it after its last use
    return ecs;
  }

  String read() {
    Either<EcsFailure, Service> found = ecs.execute(cluster("prod").service("web").get());

    String told =
        found.fold(
            failure -> failure.message(),
            service -> service.runningCount() + " of " + service.desiredCount() + " tasks run");
    return told;
  }

  int change() {
    var update = cluster("prod").service("web").update().desiredCount(3).build();
    System.out.println(update.describe().commandLine()); // aws ecs update-service ...

    Service changed = ecs.execute(update).getOrElseThrow(EcsFailure::toException);
    return changed.desiredCount();
  }

  String deploy(Waiters waiters) {
    var update = cluster("prod").service("web").update().taskDefinition("web:2").build();
    Either<WaitFailure, Rollout> ended =
        waiters.await(
            after(
                update, service -> rolloutOf(service).atMost(ofMinutes(15)).onProgress(console())));
    return ended.fold(failure -> failure.message(), rollout -> rollout.message());
  }
}
