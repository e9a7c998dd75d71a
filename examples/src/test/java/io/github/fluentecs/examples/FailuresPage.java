package io.github.fluentecs.examples;

import static io.github.fluentecs.dsl.EcsDsl.cluster;

import io.github.fluentecs.core.Batch;
import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.failure.SomeFailureCases;
import io.github.fluentecs.core.service.Service;
import io.github.fluentecs.core.task.Task;
import io.github.fluentecs.waiters.Wait;
import io.github.fluentecs.waiters.Waiters;
import io.vavr.control.Either;

/** The code of the page on failures, so that it compiles. */
final class FailuresPage {
  private final Ecs ecs;

  FailuresPage(Ecs ecs) {
    this.ecs = ecs;
  }

  String look() {
    Either<EcsFailure, Service> found = ecs.execute(cluster("prod").service("wbe").get());

    String told = found.fold(failure -> failure.message(), service -> service.name());
    boolean tryAgain = found.isLeft() && found.getLeft().retryable();
    return told + tryAgain;
  }

  Service orThrow() {
    Service service =
        ecs.execute(cluster("prod").service("web").get()).getOrElseThrow(EcsFailure::toException);
    return service;
  }

  String kinds(EcsFailure failure) {
    String told =
        failure.fold(
            new SomeFailureCases<String>() {
              @Override
              public String notFound(EcsFailure.NotFound missing) {
                return "create it first";
              }

              @Override
              public String throttled(EcsFailure.Throttled throttled) {
                return "later";
              }

              @Override
              public String otherwise(EcsFailure other) {
                return other.message();
              }
            });
    return told;
  }

  int batch() {
    Either<EcsFailure, Batch<Task>> started =
        ecs.execute(cluster("prod").runTask("worker:7").count(3).build());

    started.peek(
        batch ->
            batch
                .failures()
                .forEach(failed -> System.out.println(failed.reason() + ": " + failed.remedy())));
    return started.map(batch -> batch.succeeded().size()).getOrElse(0);
  }

  String wait(Waiters waiters, Wait<Service> stable) {
    String told =
        waiters
            .await(stable)
            .fold(
                failure ->
                    failure
                        .report()
                        .diagnosis()
                        .main()
                        .map(found -> found.line())
                        .orElse("no cause"),
                service -> "stable");
    return told;
  }
}
