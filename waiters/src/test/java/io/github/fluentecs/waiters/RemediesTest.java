package io.github.fluentecs.waiters;

import static io.github.fluentecs.waiters.SimulatedEcs.PROD;
import static io.github.fluentecs.waiters.SimulatedEcs.WEB;
import static io.github.fluentecs.waiters.Waits.after;
import static io.github.fluentecs.waiters.Waits.allOf;
import static io.github.fluentecs.waiters.Waits.anyOf;
import static io.github.fluentecs.waiters.service.ServiceWaits.rolloutOf;
import static io.github.fluentecs.waiters.service.ServiceWaits.serviceStable;
import static io.github.fluentecs.waiters.task.TaskWaits.taskRunning;
import static io.github.fluentecs.waiters.task.TaskWaits.taskSucceeded;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.cluster.DeleteCluster;
import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.core.ref.TaskDefinitionRef;
import io.github.fluentecs.core.ref.TaskRef;
import io.github.fluentecs.core.service.DescribeServices;
import io.github.fluentecs.core.service.UpdateService;
import io.github.fluentecs.core.task.DescribeTasks;
import io.github.fluentecs.core.task.RunTask;
import io.github.fluentecs.core.task.StopTask;
import io.github.fluentecs.simulator.fault.Fault;
import io.github.fluentecs.waiters.console.Console;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What to do is said, and said once, in every text of a failure. */
class RemediesTest {
  private static final Duration LONG = Duration.ofMinutes(10);
  private static final Pattern SENTENCE = Pattern.compile("[A-Z][^.:]{12,}\\.");

  @RegisterExtension final SimulatedEcs ecs = new SimulatedEcs();

  @BeforeEach
  void definitions() {
    ecs.define("web");
    ecs.define("bad");
    ecs.define("large", d -> d.cpu("70000"));
  }

  private static void assertSaidOnce(String text, String remedy) {
    assertThat(text).containsOnlyOnce(remedy);
    assertThat(SENTENCE.matcher(text).results().map(found -> found.group()))
        .as(text)
        .filteredOn(remedy::contains)
        .doesNotHaveDuplicates();
  }

  /** Awaits what fails, and checks its message and both consoles. */
  private WaitFailure fail(Wait<?> wait) {
    StringBuilder plain = new StringBuilder();
    WaitFailure failure = ecs.await(wait.onProgress(Console.plain(plain))).getLeft();

    Stream<String> remedies =
        Stream.concat(
            Stream.of(failure.remedy()),
            failure.report().diagnosis().findings().stream().map(found -> found.remedy()));
    remedies
        .distinct()
        .forEach(
            remedy -> {
              assertSaidOnce(failure.message(), remedy);
              assertSaidOnce(plain.toString(), remedy);
            });
    assertThat(failure.toException().getMessage()).isEqualTo(failure.message());
    return failure;
  }

  private void fail(EcsFailure failure) {
    assertSaidOnce(failure.message(), failure.remedy());
  }

  private List<TaskRef> tasks(String family, int count) {
    return ecs
        .client()
        .runTask(request -> request.cluster("prod").taskDefinition(family).count(count))
        .tasks()
        .stream()
        .map(task -> TaskRef.of(PROD, task.taskArn()))
        .toList();
  }

  @Test
  void message_failedCalls_sayTheRemedyOnce() {
    RunTask tooLarge = RunTask.builder(PROD, TaskDefinitionRef.of("large")).count(3).build();

    fail(after(tooLarge.complete(), Waits::met));
    fail(after(tooLarge, batch -> Waits.met(batch.succeeded())));
    fail(after(RunTask.builder(PROD, TaskDefinitionRef.of("none")).build(), Waits::met));
    fail(after(DeleteCluster.builder(ClusterRef.of("none")).build(), Waits::met));
    fail(after(DescribeServices.builder(PROD, List.of("a", "b")).build().complete(), Waits::met));
    fail(serviceStable(ServiceRef.of(ClusterRef.of("none"), "web")));
  }

  @Test
  void message_commands_sayTheRemedyOnce() {
    Stream.of(
            RunTask.builder(PROD, TaskDefinitionRef.of("large")).count(3).build().complete(),
            DescribeTasks.builder(PROD, List.of("a1", "b2")).build().complete(),
            DescribeTasks.builder(PROD, List.of("a1")).build().one(),
            RunTask.builder(PROD, TaskDefinitionRef.of("none"))
                .count(30)
                .build()
                .inBatches()
                .complete())
        .forEach(command -> fail(Ecs.using(ecs.client()).execute(command).getLeft()));
  }

  @Test
  void message_tasksThatFail_sayTheRemedyOnce() {
    ecs.instance();
    ecs.simulator().faults().inject(Fault.containerExit(1).family("bad"));
    List<TaskRef> failing = tasks("bad", 3);

    fail(allOf(failing, task -> taskSucceeded(task)));
    fail(anyOf(failing, task -> taskSucceeded(task)));
    fail(
        taskSucceeded(failing.get(0))
            .onFailure(StopTask.builder(TaskRef.of(PROD, "none")).build()));
    fail(anyOf(taskRunning(TaskRef.of(PROD, "none")), taskRunning(TaskRef.of(PROD, "nothing"))));
  }

  @Test
  void message_rolloutsThatFail_sayTheRemedyOnce() {
    ecs.instance();
    ecs.create(request -> request.taskDefinition("web"));
    ecs.settle();
    ecs.simulator().faults().inject(Fault.imagePullFailure().family("bad"));
    UpdateService update = UpdateService.builder(WEB).taskDefinition("bad").build();

    fail(after(update, service -> rolloutOf(service).atMost(LONG)));
    fail(serviceStable(WEB).atMost(LONG));
    fail(
        serviceStable(WEB)
            .failFastWhen(progress -> !progress.diagnosis().isEmpty())
            .atMost(Duration.ofHours(1)));
  }
}
