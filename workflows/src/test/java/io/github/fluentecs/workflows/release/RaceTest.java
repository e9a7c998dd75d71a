package io.github.fluentecs.workflows.release;

import static io.github.fluentecs.workflows.release.Prod.LONG;
import static io.github.fluentecs.workflows.release.Prod.WEB;
import static io.github.fluentecs.workflows.release.Releases.release;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.waiters.WaitFailure;
import io.github.fluentecs.waiters.service.Rollout;
import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.ServiceDeploymentStatus;

/** Three releases of one service at once: each succeeds or is superseded, in any order of calls. */
class RaceTest {
  private static final int RELEASES = 3;

  private final Map<String, Integer> ends = new TreeMap<>();
  private final Set<String> orders = new HashSet<>();

  private List<Either<WaitFailure, Released>> raced(Prod prod, long seed)
      throws InterruptedException, ExecutionException {
    Turns turns = new Turns(seed, RELEASES);
    ExecutorService threads = Executors.newFixedThreadPool(RELEASES);
    try {
      List<Future<Either<WaitFailure, Released>>> running = new ArrayList<>();
      for (int i = 0; i < RELEASES; i++) {
        int process = i;
        Release release = release(WEB).image("app", "repo/web:race" + i).key("race" + i).build();
        running.add(
            threads.submit(
                () -> {
                  try {
                    return prod.run(release.atMost(LONG), turns.of(process));
                  } finally {
                    turns.end();
                  }
                }));
      }
      List<Either<WaitFailure, Released>> ended = new ArrayList<>();
      for (Future<Either<WaitFailure, Released>> each : running) {
        ended.add(each.get());
      }
      orders.add(turns.order());
      return ended;
    } finally {
      threads.shutdownNow();
    }
  }

  private void race(long seed) throws InterruptedException, ExecutionException {
    try (Prod prod = new Prod()) {
      List<Either<WaitFailure, Released>> ended = raced(prod, seed);
      prod.settle();
      String running = prod.running();
      List<String> succeeded = new ArrayList<>();
      for (int i = 0; i < RELEASES; i++) {
        Either<WaitFailure, Released> end = ended.get(i);
        ends.merge(end.fold(RaceTest::superseded, done -> "Succeeded"), 1, Integer::sum);
        if (end.isRight()) {
          ReleasedService service = end.get().service();
          succeeded.add(service.definition().id());
          assertThat(prod.image(service.definition().id())).isEqualTo("repo/web:race" + i);
          assertThat(successful(prod, service)).as("seed " + seed).isTrue();
        }
      }
      assertThat(succeeded).as("seed " + seed).contains(running);
    }
  }

  /** Whether the service deployment of a release was completed. */
  private static boolean successful(Prod prod, ReleasedService service) {
    return prod.deployments().stream()
        .filter(each -> each.status() == ServiceDeploymentStatus.SUCCESSFUL)
        .map(each -> each.targetServiceRevisionArn())
        .map(
            arn ->
                prod.client()
                    .describeServiceRevisions(r -> r.serviceRevisionArns(arn))
                    .serviceRevisions()
                    .get(0)
                    .taskDefinition())
        .anyMatch(service.definition().text()::equals);
  }

  private static String superseded(WaitFailure failure) {
    if (failure instanceof WaitFailure.Impossible impossible) {
      if (impossible.blocker() instanceof Rollout.Superseded) {
        return "Superseded";
      }
      if (impossible.blocker() instanceof ReleaseFailure.MovedOn) {
        return "Superseded before its update";
      }
    }
    throw new AssertionError(failure.message(), failure.toException());
  }

  private void races(int number) throws InterruptedException, ExecutionException {
    for (long seed = 0; seed < number; seed++) {
      race(seed);
    }
    System.out.println(
        number + " races of three releases in " + orders.size() + " orders: " + ends);
    assertThat(orders).hasSizeGreaterThan(number * 9 / 10);
    assertThat(ends.keySet())
        .containsExactly("Succeeded", "Superseded", "Superseded before its update");
  }

  @Test
  void atMost_threeAtOnce_eachSucceedsOrIsSuperseded()
      throws InterruptedException, ExecutionException {
    races(100);
  }

  @Test
  @Tag("campaign")
  void atMost_threeAtOnceAThousandTimes_eachSucceedsOrIsSuperseded()
      throws InterruptedException, ExecutionException {
    races(1000);
  }
}
