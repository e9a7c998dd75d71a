package io.github.fluentecs.waiters;

import static io.github.fluentecs.waiters.Answers.A1;
import static io.github.fluentecs.waiters.Answers.PROD;
import static io.github.fluentecs.waiters.Answers.inTurn;
import static io.github.fluentecs.waiters.Answers.missing;
import static io.github.fluentecs.waiters.Answers.task;
import static io.github.fluentecs.waiters.Answers.tasks;
import static io.github.fluentecs.waiters.Answers.throttled;
import static io.github.fluentecs.waiters.Waits.allOf;
import static io.github.fluentecs.waiters.service.ServiceWaits.serviceStable;
import static io.github.fluentecs.waiters.task.TaskWaits.taskRunning;
import static io.github.fluentecs.waiters.task.TaskWaits.taskStopped;
import static io.github.fluentecs.waiters.task.TaskWaits.taskSucceeded;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.core.ref.TaskRef;
import io.github.fluentecs.waiters.service.ServiceWaits;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.services.ecs.model.Deployment;
import software.amazon.awssdk.services.ecs.model.DescribeServicesResponse;
import software.amazon.awssdk.services.ecs.model.DescribeTasksResponse;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.EcsResponse;
import software.amazon.awssdk.services.ecs.model.Failure;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.TaskStopCode;
import software.amazon.awssdk.services.ecs.waiters.EcsWaiter;

/** Ten situations in which the SDK's waiter says what users do not need, and what is said here. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TenSituationsTest {
  private static final ServiceRef WEB = ServiceRef.of(PROD, "web");
  private static final ServiceRef API = ServiceRef.of(PROD, "api");

  private final Verdicts table = new Verdicts();

  @AfterAll
  void print() {
    assertThat(table.size()).isEqualTo(10);
    System.out.println(table);
  }

  /** A world by its clock; a new one for each of the two. */
  private interface World extends Function<TestClock, Function<EcsRequest, EcsResponse>> {}

  private void compare(String situation, World world, String[] verdicts, Both both) {
    TestClock pauses = new TestClock();
    String sdk = Verdicts.sdk(new FakeEcs(world.apply(pauses)), pauses::advance, both.sdk());
    TestClock clock = new TestClock();
    FakeEcs fake = new FakeEcs(world.apply(clock));
    String ours;
    try (Waiters waiters = Waiters.using(Ecs.using(fake), Driver.settings(clock))) {
      ours = Verdicts.ours(waiters, both.ours());
    }
    table.add(situation, timed(pauses) + sdk, timed(clock) + ours);
    assertThat(sdk).contains(verdicts[0]);
    assertThat(ours).contains(verdicts[1]);
  }

  private static String timed(TestClock clock) {
    return clock.elapsed().toSeconds() + " s: ";
  }

  /** Both waits for the same. */
  private record Both(Consumer<EcsWaiter> sdk, Wait<?> ours) {}

  private static String[] expect(String sdk, String ours) {
    return new String[] {sdk, ours};
  }

  private static Both running(Wait<?> ours, String... tasks) {
    return new Both(
        waiter -> waiter.waitUntilTasksRunning(r -> r.cluster("prod").tasks(tasks)), ours);
  }

  private static Both stopped(Wait<?> ours) {
    return new Both(
        waiter -> waiter.waitUntilTasksStopped(r -> r.cluster("prod").tasks("a1")), ours);
  }

  private static Both stable(Wait<?> ours) {
    return new Both(
        waiter -> waiter.waitUntilServicesStable(r -> r.cluster("prod").services("web")), ours);
  }

  private static World always(EcsResponse answer) {
    return clock -> request -> answer;
  }

  private static DescribeTasksResponse stoppedWith(int exitCode) {
    return tasks(
        task(
            "a1",
            it ->
                it.lastStatus("STOPPED")
                    .startedAt(Instant.EPOCH)
                    .stopCode(TaskStopCode.ESSENTIAL_CONTAINER_EXITED)
                    .containers(
                        software.amazon.awssdk.services.ecs.model.Container.builder()
                            .name("app")
                            .exitCode(exitCode)
                            .build())));
  }

  private static Service service(String name, Consumer<Service.Builder> change) {
    Service.Builder service =
        Service.builder()
            .serviceName(name)
            .serviceArn("arn:aws:ecs:us-east-1:123456789012:service/prod/" + name)
            .clusterArn("arn:aws:ecs:us-east-1:123456789012:cluster/prod")
            .status("ACTIVE")
            .desiredCount(1)
            .runningCount(1)
            .pendingCount(0);
    change.accept(service);
    return service.build();
  }

  private static EcsResponse services(Service... services) {
    return DescribeServicesResponse.builder().services(services).build();
  }

  private static Deployment primary(String state) {
    return Deployment.builder()
        .id("ecs-svc/1")
        .status("PRIMARY")
        .rolloutState(state)
        .rolloutStateReason("ECS deployment circuit breaker: tasks failed to start.")
        .desiredCount(1)
        .runningCount(1)
        .build();
  }

  @Test
  void tasksRunning_aPollIsThrottled_goesOn() {
    compare(
        "01. tasksRunning, one poll is throttled",
        clock ->
            inTurn(
                request -> {
                  throw throttled();
                },
                request -> tasks(task("RUNNING"))),
        expect("did not match any waiter acceptors", "met: Task["),
        running(taskRunning(A1), "a1"));
  }

  @Test
  void tasksRunning_notVisibleYet_goesOn() {
    compare(
        "02. tasksRunning, MISSING at the first poll, then RUNNING",
        clock -> inTurn(request -> missing("a1"), request -> tasks(task("RUNNING"))),
        expect("throws: ", "met: Task["),
        running(taskRunning(A1), "a1"));
  }

  @Test
  void tasksRunning_ranAndFinished_reportsHow() {
    compare(
        "03. tasksRunning, the task has finished with exit code 0 already",
        always(stoppedWith(0)),
        expect("throws: ", "met: Exited["),
        running(taskRunning(A1).then(taskSucceeded(A1)), "a1"));
  }

  @Test
  void tasksStopped_forgotten_isExpired() {
    compare(
        "04. tasksStopped, ECS has forgotten the task",
        always(missing("a1")),
        expect("max retry attempts: 100", "met: Expired["),
        stopped(taskStopped(A1)));
  }

  @Test
  void tasksStopped_exitCodeOne_reportsTheCode() {
    compare(
        "05. tasksStopped, exit code 1",
        always(stoppedWith(1)),
        expect("SUCCESS", "exited with {app=1}"),
        stopped(taskSucceeded(A1)));
  }

  @Test
  void tasksRunning_oneIsAmongTheFailures_isSurfaced() {
    EcsResponse partly =
        DescribeTasksResponse.builder()
            .tasks(task("RUNNING"))
            .failures(Failure.builder().arn(Answers.taskArn("b2")).reason("INACTIVE").build())
            .build();

    compare(
        "06. tasksRunning, one RUNNING, another among the failures",
        always(partly),
        expect("SUCCESS", "task/prod/b2: INACTIVE"),
        running(allOf(taskRunning(A1), taskRunning(TaskRef.of(PROD, "b2"))), "a1", "b2"));
  }

  @Test
  void servicesStable_deploymentFailed_fails() {
    compare(
        "07. servicesStable, the PRIMARY deployment is FAILED, counts are equal",
        always(services(service("web", it -> it.deployments(primary("FAILED"))))),
        expect("SUCCESS", "failed: ECS deployment circuit breaker: tasks failed to start"),
        stable(serviceStable(WEB)));
  }

  @Test
  void servicesStable_longDeadline_isADeadline() {
    compare(
        "08. servicesStable, stable after 20 of the 30 minutes allowed",
        clock ->
            request -> {
              boolean done = clock.elapsed().compareTo(Duration.ofMinutes(20)) >= 0;
              return services(
                  service(
                      "web",
                      it ->
                          it.runningCount(done ? 1 : 0)
                              .deployments(primary(done ? "COMPLETED" : "IN_PROGRESS"))));
            },
        expect("max retry attempts: 40", "met: Service["),
        stable(serviceStable(WEB).atMost(Duration.ofMinutes(30))));
  }

  @Test
  void servicesStable_nothingThere_isGone() {
    compare(
        "09. servicesStable, the answer lists no service",
        always(services()),
        expect("SUCCESS", "ECS does not know service web"),
        stable(serviceStable(WEB)));
  }

  @Test
  void servicesInactive_oneOfTwo_waitsForBoth() {
    compare(
        "10. servicesInactive, one of two INACTIVE, the other DRAINING",
        always(
            services(
                service("web", it -> it.status("INACTIVE")),
                service("api", it -> it.status("DRAINING")))),
        expect("SUCCESS", "TimedOut: Timed out: service api in cluster prod: DRAINING"),
        new Both(
            waiter ->
                waiter.waitUntilServicesInactive(r -> r.cluster("prod").services("web", "api")),
            allOf(List.of(WEB, API), ServiceWaits::serviceInactive)
                .atMost(Duration.ofMinutes(10))));
  }
}
