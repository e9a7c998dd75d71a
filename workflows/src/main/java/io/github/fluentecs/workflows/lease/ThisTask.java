package io.github.fluentecs.workflows.lease;

import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.TaskDefinitionRef;
import io.github.fluentecs.core.ref.TaskRef;
import io.vavr.control.Either;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/**
 * The task that this program runs in, as the task metadata endpoint tells it: {@code
 * $ECS_CONTAINER_METADATA_URI_V4/task}. Immutable and thread-safe.
 *
 * @param ref the task, in its cluster
 * @param taskDefinition its revision
 * @param service the service that started it; empty for other tasks, and before the agent tells it
 * @param launchType EC2, FARGATE or EXTERNAL; empty when the agent does not tell
 * @param availabilityZone its zone; empty when the agent does not tell
 */
public record ThisTask(
    TaskRef ref,
    TaskDefinitionRef taskDefinition,
    Optional<String> service,
    Optional<String> launchType,
    Optional<String> availabilityZone) {
  /**
   * Refuses nulls.
   *
   * @param ref the task
   * @param taskDefinition its revision
   * @param service the service that started it
   * @param launchType EC2, FARGATE or EXTERNAL
   * @param availabilityZone its zone
   */
  public ThisTask {
    Objects.requireNonNull(ref, "ref");
    Objects.requireNonNull(taskDefinition, "taskDefinition");
    Objects.requireNonNull(service, "service");
    Objects.requireNonNull(launchType, "launchType");
    Objects.requireNonNull(availabilityZone, "availabilityZone");
  }

  /**
   * Asks the endpoint that the environment of this process names. Blocks for one call.
   *
   * @return the task, or why it is not known
   */
  public static Either<AgentFailure, ThisTask> thisTask() {
    return thisTask(System::getenv);
  }

  /**
   * Asks the endpoint that another environment names, for example of a test.
   *
   * @param environment gives the value of a variable, or null
   * @return the task, or why it is not known
   */
  public static Either<AgentFailure, ThisTask> thisTask(
      UnaryOperator<@Nullable String> environment) {
    Objects.requireNonNull(environment, "environment");
    return AgentEndpoint.of("ECS_CONTAINER_METADATA_URI_V4", environment)
        .flatMap(endpoint -> endpoint.get("/task"))
        .flatMap(ThisTask::read);
  }

  private static Either<AgentFailure, ThisTask> read(JsonNode answer) {
    Optional<String> cluster = AgentEndpoint.text(answer, "Cluster");
    Optional<String> task = AgentEndpoint.text(answer, "TaskARN");
    Optional<String> family = AgentEndpoint.text(answer, "Family");
    Optional<String> revision = AgentEndpoint.text(answer, "Revision");
    if (cluster.isEmpty() || task.isEmpty() || family.isEmpty() || revision.isEmpty()) {
      return Either.left(
          AgentFailure.of(
              AgentFailure.Kind.UNREADABLE,
              "The answer lacks one of Cluster, TaskARN, Family and Revision."));
    }
    return Either.right(
        new ThisTask(
            TaskRef.of(ClusterRef.of(cluster.get()), task.get()),
            TaskDefinitionRef.of(family.get() + ":" + revision.get()),
            AgentEndpoint.text(answer, "ServiceName"),
            AgentEndpoint.text(answer, "LaunchType"),
            AgentEndpoint.text(answer, "AvailabilityZone")));
  }
}
