package io.github.fluentecs.benchmarks.bulk;

import static io.github.fluentecs.dsl.EcsDsl.cluster;

import io.github.fluentecs.benchmarks.server.Server;
import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.EcsFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.DescribeTasksResponse;

/** Ways to describe many tasks. */
enum Reader {
  /** The library's own. */
  OURS("ours, `inBatches()`") {
    @Override
    int describe(EcsClient client, List<String> tasks) {
      return Ecs.using(client)
          .execute(cluster(Server.CLUSTER).tasks(tasks).describe().build().inBatches())
          .getOrElseThrow(EcsFailure::toException)
          .succeeded()
          .size();
    }
  },

  /** A loop over the SDK's client. */
  LOOP("SDK, a loop") {
    @Override
    int describe(EcsClient client, List<String> tasks) {
      return chunks(tasks).stream().mapToInt(chunk -> call(client, chunk)).sum();
    }
  },

  /** A pool of threads over the SDK's client. */
  POOL("SDK, a pool of 4 threads") {
    @Override
    int describe(EcsClient client, List<String> tasks) {
      ExecutorService pool = Executors.newFixedThreadPool(4);
      try {
        List<Future<Integer>> calls = new ArrayList<>();
        chunks(tasks).forEach(chunk -> calls.add(pool.submit(() -> call(client, chunk))));
        int described = 0;
        for (Future<Integer> call : calls) {
          described += call.get();
        }
        return described;
      } catch (InterruptedException | ExecutionException e) {
        throw new IllegalStateException("describing failed", e);
      } finally {
        pool.shutdown();
      }
    }
  };

  private static final int LIMIT = 100;

  private final String title;

  Reader(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  /** Describes tasks, and counts them. */
  abstract int describe(EcsClient client, List<String> tasks);

  private static List<List<String>> chunks(List<String> tasks) {
    List<List<String>> chunks = new ArrayList<>();
    for (int from = 0; from < tasks.size(); from += LIMIT) {
      chunks.add(tasks.subList(from, Math.min(tasks.size(), from + LIMIT)));
    }
    return chunks;
  }

  private static int call(EcsClient client, List<String> chunk) {
    DescribeTasksResponse answer =
        client.describeTasks(describe -> describe.cluster(Server.CLUSTER).tasks(chunk));
    return answer.tasks().size();
  }
}
