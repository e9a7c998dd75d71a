package io.github.fluentecs.examples;

import static io.github.fluentecs.dsl.EcsDsl.cluster;
import static io.github.fluentecs.dsl.EcsDsl.request;
import static io.github.fluentecs.dsl.EcsDsl.taskDefinition;
import static java.time.Duration.ofHours;

import io.github.fluentecs.core.Batch;
import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.EcsCommand;
import io.github.fluentecs.core.catalog.RuleBook;
import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.iam.IamPolicy;
import io.github.fluentecs.core.ref.TaskDefinitionRef;
import io.github.fluentecs.core.rule.Violation;
import io.github.fluentecs.core.service.Service;
import io.github.fluentecs.core.task.RunTask;
import io.github.fluentecs.core.task.Task;
import io.github.fluentecs.core.taskdefinition.RegisterTaskDefinition;
import io.github.fluentecs.core.taskdefinition.TaskDefinition;
import io.github.fluentecs.dsl.ClusterScope;
import io.github.fluentecs.dsl.ServiceScope;
import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.services.ecs.model.ListServicesByNamespaceRequest;
import software.amazon.awssdk.services.ecs.model.ListServicesByNamespaceResponse;

/** The code of the page on commands, so that it compiles; its test runs it. */
final class CommandsPage {
  private final ClusterScope prod = cluster("prod");
  private final ServiceScope web = prod.service("web");
  private final List<String> log = new ArrayList<>();

  List<String> log() {
    return log;
  }

  private void log(String line) {
    log.add(line);
  }

  RunTask value() {
    RunTask run = prod.runTask("worker:7").count(3).build();

    log(run.describe().commandLine()); // aws ecs run-task --cluster prod --count 3 ...
    log(run.describe().json()); // the same as --cli-input-json takes it
    RunTask more = run.toBuilder().count(5).build();
    return more;
  }

  void broken() {
    RunTask run = prod.runTask("worker:7").count(11).tag("aws:owner", "me").build();

    for (Violation violation : run.violations()) {
      log(violation.message());
    }
  }

  void result(Ecs ecs) {
    Either<EcsFailure, Service> found = ecs.execute(web.get());

    log(found.fold(failure -> failure.message(), service -> service.runningCount() + " run"));
  }

  Service exception(Ecs ecs) {
    Service service = ecs.execute(web.get()).getOrElseThrow(EcsFailure::toException);
    return service;
  }

  void batch(Ecs ecs) {
    Batch<Task> batch =
        ecs.execute(prod.runTask("worker:7").count(3).build())
            .getOrElseThrow(EcsFailure::toException);

    batch.succeeded().forEach(task -> log("started " + task.ref().text()));
    batch.failures().forEach(failure -> log(failure.reason() + ": " + failure.remedy()));
    Either<EcsFailure, List<Task>> all = batch.complete(); // Left, unless all three started
    log(all.isRight() ? "all" : "not all");
  }

  void batches(Ecs ecs, List<String> arns) {
    EcsCommand<Batch<Task>> hundreds = prod.tasks(arns).describe().build().inBatches().inFlight(2);
    EcsCommand<List<Task>> allOrFailure =
        prod.tasks(arns).describe().build().inBatches().complete();

    log(ecs.execute(hundreds).get().succeeded().size() + " described");
    log(ecs.execute(allOrFailure).get().size() + " complete");
  }

  void pages(Ecs ecs) {
    ecs.items(prod.listTasks().build()) // lazily, page by page
        .limit(1_000)
        .forEach(task -> log(task.fold(failure -> failure.message(), ref -> ref.text())));

    var all = ecs.execute(prod.listTasks().build().allPages()); // one list
    log(all.get().size() + " in one list");

    ecs.items(prod.listTasks().build().described()) // list and describe together
        .forEach(task -> log(task.fold(failure -> failure.message(), Task::toString)));
  }

  RunTask json() {
    RunTask run =
        RunTask.fromJson(
            """
            {"cluster": "prod", "taskDefinition": "worker:7", "count": 3}
            """);
    return run;
  }

  RegisterTaskDefinition revise(Ecs ecs) {
    Service found = ecs.execute(web.get()).getOrElseThrow(EcsFailure::toException);
    TaskDefinitionRef runs =
        found.taskDefinition().orElseThrow(); // empty where task sets run instead
    TaskDefinition running =
        ecs.execute(taskDefinition(runs).get()).getOrElseThrow(EcsFailure::toException);

    RegisterTaskDefinition next =
        running.revise().image("app", "repo/web:1.4.2").environment("app", "FEATURE", "on").build();
    return next;
  }

  RunTask customize() {
    RunTask run =
        prod.runTask("worker:7")
            .customize(sdk -> sdk.referenceId("import-42")) // any member of the SDK's builder
            .build();
    return run;
  }

  void anyRequest(Ecs ecs) {
    EcsCommand<ListServicesByNamespaceResponse> list =
        request(
            ListServicesByNamespaceRequest.builder().namespace("shop").build(),
            ListServicesByNamespaceResponse.class);

    log(ecs.execute(list).fold(failure -> failure.message(), it -> it.serviceArns().toString()));
  }

  Ecs relax(Ecs ecs) {
    Ecs relaxed = ecs.withRules(RuleBook.standard().relaxing("CP-3"));
    return relaxed;
  }

  Ecs advice(Ecs ecs) {
    Ecs telling = ecs.onAdvice(advice -> log(advice.message()));
    return telling;
  }

  ClientOverrideConfiguration interceptor() {
    ClientOverrideConfiguration rules =
        ClientOverrideConfiguration.builder()
            .addExecutionInterceptor(RuleBook.standard().interceptor())
            .build();
    return rules;
  }

  String policy() {
    IamPolicy policy =
        IamPolicy.ofCommands(
            List.of(
                web.update().taskDefinition("web:43").build(),
                web.get(),
                prod.task("0123456789abcdef0123456789abcdef").protectFor(ofHours(2))));
    return policy.json();
  }
}
