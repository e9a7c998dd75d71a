package io.github.fluentecs.sqs;

import static io.github.fluentecs.waiters.task.TaskWaits.taskStopped;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.event.EcsEvent;
import io.github.fluentecs.core.event.ServiceStateChange;
import io.github.fluentecs.core.event.TaskStateChange;
import io.github.fluentecs.core.ref.TaskRef;
import io.github.fluentecs.core.task.TaskStatus;
import io.github.fluentecs.waiters.EventCoverage;
import io.github.fluentecs.waiters.Verdict;
import io.github.fluentecs.waiters.Wait;
import io.github.fluentecs.waiters.WaiterSettings;
import io.github.fluentecs.waiters.Waiters;
import io.github.fluentecs.waiters.Waits;
import io.github.fluentecs.waiters.task.TaskWaits;
import java.time.Duration;
import java.util.function.Consumer;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The code of docs/events.md. */
final class EventsPage {
  private EventsPage() {}

  static void waits(EcsClient client, SqsClient sqs, String queueUrl, TaskRef task) {
    Ecs ecs = Ecs.using(client);
    try (SqsEvents events = SqsEvents.from(sqs, queueUrl);
        Waiters waiters = Waiters.using(ecs, WaiterSettings.builder().events(events).build())) {
      waiters.await(taskStopped(task));
    }
  }

  static void rule(Consumer<String> out) {
    EventRule rule = EventRule.into("https://sqs.eu-west-1.amazonaws.com/111122223333/ecs-events");
    rule.commands().forEach(out);
  }

  static Wait<String> own(TaskRef task) {
    Wait<String> ownAddress =
        Waits.untilPresent(
            TaskWaits.subject(task).coveredBy(EventCoverage.PROVEN),
            seen ->
                seen.attachments().isEmpty()
                    ? Verdict.pending("no network interface yet")
                    : Verdict.met(seen.attachments().get(0).id()));
    return ownAddress;
  }

  static WaiterSettings reconciled(SqsEvents events) {
    WaiterSettings settings =
        WaiterSettings.builder().events(events).reconcileEvery(Duration.ofMinutes(5)).build();
    return settings;
  }

  static void read(String json, Consumer<String> log) {
    EcsEvent event = EcsEvent.fromJson(json);
    if (event instanceof TaskStateChange change && change.task().hasStatus(TaskStatus.STOPPED)) {
      log.accept(change.task() + " stopped");
    } else if (event instanceof ServiceStateChange change) {
      log.accept(change.service() + ": " + change.name());
    }
  }
}
