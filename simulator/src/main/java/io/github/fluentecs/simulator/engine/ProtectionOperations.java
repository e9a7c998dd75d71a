package io.github.fluentecs.simulator.engine;

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
final class ProtectionOperations {
  private static final int DEFAULT_MINUTES = 120;

  private ProtectionOperations() {}

  static void addTo(Handlers handlers) {
    handlers
        .on(UpdateTaskProtectionRequest.class, ProtectionOperations::update)
        .on(GetTaskProtectionRequest.class, ProtectionOperations::get);
  }

  private static UpdateTaskProtectionResponse update(
      Region region, UpdateTaskProtectionRequest request) {
    Checks.oneTo(10, "Tasks", request.tasks());
    Checks.that(request.protectionEnabled() != null, "protectionEnabled cannot be empty.");
    Checks.range("expiresInMinutes", request.expiresInMinutes(), 1, 2880);
    Checks.that(
        request.expiresInMinutes() == null || request.protectionEnabled(),
        "expiresInMinutes is valid only when protectionEnabled is true.");
    LiveCluster cluster = region.clusters().requireNamed(request.cluster());
    int minutes = Optional.ofNullable(request.expiresInMinutes()).orElse(DEFAULT_MINUTES);
    Instant until = region.timeline().now().plus(Duration.ofMinutes(minutes));
    Answer answer =
        answer(
            region,
            cluster,
            request.tasks(),
            (service, task) ->
                protect(region, service, task, request.protectionEnabled() ? until : null));
    return UpdateTaskProtectionResponse.builder()
        .protectedTasks(answer.tasks())
        .failures(answer.failures())
        .build();
  }

  /**
   * Changes the protection, unless that would hold up its service; whoever waits for its end hears
   * of it.
   */
  private static boolean protect(
      Region region, LiveService service, LiveTask task, @Nullable Instant until) {
    if (until != null && new DeploymentBlock(service, region.timeline().now()).isCausedBy(task)) {
      return false;
    }
    task.protect(until);
    region.watchers().taskChanged(task);
    if (until != null) {
      Duration rest = Duration.between(region.timeline().now(), until);
      region.timeline().eventually(rest, () -> region.watchers().taskChanged(task));
    }
    return true;
  }

  private static GetTaskProtectionResponse get(Region region, GetTaskProtectionRequest request) {
    Checks.oneTo(100, "Tasks", request.tasks());
    LiveCluster cluster = region.clusters().requireNamed(request.cluster());
    Answer answer = answer(region, cluster, request.tasks(), (service, task) -> true);
    return GetTaskProtectionResponse.builder()
        .protectedTasks(answer.tasks())
        .failures(answer.failures())
        .build();
  }

  private record Answer(List<ProtectedTask> tasks, List<Failure> failures) {}

  /** Changes tasks of services; where that is not possible, their deployment is blocked. */
  private static Answer answer(
      Region region,
      LiveCluster cluster,
      List<String> references,
      BiPredicate<LiveService, LiveTask> change) {
    List<ProtectedTask> tasks = new ArrayList<>();
    List<Failure> failures = new ArrayList<>();
    for (String reference : references) {
      String id = Arns.lastPart(reference);
      LiveTask task = cluster.tasks().meant(reference);
      if (task == null || task.status().isOver()) {
        failures.add(Failures.missing(region.arns().task(cluster.name(), id)));
        continue;
      }
      LiveService service = task.service();
      if (service == null) {
        failures.add(Failures.of(task.arn(), "TASK_NOT_VALID"));
      } else if (change.test(service, task)) {
        tasks.add(view(task, region.timeline().now()));
      } else {
        failures.add(Failures.of(task.arn(), "DEPLOYMENT_BLOCKED"));
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
