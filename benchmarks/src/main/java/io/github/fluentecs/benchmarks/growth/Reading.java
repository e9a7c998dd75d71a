package io.github.fluentecs.benchmarks.growth;

import static io.github.fluentecs.dsl.EcsDsl.cluster;

import io.github.fluentecs.benchmarks.server.Server;
import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.failure.EcsFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.Task;

/** Ways to describe any number of tasks on one thread. */
enum Reading {
  /** A loop by hand over the SDK's client. */
  RAW {
    @Override
    int describe(EcsClient client, List<String> arns) {
      List<Task> all = new ArrayList<>();
      for (int from = 0; from < arns.size(); from += LIMIT) {
        List<String> some = arns.subList(from, Math.min(arns.size(), from + LIMIT));
        all.addAll(client.describeTasks(d -> d.cluster(Server.CLUSTER).tasks(some)).tasks());
      }
      return all.size();
    }
  },

  /** The library's own, without helpers. */
  OURS {
    @Override
    int describe(EcsClient client, List<String> arns) {
      return Ecs.using(client)
          .executor(Reading::refuse)
          .execute(cluster(Server.CLUSTER).tasks(arns).describe().build().inBatches())
          .getOrElseThrow(EcsFailure::toException)
          .succeeded()
          .size();
    }
  };

  private static final int LIMIT = 100;

  /** Describes tasks, and counts them. */
  abstract int describe(EcsClient client, List<String> arns);

  /** Reads all tasks of a crowd. */
  Usage read(Crowd crowd) {
    MeteredClient client = crowd.metered();
    List<String> arns = crowd.arns();
    Cost whole =
        Cost.of(
            () -> {
              int described = describe(client, arns);
              if (described != arns.size()) {
                throw new IllegalStateException(
                    described + " tasks were described, not " + arns.size());
              }
            });
    return new Usage(client.calls(), client.asked(), client.cost(), whole.minus(client.cost()));
  }

  private static void refuse(Runnable work) {
    throw new RejectedExecutionException("one thread is enough");
  }
}
