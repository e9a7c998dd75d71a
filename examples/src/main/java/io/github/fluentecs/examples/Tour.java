package io.github.fluentecs.examples;

import static io.github.fluentecs.dsl.EcsDsl.cluster;
import static io.github.fluentecs.dsl.EcsDsl.container;
import static io.github.fluentecs.dsl.EcsDsl.percent;
import static io.github.fluentecs.dsl.EcsDsl.where;
import static io.github.fluentecs.waiters.task.TaskWaits.taskRunning;
import static io.github.fluentecs.waiters.task.TaskWaits.taskStopped;
import static io.github.fluentecs.waiters.taskset.TaskSetWaits.taskSetSteady;

import io.github.fluentecs.core.Batch;
import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.EcsCommand;
import io.github.fluentecs.core.Page;
import io.github.fluentecs.core.capacity.CapacityProviderStrategy;
import io.github.fluentecs.core.capacity.StrategyItem;
import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.network.AwsvpcConfiguration;
import io.github.fluentecs.core.ref.CapacityProviderRef;
import io.github.fluentecs.core.ref.TaskRef;
import io.github.fluentecs.core.task.RunTask;
import io.github.fluentecs.core.task.Task;
import io.github.fluentecs.core.taskset.TaskSet;
import io.github.fluentecs.dsl.ClusterScope;
import io.github.fluentecs.dsl.ServiceScope;
import io.github.fluentecs.waiters.Waiters;
import java.time.Duration;
import java.util.List;

/** The steps of the quickstart. */
final class Tour {
  private static final String NAME = "fluent-ecs-quickstart";

  private final Stage stage;
  private final Narrator tell;
  private final Ecs ecs;
  private final Props props;
  private final ClusterScope prod = cluster(NAME);
  private final ServiceScope web = prod.service("web");

  Tour(Stage stage, Narrator tell) {
    this.stage = stage;
    this.tell = tell;
    this.ecs = stage.ecs();
    this.props = new Props(ecs, prod, tell);
  }

  void run() {
    tell.title("Fluent ECS, a tour on " + stage.name());
    tell.title(
        "It creates the cluster "
            + NAME
            + " with a service and a few small tasks, and deletes them.");
    try (Waiters waiters = Waiters.using(ecs)) {
      try {
        walk(waiters);
      } finally {
        tell.step("Clean up");
        props.strike(waiters, web);
      }
    }
  }

  private void walk(Waiters waiters) {
    createCluster();
    TaskSet blue = createTaskSet();
    List<Task> tasks = serviceTasks(waiters, blue);
    protect(tasks);
    shift(blue);
    partialRun();
    brokenRequest();
    Task job = runJob(waiters);
    drain();
    stop(waiters, job);
  }

  private void createCluster() {
    tell.step("A cluster");
    tell.fact("created " + must(prod.create().tag("owner", NAME).build()).ref().id());
    props.registerTaskDefinition(!stage.makesInstances());
    if (stage.makesInstances()) {
      props.registerInstance();
      props.registerInstance();
    }
  }

  private TaskSet createTaskSet() {
    tell.step("A service whose deployments are our own business, with a task set at 100 %");
    must(web.createExternal().desiredCount(4).build());
    var create = web.createTaskSet(Props.FAMILY).capacity(stage.capacity()).scale(percent(100));
    stage.network().ifPresent(create::awsvpc);
    TaskSet blue = must(create.build());
    tell.fact("task set " + blue.id() + " shall run " + blue.computedDesiredCount() + " tasks");
    return blue;
  }

  private List<Task> serviceTasks(Waiters waiters, TaskSet blue) {
    waiters
        .await(taskSetSteady(blue.ref()).atMost(Duration.ofMinutes(5)))
        .peek(steady -> tell.fact("it is steady with " + steady.runningCount() + " tasks"))
        .peekLeft(failure -> tell.fact(failure.message()));
    Page<TaskRef> ofService = must(prod.listTasks().filter(where().service("web")).build());
    List<String> ids = ofService.items().stream().map(TaskRef::text).toList();
    Batch<Task> described = must(prod.tasks(ids).describe().build());
    described.succeeded().forEach(this::show);
    return described.succeeded();
  }

  private void protect(List<Task> tasks) {
    tell.step("Protect two of its tasks from scale-in for four hours, and one that is not there");
    List<String> ids = List.of(tasks.get(0).ref().id(), tasks.get(1).ref().id(), "0".repeat(32));
    tell.code("prod.tasks(ids).protectFor(ofHours(4))");
    var batch = must(prod.tasks(ids).protectFor(Duration.ofHours(4)));
    batch
        .succeeded()
        .forEach(
            task ->
                tell.fact(
                    "task " + task.ref().id() + " until " + task.expirationDate().orElseThrow()));
    batch.failures().forEach(tell::itemFailure);
  }

  private void shift(TaskSet blue) {
    tell.step("Shift the task set to 25 %");
    TaskSet shifted = must(web.taskSet(blue.id()).scaleTo(percent(25)));
    tell.fact("it shall run " + shifted.computedDesiredCount() + " task now");
  }

  private void partialRun() {
    tell.step("Ask for ten tasks where there is room for less");
    var run = prod.runTask(Props.FAMILY).count(10).capacity(stage.capacity());
    stage.network().ifPresent(run::awsvpc);
    if (!stage.makesInstances()) {
      tell.fact("left out here: on AWS it would cost you ten tasks");
      return;
    }
    Batch<Task> batch = must(run.startedBy(NAME).build());
    tell.fact(
        batch.succeeded().size() + " of " + batch.requested() + " tasks started; for the rest");
    batch.failures().forEach(tell::itemFailure);
    batch.complete().peekLeft(failure -> tell.fact("complete() says: " + failure.call().message()));
    batch.succeeded().forEach(task -> must(prod.task(task.ref().id()).stop("no longer needed")));
  }

  private void brokenRequest() {
    tell.step("A request that is broken in five ways");
    StrategyItem item =
        StrategyItem.builder(CapacityProviderRef.of("FARGATE")).weight(1).base(1).build();
    RunTask broken =
        prod.runTask(Props.FAMILY)
            .count(11)
            .capacity(CapacityProviderStrategy.of(item, item))
            .awsvpc(AwsvpcConfiguration.ofSubnets())
            .startedBy("me".repeat(65))
            .tag("aws:owner", "me")
            .build();
    ecs.execute(broken)
        .peekLeft(tell::failure)
        .peekLeft(
            failure -> {
              if (failure instanceof EcsFailure.InvalidRequest invalid) {
                invalid.violations().forEach(tell::violation);
              }
            });
  }

  private Task runJob(Waiters waiters) {
    tell.step("Run one task with an override, and wait until it runs");
    var run = prod.runTask(Props.FAMILY).capacity(stage.capacity());
    stage.network().ifPresent(run::awsvpc);
    RunTask command = run.override(container("app").environment("JOB", "42")).build();
    Task job = must(command).complete().getOrElseThrow(EcsFailure::toException).get(0);
    waiters
        .await(taskRunning(job.ref()).atMost(Duration.ofMinutes(5)))
        .peek(this::show)
        .peekLeft(failure -> tell.fact(failure.message()));
    return job;
  }

  private void drain() {
    tell.step("Drain a container instance");
    if (!stage.makesInstances()) {
      tell.fact("left out here: this tour has no container instances on AWS");
      return;
    }
    tell.code("prod.containerInstances(first).drain()");
    must(prod.containerInstances(props.firstInstance()).drain())
        .succeeded()
        .forEach(
            instance ->
                tell.fact("instance " + instance.ref().id() + " is " + instance.sdk().status()));
  }

  private void stop(Waiters waiters, Task job) {
    tell.step("Stop the task, and wait until it has stopped");
    must(prod.task(job.ref().id()).stop("the tour is over"));
    waiters
        .await(taskStopped(job.ref()).atMost(Duration.ofMinutes(5)))
        .peek(outcome -> tell.fact("outcome: " + outcome.getClass().getSimpleName()))
        .peekLeft(failure -> tell.fact(failure.message()));
  }

  private void show(Task task) {
    tell.fact("task " + task.ref().id() + " is " + task.sdk().lastStatus());
  }

  private <R> R must(EcsCommand<R> command) {
    return ecs.execute(command).getOrElseThrow(EcsFailure::toException);
  }
}
