package com.acme.modular;

import static io.github.fluentecs.dsl.EcsDsl.cluster;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.task.Task;
import io.vavr.control.Either;
import software.amazon.awssdk.services.ecs.EcsClient;

/** Stops a task. */
public final class Stopper {
  private final Ecs ecs;

  public Stopper(EcsClient client) {
    ecs = Ecs.using(client);
  }

  public Either<EcsFailure, Task> stop(String cluster, String task) {
    return ecs.execute(cluster(cluster).task(task).stop("no longer needed"));
  }
}
