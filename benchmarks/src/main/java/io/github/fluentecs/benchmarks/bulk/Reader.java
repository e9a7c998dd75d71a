package io.github.fluentecs.benchmarks.bulk;

import static io.github.fluentecs.dsl.EcsDsl.cluster;

import io.github.fluentecs.benchmarks.server.Server;
import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.failure.EcsFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.Task;

/**
 * Ways to describe many tasks. Each gives the tasks, since a program asks in order to have them.
 */
enum Reader {
  /** The library's own. */
  OURS("ours, `inBatches()`") {
    @Override
    List<?> describe(EcsClient client, List<String> tasks, ThreadFactory threads) {
      return Ecs.using(client)
          .executor(helper -> threads.newThread(helper).start())
          .execute(cluster(Server.CLUSTER).tasks(tasks).describe().build().inBatches())
          .getOrElseThrow(EcsFailure::toException)
          .succeeded();
    }
  },

  /** A loop over the SDK's client. */
  LOOP("SDK, a loop") {
    @Override
    List<?> describe(EcsClient client, List<String> tasks, ThreadFactory threads) {
      List<Task> described = new ArrayList<>();
      chunks(tasks).forEach(chunk -> described.addAll(call(client, chunk)));
      return described;
    }
  },

  /** A pool of threads over the SDK's client. */
  POOL("SDK, a pool of 4 threads") {
    @Override
    List<?> describe(EcsClient client, List<String> tasks, ThreadFactory threads) {
      ExecutorService pool = Executors.newFixedThreadPool(4, threads);
      try {
        List<Future<List<Task>>> calls = new ArrayList<>();
        chunks(tasks).forEach(chunk -> calls.add(pool.submit(() -> call(client, chunk))));
        List<Task> described = new ArrayList<>();
        for (Future<List<Task>> call : calls) {
          described.addAll(call.get());
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

  /** Describes tasks with the calling thread and threads made for it, which end with it. */
  abstract List<?> describe(EcsClient client, List<String> tasks, ThreadFactory threads);

  private static List<List<String>> chunks(List<String> tasks) {
    List<List<String>> chunks = new ArrayList<>();
    for (int from = 0; from < tasks.size(); from += LIMIT) {
      chunks.add(tasks.subList(from, Math.min(tasks.size(), from + LIMIT)));
    }
    return chunks;
  }

  private static List<Task> call(EcsClient client, List<String> chunk) {
    return client.describeTasks(describe -> describe.cluster(Server.CLUSTER).tasks(chunk)).tasks();
  }
}
