package com.acme;

import static io.github.fluentecs.dsl.EcsDsl.circuitBreaker;
import static io.github.fluentecs.dsl.EcsDsl.cluster;
import static io.github.fluentecs.dsl.EcsDsl.container;
import static io.github.fluentecs.dsl.EcsDsl.containerDefinition;
import static io.github.fluentecs.dsl.EcsDsl.deployment;
import static io.github.fluentecs.dsl.EcsDsl.family;
import static io.github.fluentecs.dsl.EcsDsl.percent;
import static io.github.fluentecs.dsl.EcsDsl.where;
import static io.github.fluentecs.waiters.Waits.after;
import static io.github.fluentecs.waiters.Waits.allOf;
import static io.github.fluentecs.waiters.service.ServiceWaits.rolloutOf;
import static io.github.fluentecs.waiters.task.TaskWaits.taskRunning;
import static io.github.fluentecs.waiters.taskset.TaskSetWaits.taskSetSteady;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.Batch;
import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.EcsAsync;
import io.github.fluentecs.core.EcsCommand;
import io.github.fluentecs.core.catalog.Actions;
import io.github.fluentecs.core.catalog.RuleBook;
import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.failure.InvalidRequestException;
import io.github.fluentecs.core.instance.Resource;
import io.github.fluentecs.core.ref.TaskRef;
import io.github.fluentecs.core.task.Task;
import io.github.fluentecs.core.taskset.TaskSet;
import io.github.fluentecs.dsl.ClusterScope;
import io.github.fluentecs.dsl.ServiceScope;
import io.github.fluentecs.waiters.Waiters;
import io.vavr.control.Either;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;

/** What most people do with the library, on the SDK of this build. */
class StoriesTest {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final ClusterScope PROD = cluster("prod");

  private static Simulator simulator;
  private static EcsClient client;
  private static Ecs ecs;
  private static Waiters waiters;

  @BeforeAll
  static void open() {
    simulator = Simulator.start();
    client = simulator.client();
    ecs = Ecs.using(client);
    waiters = Waiters.using(ecs);
    must(PROD.create().tag("owner", "acme").build());
    must(
        PROD.registerContainerInstance()
            .totalResources(Resource.cpu(16_384), Resource.memory(32_768))
            .build());
    for (String version : List.of("1", "2")) {
      must(
          family("web")
              .register(containerDefinition("app", "shop:" + version).cpu(64).memory(64))
              .build());
    }
  }

  @AfterAll
  static void close() {
    waiters.close();
    client.close();
    simulator.close();
  }

  private static <R> R must(EcsCommand<R> command) {
    return ecs.execute(command).getOrElseThrow(EcsFailure::toException);
  }

  private static List<Task> run(int count) {
    var run =
        PROD.runTask("web:1")
            .count(count)
            .override(container("app").environment("JOB", "42"))
            .build();
    assertThat(run.validate().isValid()).isTrue();
    assertThat(run.describe().commandLine()).contains("aws ecs run-task").doesNotContain("42");
    return must(run).complete().getOrElseThrow(EcsFailure::toException);
  }

  @Test
  void tasks_runAndProtected() {
    List<Task> tasks = run(3);

    var running = waiters.await(allOf(tasks, task -> taskRunning(task.ref())).atMost(PATIENCE));
    assertThat(running.get()).hasSize(3);

    must(PROD.service("guarded").create("web:1", 1).build());
    String owned = ofService("guarded");
    assertThat(must(PROD.tasks(owned).protectFor(Duration.ofHours(4))).succeeded()).hasSize(1);
    assertThat(must(PROD.tasks(owned).protection()).succeeded().get(0).protectionEnabled())
        .isTrue();
  }

  private static String ofService(String service) {
    for (int i = 0; i < 100; i++) {
      List<TaskRef> found =
          must(PROD.listTasks().filter(where().service(service)).build()).items();
      if (!found.isEmpty()) {
        return found.get(0).text();
      }
    }
    throw new AssertionError("No task of " + service);
  }

  @Test
  void tasks_describedInBatches() {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 11; i++) {
      run(10).forEach(task -> ids.add(task.ref().text()));
    }
    ids.add("0".repeat(32));

    Batch<Task> batch = must(PROD.tasks(ids).describe().build().inBatches());

    assertThat(batch.succeeded()).hasSize(110);
    assertThat(batch.failures()).hasSize(1);
  }

  @Test
  void service_createdAndRolledOut() {
    ServiceScope web = PROD.service("web");
    var create =
        web.create("web:1", 2)
            .deploymentConfiguration(deployment().circuitBreaker(circuitBreaker()))
            .build();
    var created = waiters.await(after(create, s -> rolloutOf(s)).atMost(PATIENCE));
    assertThat(created.isRight()).as(() -> created.toString()).isTrue();

    var update = web.update().taskDefinition("web:2").desiredCount(3).build();
    var updated = waiters.await(after(update, s -> rolloutOf(s)).atMost(PATIENCE));

    assertThat(updated.isRight()).as(() -> updated.toString()).isTrue();
    assertThat(must(web.describe()).succeeded().get(0).runningCount()).isEqualTo(3);
    must(web.scaleTo(1));
  }

  @Test
  void taskSet_shiftedAndMadePrimary() {
    ServiceScope own = PROD.service("own");
    must(own.createExternal().desiredCount(4).build());
    TaskSet blue = must(own.createTaskSet("web:1").scale(percent(100)).build());

    assertThat(waiters.await(taskSetSteady(blue.ref()).atMost(PATIENCE)).get().runningCount())
        .isEqualTo(4);
    assertThat(must(own.taskSet(blue.id()).scaleTo(percent(25))).computedDesiredCount())
        .isEqualTo(1);
    must(own.taskSet(blue.id()).makePrimary());
  }

  @Test
  void asynchronous_givesTheSame() {
    try (EcsAsyncClient async = simulator.asyncClient()) {
      Either<EcsFailure, ?> done =
          EcsAsync.using(async).execute(PROD.listServices().build()).join();

      assertThat(done.isRight()).isTrue();
    }
  }

  @Test
  void interceptor_refusesWhatBreaksRules() {
    try (EcsClient checked = simulator.client(RuleBook.standard().interceptor())) {
      assertThat(checked.listClusters().clusterArns()).isNotEmpty();
      checked.updateService(r -> r.cluster("prod").service("nobody").desiredCount(-1));
    } catch (InvalidRequestException e) {
      assertThat(e).hasMessageContaining("desiredCount");
      return;
    }
    throw new AssertionError("The request was sent");
  }

  @Test
  void actions_ofAllNouns_areLinked() {
    assertThat(Actions.byNoun()).hasSizeGreaterThanOrEqualTo(8);
    assertThat(Actions.all()).allSatisfy(action -> assertThat(action.name()).isNotEmpty());
  }
}
