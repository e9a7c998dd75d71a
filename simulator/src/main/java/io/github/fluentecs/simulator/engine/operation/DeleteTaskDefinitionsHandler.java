package io.github.fluentecs.simulator.engine.operation;

import io.github.fluentecs.simulator.engine.call.Checks;
import io.github.fluentecs.simulator.engine.call.Failures;
import io.github.fluentecs.simulator.engine.call.Handler;
import io.github.fluentecs.simulator.engine.clock.StepDurations;
import io.github.fluentecs.simulator.engine.clock.Timeline;
import io.github.fluentecs.simulator.engine.state.Clusters;
import io.github.fluentecs.simulator.engine.state.LiveCluster;
import io.github.fluentecs.simulator.engine.state.LiveTaskDefinition;
import io.github.fluentecs.simulator.engine.state.TaskDefinitions;
import io.github.fluentecs.simulator.engine.status.ServiceStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.model.DeleteTaskDefinitionsRequest;
import software.amazon.awssdk.services.ecs.model.DeleteTaskDefinitionsResponse;
import software.amazon.awssdk.services.ecs.model.Failure;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;
import software.amazon.awssdk.services.ecs.model.TaskDefinitionStatus;

/** Answers DeleteTaskDefinitions. */
public final class DeleteTaskDefinitionsHandler
    implements Handler<DeleteTaskDefinitionsRequest, DeleteTaskDefinitionsResponse> {
  private static final String UNKNOWN =
      "The specified task definition does not exist. Specify a valid account, family, revision and"
          + " try again.";

  private final Timeline timeline;
  private final Clusters clusters;
  private final StepDurations durations;
  private final TaskDefinitions taskDefinitions;

  public DeleteTaskDefinitionsHandler(
      Timeline timeline,
      Clusters clusters,
      StepDurations durations,
      TaskDefinitions taskDefinitions) {
    this.timeline = timeline;
    this.clusters = clusters;
    this.durations = durations;
    this.taskDefinitions = taskDefinitions;
  }

  @Override
  public DeleteTaskDefinitionsResponse handle(DeleteTaskDefinitionsRequest request) {
    Checks.oneTo(10, "taskDefinitions", request.taskDefinitions());
    request.taskDefinitions().forEach(DeleteTaskDefinitionsHandler::requireRevision);
    List<TaskDefinition> deleted = new ArrayList<>();
    List<Failure> failures = new ArrayList<>();
    for (String reference : request.taskDefinitions()) {
      LiveTaskDefinition definition = taskDefinitions.find(reference);
      if (definition == null || definition.hasStatus(TaskDefinitionStatus.ACTIVE)) {
        failures.add(failure(reference, definition == null));
      } else {
        begin(definition);
        deleted.add(definition.toSdk());
      }
    }
    return DeleteTaskDefinitionsResponse.builder()
        .taskDefinitions(deleted)
        .failures(failures)
        .build();
  }

  private static void requireRevision(String reference) {
    Checks.that(
        TaskDefinitions.namesRevision(reference),
        "taskDefinitions must be family:revision or ARNs, not " + reference + ".");
  }

  private static Failure failure(String reference, boolean isUnknown) {
    String reason =
        isUnknown
            ? UNKNOWN
            : "The specified task definition is still in ACTIVE status. Please deregister the"
                + " target and try again.";
    return Failures.of(reference, reason);
  }

  private void begin(LiveTaskDefinition definition) {
    if (definition.hasStatus(TaskDefinitionStatus.INACTIVE)) {
      Instant now = timeline.now();
      definition.become(
          definition.toBuilder(TaskDefinitionStatus.DELETE_IN_PROGRESS)
              .deleteRequestedAt(now)
              .build());
      endLater(definition);
    }
  }

  /** Looks from time to time whether anything needs the revision still. */
  private void endLater(LiveTaskDefinition definition) {
    timeline.eventually(
        durations.retention(),
        () -> {
          if (isNeeded(definition.arn())) {
            endLater(definition);
          } else {
            taskDefinitions.forget(definition);
          }
        });
  }

  private boolean isNeeded(String arn) {
    return clusters.all().stream()
        .flatMap(cluster -> Stream.concat(ofTasks(cluster), ofServices(cluster)))
        .anyMatch(arn::equals);
  }

  private static Stream<String> ofTasks(LiveCluster cluster) {
    return cluster.tasks().alive().stream()
        .map(task -> task.spec().definition().taskDefinitionArn());
  }

  private static Stream<String> ofServices(LiveCluster cluster) {
    return cluster.services().values().stream()
        .filter(service -> service.status() != ServiceStatus.INACTIVE)
        .flatMap(service -> service.fleets().stream())
        .map(fleet -> fleet.blueprint().definition().taskDefinitionArn());
  }
}
