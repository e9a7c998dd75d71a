package io.github.fluentecs.examples;

import static io.github.fluentecs.aws.ScheduledTask.scheduled;
import static io.github.fluentecs.dsl.EcsDsl.allOn;
import static io.github.fluentecs.dsl.EcsDsl.cluster;
import static io.github.fluentecs.dsl.EcsDsl.container;
import static io.github.fluentecs.dsl.EcsDsl.containerDefinition;
import static io.github.fluentecs.dsl.EcsDsl.family;
import static io.github.fluentecs.dsl.EcsDsl.subnets;
import static io.github.fluentecs.workflows.fleet.Ensure.ensure;
import static io.github.fluentecs.workflows.fleet.TearDown.tearDown;
import static io.github.fluentecs.workflows.lease.AgentProtection.agentProtection;
import static io.github.fluentecs.workflows.lease.Lease.lease;
import static io.github.fluentecs.workflows.lease.ThisTask.thisTask;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;

import io.github.fluentecs.aws.NotSchedulable;
import io.github.fluentecs.aws.ScheduleTime;
import io.github.fluentecs.aws.ScheduledTask;
import io.github.fluentecs.core.ref.CapacityProviderRef;
import io.github.fluentecs.core.ref.TaskRef;
import io.github.fluentecs.core.service.Service;
import io.github.fluentecs.core.task.RunTask;
import io.github.fluentecs.waiters.Wait;
import io.github.fluentecs.waiters.WaitFailure;
import io.github.fluentecs.waiters.Waiters;
import io.github.fluentecs.workflows.fleet.Ensured;
import io.github.fluentecs.workflows.fleet.TearDown;
import io.github.fluentecs.workflows.fleet.TornDown;
import io.github.fluentecs.workflows.lease.AgentProtection;
import io.github.fluentecs.workflows.lease.Lease;
import io.vavr.control.Either;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.scheduler.model.CreateScheduleRequest;

/** The code of the sections on clusters, leases and schedules, so that it compiles. */
abstract class ClustersAndLeasesPage {
  private final List<String> log = new ArrayList<>();

  private void log(Object line) {
    log.add(line.toString());
  }

  abstract void work(BooleanSupplier goesOn);

  TornDown tearsDown(Waiters waiters) {
    TearDown prod = tearDown(cluster("prod")).keeping(CapacityProviderRef.of("shared"));
    System.out.println(waiters.await(prod.plan()).getOrElseThrow(WaitFailure::toException));
    TornDown gone = waiters.await(prod.atMost(ofHours(1))).getOrElseThrow(WaitFailure::toException);
    return gone;
  }

  boolean ensures(Waiters waiters) {
    Wait<Ensured<Service>> web =
        ensure(cluster("prod").create().capacityProviders("FARGATE").build())
            .then(
                prod ->
                    ensure(
                        family("web")
                            .register(containerDefinition("app", "repo/web:1").memory(512))
                            .build()))
            .then(
                revision ->
                    ensure(
                        cluster("prod").service("web").create("web", 2).build(), "desiredCount"));
    Ensured<Service> service =
        waiters.await(web.atMost(ofMinutes(5))).getOrElseThrow(WaitFailure::toException);
    boolean isNew = service.isCreated();
    return isNew;
  }

  void protects(Waiters waiters, TaskRef task) {
    try (Lease lease = lease(task).renewing(ofMinutes(30)).onChange(this::log).open(waiters)) {
      work(lease::held);
    }
  }

  String knowsItself(Waiters waiters) {
    AgentProtection agent =
        agentProtection().getOrElseThrow(failure -> new IllegalStateException(failure.message()));
    try (Lease lease = lease(agent).open(waiters)) {
      work(lease::held);
    }
    String revision =
        thisTask().map(self -> self.taskDefinition().text()).getOrElse("not in a task");
    return revision;
  }

  void schedules(SchedulerClient scheduler, String roleArn) {
    RunTask report =
        cluster("arn:aws:ecs:eu-west-1:123456789012:cluster/prod")
            .runTask("report:7")
            .capacity(allOn("FARGATE"))
            .awsvpc(subnets("subnet-1"))
            .override(container("app").command("report", "--day"))
            .build();
    ScheduledTask nightly =
        scheduled(
                "nightly",
                ScheduleTime.cron("0 2 * * ? *", ZoneId.of("Europe/Berlin")),
                report,
                roleArn)
            .window(ofMinutes(15));
    Either<NotSchedulable, CreateScheduleRequest> request = nightly.request();
    request.peek(scheduler::createSchedule).peekLeft(failure -> log(failure.message()));
  }
}
