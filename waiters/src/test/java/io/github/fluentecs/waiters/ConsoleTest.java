package io.github.fluentecs.waiters;

import static io.github.fluentecs.waiters.Answers.A1;
import static io.github.fluentecs.waiters.task.TaskWaits.taskRunning;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.core.ref.TaskRef;
import io.github.fluentecs.waiters.console.Console;
import io.github.fluentecs.waiters.service.ServiceWaits;
import io.github.fluentecs.waiters.task.TaskWaits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import software.amazon.awssdk.services.ecs.model.Deployment;
import software.amazon.awssdk.services.ecs.model.DescribeServicesRequest;
import software.amazon.awssdk.services.ecs.model.DescribeServicesResponse;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.EcsResponse;
import software.amazon.awssdk.services.ecs.model.ListTasksRequest;
import software.amazon.awssdk.services.ecs.model.ListTasksResponse;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.ServiceEvent;

/** What a console shows, to the letter. */
class ConsoleTest {
  private static final ServiceRef WEB = ServiceRef.of(Answers.PROD, "web");
  private static final String ID = "0123456789abcdef0123456789abcdef";
  private static final String STARTED = "(service web) has started 2 tasks: (task " + ID + ").";

  private final TestClock clock = new TestClock();
  private final StringBuilder shown = new StringBuilder();

  /** What was shown, with marks for the escape sequences. */
  private String shown() {
    return shown
        .toString()
        .replaceAll("\u001b\\[(\\d+)F\u001b\\[0J", "<up $1, clear>\n")
        .replaceAll("\u001b\\[(\\d+)m", "<$1>");
  }

  private void run(FakeEcs ecs, Wait<?> wait) {
    Driver.AWAIT_ON_ECS.run(ecs, clock, wait);
  }

  private FakeEcs tasks() {
    AtomicInteger polls = new AtomicInteger();
    return new FakeEcs(
        request ->
            switch (polls.getAndIncrement()) {
              case 0, 1 -> Answers.all(request, "PROVISIONING");
              case 2, 3 -> throw Answers.throttled();
              case 4 -> Answers.all(request, "PENDING");
              default -> Answers.all(request, "RUNNING");
            });
  }

  /** A rollout that goes wrong: a task stops after 2 s, the deployment fails after 4 s. */
  private EcsResponse rollout(EcsRequest request) {
    if (request instanceof ListTasksRequest) {
      return ListTasksResponse.builder().taskArns(Answers.taskArn(ID)).build();
    }
    return request instanceof DescribeServicesRequest
        ? DescribeServicesResponse.builder().services(service(clock.elapsed().toSeconds())).build()
        : Answers.tasks(
            Answers.task(
                ID,
                task ->
                    task.lastStatus("STOPPED")
                        .startedBy("ecs-svc/2")
                        .stopCode("TaskFailedToStart")
                        .stoppedReason("CannotPullContainerError: bad: not found")));
  }

  private static Service service(long second) {
    List<String> events =
        second < 1
            ? List.of("an old event")
            : second < 3 ? List.of(STARTED, "an old event") : List.of("unable\u001b[2J", STARTED);
    return Service.builder()
        .serviceArn("arn:aws:ecs:us-east-1:123456789012:service/prod/web")
        .serviceName("web")
        .clusterArn("arn:aws:ecs:us-east-1:123456789012:cluster/prod")
        .status("ACTIVE")
        .desiredCount(2)
        .runningCount(0)
        .pendingCount(second < 2 ? 2 : 1)
        .events(events.stream().map(ConsoleTest::event).toList())
        .deployments(
            Deployment.builder()
                .id("ecs-svc/2")
                .status("PRIMARY")
                .desiredCount(2)
                .failedTasks(second < 2 ? 0 : 1)
                .rolloutState(second < 4 ? "IN_PROGRESS" : "FAILED")
                .rolloutStateReason(second < 4 ? null : "tasks failed to start.")
                .build())
        .build();
  }

  /** One of two tasks is of the new deployment. */
  private static DescribeServicesResponse halfWay() {
    Service before = service(0);
    Deployment primary = before.deployments().get(0).toBuilder().runningCount(1).build();
    return DescribeServicesResponse.builder()
        .services(before.toBuilder().runningCount(3).pendingCount(0).deployments(primary).build())
        .build();
  }

  private static ServiceEvent event(String message) {
    return ServiceEvent.builder().id(message).message(message).build();
  }

  @Test
  void plain_task_printsChangesOnly() {
    run(tasks(), taskRunning(A1).named("job").onProgress(Console.plain(shown)));

    assertThat(shown())
        .isEqualTo(
            """
            [0:00] job: started
            [0:00] job: task a1 PROVISIONING
            [0:02] job: slowed: task a1: the poll failed: Rate exceeded
            [0:08] job: task a1 PENDING
            [0:09] job: task a1 RUNNING
            [0:09] job: met
            """);
  }

  @Test
  void live_task_isRenewedInPlace() {
    run(tasks(), taskRunning(A1).named("job").onProgress(Console.live(shown, 60)));

    assertThat(shown())
        .isEqualTo(
            """
            job: 0:00, 0 polls
            <up 1, clear>
            job: 0:00, 1 poll
              RESOURCE  STATE
              task a1   PROVISIONING  PROVISIONING, not yet RUNNING
            <up 3, clear>
            job: 0:01, 2 polls
              RESOURCE  STATE
              task a1   PROVISIONING  PROVISIONING, not yet RUNNING
            <up 3, clear>
            job: 0:02, 3 polls
              RESOURCE  STATE
              task a1   PROVISIONING  the poll failed: Rate exceeded
            <up 3, clear>
            job: 0:04, 4 polls
              RESOURCE  STATE
              task a1   PROVISIONING  the poll failed: Rate exceeded
            <up 3, clear>
            job: 0:08, 5 polls
              RESOURCE  STATE
              task a1   PENDING  PENDING, not yet RUNNING
            <up 3, clear>
            job: 0:09, 6 polls
              RESOURCE  STATE
              task a1   RUNNING
            <up 3, clear>
            job: met after 0:09, 6 polls
              RESOURCE  STATE
              task a1   RUNNING
            """);
  }

  @Test
  void plain_rollout_printsEventsTasksAndCauses() {
    run(
        new FakeEcs(this::rollout),
        ServiceWaits.serviceStable(WEB).onProgress(Console.plain(shown)));

    assertThat(shown())
        .isEqualTo(
            """
            [0:00] started
            [0:00] service web ACTIVE IN_PROGRESS desired 2 running 0 pending 2 failed 0
            [0:01] event: (service web) has started 2 tasks: (task 01234567).
            [0:02] service web ACTIVE IN_PROGRESS desired 2 running 0 pending 1 failed 1
            [0:03] event: unable [2J
            [0:03] stopped: task 01234567: CannotPullContainerError: bad: not found
            [0:03] cause: IMAGE_PULL: CannotPullContainerError: bad: not found. Push the image, or correct its name and tag.
            [0:04] service web ACTIVE FAILED desired 2 running 0 pending 1 failed 1
            [0:04] note: tasks failed to start.
            [0:04] cause: UNKNOWN: unable [2J. See what ECS said, and the container's log.
            [0:04] failed
            [0:04] deployment ecs-svc/2 of service web in cluster prod failed: tasks failed to start. After 4.02s, 5 polls.
            [0:04] Check why the deployment's tasks stopped, then update again.
            """);
  }

  @Test
  void coloured_rollout_hasColoursAndABar() {
    run(
        new FakeEcs(this::rollout),
        ServiceWaits.serviceStable(WEB).named("web").onProgress(Console.coloured(shown, 100)));

    assertThat(shown())
        .contains(
            "<1>web: 0:01, 2 polls<0>",
            "<2>  RESOURCE     STATE   ROLLOUT      DESIRED  RUNNING  PENDING  FAILED<0>",
            "  service web  ACTIVE  IN_PROGRESS        2        0        2       0  [..........]",
            "<2>  event: (service web) has started 2 tasks: (task 01234567).<0>",
            "<31>  stopped: task 01234567: CannotPullContainerError: bad: not found<0>",
            "<31>web: failed after 0:04, 5 polls<0>");
  }

  @Test
  void coloured_rolloutHalfWay_fillsHalfOfTheBar() {
    FakeEcs ecs = new FakeEcs(call -> halfWay());
    run(
        ecs,
        ServiceWaits.serviceStable(WEB)
            .named("web")
            .atMost(Duration.ofSeconds(1))
            .onProgress(Console.coloured(shown, 100)));

    assertThat(shown()).contains("2        3        0       0  [<32>#####<0>.....]");
  }

  @Test
  void live_rollout_showsTableAndTroubles() {
    run(
        new FakeEcs(this::rollout),
        ServiceWaits.serviceStable(WEB).named("web").onProgress(Console.live(shown, 80)));

    assertThat(shown())
        .isEqualTo(
            """
            web: 0:00, 0 polls
            <up 1, clear>
            web: 0:00, 1 poll
              RESOURCE     STATE   ROLLOUT      DESIRED  RUNNING  PENDING  FAILED
              service web  ACTIVE  IN_PROGRESS        2        0        2       0
            <up 3, clear>
            web: 0:01, 2 polls
              RESOURCE     STATE   ROLLOUT      DESIRED  RUNNING  PENDING  FAILED
              service web  ACTIVE  IN_PROGRESS        2        0        2       0
              event: (service web) has started 2 tasks: (task 01234567).
            <up 4, clear>
            web: 0:02, 3 polls
              RESOURCE     STATE   ROLLOUT      DESIRED  RUNNING  PENDING  FAILED
              service web  ACTIVE  IN_PROGRESS        2        0        1       1
              event: (service web) has started 2 tasks: (task 01234567).
            <up 4, clear>
            web: 0:03, 4 polls
              RESOURCE     STATE   ROLLOUT      DESIRED  RUNNING  PENDING  FAILED
              service web  ACTIVE  IN_PROGRESS        2        0        1       1
              event: (service web) has started 2 tasks: (task 01234567).
              event: unable [2J
              stopped: task 01234567: CannotPullContainerError: bad: not found
              cause: IMAGE_PULL: CannotPullContainerError: bad: not found. Push the imag...
              cause: UNKNOWN: unable [2J. See what ECS said, and the container's log.
            <up 8, clear>
            web: 0:04, 5 polls
              RESOURCE     STATE   ROLLOUT  DESIRED  RUNNING  PENDING  FAILED
              service web  ACTIVE  FAILED         2        0        1       1
              note: tasks failed to start.
              event: (service web) has started 2 tasks: (task 01234567).
              event: unable [2J
              stopped: task 01234567: CannotPullContainerError: bad: not found
              cause: IMAGE_PULL: CannotPullContainerError: bad: not found. Push the imag...
              cause: UNKNOWN: unable [2J. See what ECS said, and the container's log.
            <up 9, clear>
            web: failed after 0:04, 5 polls
              RESOURCE     STATE   ROLLOUT  DESIRED  RUNNING  PENDING  FAILED
              service web  ACTIVE  FAILED         2        0        1       1
              note: tasks failed to start.
              event: (service web) has started 2 tasks: (task 01234567).
              event: unable [2J
              stopped: task 01234567: CannotPullContainerError: bad: not found
              cause: IMAGE_PULL: CannotPullContainerError: bad: not found. Push the image, or correct its name and tag.
              cause: UNKNOWN: unable [2J. See what ECS said, and the container's log.
              deployment ecs-svc/2 of service web in cluster prod failed: tasks failed to start. After 4.02s, 5 polls.
              Check why the deployment's tasks stopped, then update again.
            """);
  }

  @Test
  void live_severalWaits_leavesTheEndedAbove() {
    Console console = Console.live(shown, 80);
    TaskRef other = TaskRef.of(Answers.PROD, "b2");
    FakeEcs ecs =
        new FakeEcs(
            request ->
                Answers.tasks(
                    Answers.task("a1", task -> task.lastStatus("RUNNING")),
                    Answers.task(
                        "b2",
                        task ->
                            task.lastStatus(
                                clock.elapsed().toSeconds() < 1 ? "PENDING" : "RUNNING"))));

    run(
        ecs,
        Waits.allOf(
            taskRunning(A1).named("a").onProgress(console),
            taskRunning(other).named("b").onProgress(console)));

    assertThat(shown())
        .isEqualTo(
            """
            a: 0:00, 0 polls
            <up 1, clear>
            a: 0:00, 0 polls
            b: 0:00, 0 polls
            <up 2, clear>
            a: 0:00, 2 polls
              RESOURCE  STATE
              task a1   RUNNING
            b: 0:00, 0 polls
            <up 4, clear>
            a: met after 0:00, 2 polls
              RESOURCE  STATE
              task a1   RUNNING
            b: 0:00, 0 polls
            <up 1, clear>
            b: 0:00, 2 polls
              RESOURCE  STATE
              task b2   PENDING  PENDING, not yet RUNNING
            <up 3, clear>
            b: 0:01, 3 polls
              RESOURCE  STATE
              task b2   RUNNING
            <up 3, clear>
            b: met after 0:01, 3 polls
              RESOURCE  STATE
              task b2   RUNNING
            """);
  }

  @Test
  void live_manyTasks_countsTheRestByState() {
    List<TaskRef> tasks =
        IntStream.range(0, 15).mapToObj(i -> TaskRef.of(Answers.PROD, "t" + i)).toList();
    FakeEcs ecs = new FakeEcs(request -> Answers.all(request, "RUNNING"));

    run(ecs, Waits.allOf(tasks, TaskWaits::taskRunning).onProgress(Console.live(shown, 80)));

    String last = shown().substring(shown().lastIndexOf("<up"));
    assertThat(last.lines()).hasSize(1 + 1 + 1 + 10 + 1).contains("  and 5 RUNNING");
  }

  @Test
  void plain_taskThatStoppedAsItShould_printsNoCause() {
    FakeEcs stopped =
        new FakeEcs(
            request ->
                Answers.tasks(
                    Answers.task(
                        "a1",
                        task ->
                            task.lastStatus("STOPPED")
                                .stopCode("UserInitiated")
                                .stoppedReason("enough"))));

    run(stopped, TaskWaits.taskStopped(A1).onProgress(Console.plain(shown)));

    assertThat(shown())
        .isEqualTo(
            """
            [0:00] started
            [0:00] task a1 STOPPED
            [0:00] met
            """);
  }

  @Test
  void live_longLines_areCut() {
    run(
        new FakeEcs(this::rollout),
        ServiceWaits.serviceStable(WEB).onProgress(Console.live(shown, 40)));

    String drawn = shown().substring(0, shown().lastIndexOf("<up"));
    assertThat(drawn.lines()).allMatch(line -> line.length() < 40).anyMatch(l -> l.endsWith("..."));
  }

  @Test
  void accept_nothingCanBePrinted_fallsSilentAndChangesNothing() {
    AtomicInteger attempts = new AtomicInteger();
    Appendable broken =
        new Appendable() {
          @Override
          public Appendable append(CharSequence text) throws IOException {
            attempts.incrementAndGet();
            throw new IOException("broken pipe");
          }

          @Override
          public Appendable append(CharSequence text, int start, int end) throws IOException {
            return append(text);
          }

          @Override
          public Appendable append(char c) throws IOException {
            return append(String.valueOf(c));
          }
        };

    assertThat(
            Driver.AWAIT_ON_ECS
                .run(tasks(), clock, taskRunning(A1).onProgress(Console.plain(broken)))
                .isRight())
        .isTrue();
    assertThat(attempts).hasValue(1);
  }

  @Test
  void plain_givenUp_printsTheReason() {
    FakeEcs pending = new FakeEcs(request -> Answers.all(request, "PENDING"));

    run(pending, taskRunning(A1).onProgress(Console.plain(shown)).atMost(Duration.ofSeconds(90)));

    assertThat(shown())
        .isEqualTo(
            """
            [0:00] started
            [0:00] task a1 PENDING
            [1:30] given up
            [1:30] Timed out: task a1 in cluster prod: PENDING, not yet RUNNING. After 1m 30s, 91 polls.
            [1:30] Wait longer, or check the last observed state.
            """);
  }

  @Test
  @ResourceLock(Resources.SYSTEM_OUT)
  void console_systemOutReplacedLater_printsThere() {
    Console console = Console.console();
    PrintStream before = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, UTF_8));
    try {
      run(tasks(), taskRunning(A1).onProgress(console));
    } finally {
      System.setOut(before);
    }

    assertThat(printed.toString(UTF_8)).contains("RUNNING").contains("met");
  }
}
