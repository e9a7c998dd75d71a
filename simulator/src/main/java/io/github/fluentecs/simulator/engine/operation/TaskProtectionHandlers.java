package io.github.fluentecs.simulator.engine.operation;

import io.github.fluentecs.simulator.engine.call.Checks;
import io.github.fluentecs.simulator.engine.call.Failures;
import io.github.fluentecs.simulator.engine.call.HandlerRegistry;
import io.github.fluentecs.simulator.engine.clock.Timeline;
import io.github.fluentecs.simulator.engine.scheduler.DeploymentBlock;
import io.github.fluentecs.simulator.engine.state.ChangeListeners;
import io.github.fluentecs.simulator.engine.state.Clusters;
import io.github.fluentecs.simulator.engine.state.LiveCluster;
import io.github.fluentecs.simulator.engine.state.LiveService;
import io.github.fluentecs.simulator.engine.state.LiveTask;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.Failure;
import software.amazon.awssdk.services.ecs.model.GetTaskProtectionRequest;
import software.amazon.awssdk.services.ecs.model.GetTaskProtectionResponse;
import software.amazon.awssdk.services.ecs.model.ProtectedTask;
import software.amazon.awssdk.services.ecs.model.UpdateTaskProtectionRequest;
import software.amazon.awssdk.services.ecs.model.UpdateTaskProtectionResponse;

/** Operations on the scale-in protection of tasks. */
public final class TaskProtectionHandlers {
  private static final int DEFAULT_MINUTES = 120;

  private final Timeline timeline;
  private final ChangeListeners listeners;
  private final Clusters clusters;

  public TaskProtectionHandlers(Timeline timeline, ChangeListeners listeners, Clusters clusters) {
    this.timeline = timeline;
    this.listeners = listeners;
    this.clusters = clusters;
  }

  public void addTo(HandlerRegistry handlers) {
    handlers
        .on(UpdateTaskProtectionRequest.class, this::update)
        .on(GetTaskProtectionRequest.class, this::get);
  }

  private UpdateTaskProtectionResponse update(UpdateTaskProtectionRequest request) {
    Checks.oneTo(10, "Tasks", request.tasks());
    Checks.that(request.protectionEnabled() != null, "protectionEnabled cannot be empty.");
    Checks.range("expiresInMinutes", request.expiresInMinutes(), 1, 2880);
    Checks.that(
        request.expiresInMinutes() == null || request.protectionEnabled(),
        "expiresInMinutes is valid only when protectionEnabled is true.");
    LiveCluster cluster = clusters.requireNamed(request.cluster());
    int minutes = Optional.ofNullable(request.expiresInMinutes()).orElse(DEFAULT_MINUTES);
    Instant until = timeline.now().plus(Duration.ofMinutes(minutes));
    Answer answer =
        answer(
            cluster,
            request.tasks(),
            (service, task) -> protect(service, task, request.protectionEnabled() ? until : null));
    return UpdateTaskProtectionResponse.builder()
        .protectedTasks(answer.tasks())
        .failures(answer.failures())
        .build();
  }

  /** Changes the protection, unless that would hold up its service; listeners are told of it. */
  private boolean protect(LiveService service, LiveTask task, @Nullable Instant until) {
    if (until != null && new DeploymentBlock(service, timeline.now()).isCausedBy(task)) {
      return false;
    }
    task.protect(until);
    listeners.taskChanged(task);
    if (until != null) {
      Duration rest = Duration.between(timeline.now(), until);
      timeline.eventually(rest, () -> listeners.taskChanged(task));
    }
    return true;
  }

  private GetTaskProtectionResponse get(GetTaskProtectionRequest request) {
    Checks.oneTo(100, "Tasks", request.tasks());
    LiveCluster cluster = clusters.requireNamed(request.cluster());
    Answer answer = answer(cluster, request.tasks(), (service, task) -> true);
    return GetTaskProtectionResponse.builder()
        .protectedTasks(answer.tasks())
        .failures(answer.failures())
        .build();
  }

  private record Answer(List<ProtectedTask> tasks, List<Failure> failures) {}

  /** Changes tasks of services; where that is not possible, their deployment is blocked. */
  private Answer answer(
      LiveCluster cluster, List<String> references, BiPredicate<LiveService, LiveTask> change) {
    List<ProtectedTask> tasks = new ArrayList<>();
    List<Failure> failures = new ArrayList<>();
    for (String reference : references) {
      LiveTask task = cluster.tasks().findByReference(reference);
      if (task == null || task.status().isOver()) {
        failures.add(Failures.missing(reference, cluster.arnOf("task", reference)));
        continue;
      }
      LiveService service = task.service();
      if (service == null) {
        failures.add(Failures.of(reference, task.arn(), "TASK_NOT_VALID"));
      } else if (change.test(service, task)) {
        tasks.add(view(task, timeline.now()));
      } else {
        failures.add(Failures.of(reference, task.arn(), "DEPLOYMENT_BLOCKED"));
      }
    }
    return new Answer(tasks, failures);
  }

  private static ProtectedTask view(LiveTask task, Instant now) {
    Instant until = task.protectedUntil(now);
    return ProtectedTask.builder()
        .taskArn(task.arn())
        .protectionEnabled(until != null)
        .expirationDate(until)
        .build();
  }
}
