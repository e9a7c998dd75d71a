package io.github.fluentecs.examples;

import static io.github.fluentecs.dsl.EcsDsl.cluster;
import static io.github.fluentecs.waiters.Waits.after;
import static io.github.fluentecs.waiters.Waits.allOf;
import static io.github.fluentecs.waiters.console.Console.console;
import static io.github.fluentecs.waiters.instance.ContainerInstanceWaits.instanceDrained;
import static io.github.fluentecs.waiters.service.ServiceWaits.rolloutOf;
import static io.github.fluentecs.waiters.task.TaskWaits.taskRunning;
import static io.github.fluentecs.waiters.task.TaskWaits.taskStopped;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static java.util.stream.Collectors.joining;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.ref.ContainerInstanceRef;
import io.github.fluentecs.core.ref.TaskRef;
import io.github.fluentecs.core.task.Task;
import io.github.fluentecs.dsl.ClusterScope;
import io.github.fluentecs.dsl.ServiceScope;
import io.github.fluentecs.simulator.EcsSimulator;
import io.github.fluentecs.waiters.TimeSource;
import io.github.fluentecs.waiters.Wait;
import io.github.fluentecs.waiters.WaitFailure;
import io.github.fluentecs.waiters.WaiterSettings;
import io.github.fluentecs.waiters.Waiters;
import io.github.fluentecs.waiters.diagnosis.Diagnosis;
import io.github.fluentecs.waiters.diagnosis.Evidence;
import io.github.fluentecs.waiters.service.Rollout;
import io.github.fluentecs.waiters.task.TaskOutcome;
import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;

/** The code of the page on waiters, so that it compiles. */
final class WaitersPage {
  private final ClusterScope prod = cluster("prod");
  private final ServiceScope web = prod.service("web");
  private final List<String> log = new ArrayList<>();

  private void log(String line) {
    log.add(line);
  }

  void firstWait(Ecs ecs, TaskRef task) {
    Waiters waiters = Waiters.using(ecs); // keep one for a client, and close it

    Either<WaitFailure, Task> running = waiters.await(taskRunning(task).atMost(ofMinutes(5)));

    running
        .peek(ready -> log("runs since " + ready.startedAt().orElseThrow()))
        .peekLeft(failure -> log(failure.message()));
  }

  Wait<Rollout> commandFirst() {
    Wait<Rollout> updated =
        after(
            web.update().taskDefinition("web:43").build(),
            service -> rolloutOf(service).atMost(ofMinutes(15)).onProgress(console()));
    return updated;
  }

  Wait<List<TaskOutcome>> composed(TaskRef one, TaskRef two, ContainerInstanceRef host) {
    Wait<List<TaskOutcome>> ended =
        allOf(taskStopped(one), taskStopped(two))
            .then(outcomes -> instanceDrained(host).map(drained -> outcomes))
            .atMost(ofHours(1))
            .onTimeout(prod.task("a1").stop("took too long"));
    return ended;
  }

  String failed(Waiters waiters, Wait<Rollout> updated) {
    String told =
        waiters
            .await(updated)
            .fold(
                failure ->
                    failure.report().diagnosis().findings().stream()
                        .map(found -> found.cause() + ": " + found.remedy())
                        .collect(joining("\n")),
                rollout -> rollout.message());
    return told;
  }

  void diagnosed(Task stopped) {
    Diagnosis why = Diagnosis.of(Evidence.of(stopped));
    if (why.retryable()) {
      log("try again: " + why.main().orElseThrow().line());
    }
  }

  Waiters virtualTime(Ecs ecs, EcsSimulator simulator) {
    TimeSource time = TimeSource.virtual(simulator.time()::now, simulator.time()::advance);
    Waiters waiters = Waiters.using(ecs, WaiterSettings.builder().time(time).build());
    return waiters;
  }

  void awaitility(Waiters waiters, TaskRef task) {
    Awaitility.await().atMost(ofMinutes(5)).until(waiters.met(taskRunning(task)));
  }
}
