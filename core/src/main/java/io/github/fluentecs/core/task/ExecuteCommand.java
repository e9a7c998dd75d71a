package io.github.fluentecs.core.task;

import io.github.fluentecs.core.Action;
import io.github.fluentecs.core.Operation;
import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.describe.internal.RequestJson;
import io.github.fluentecs.core.ref.TaskRef;
import io.github.fluentecs.core.ref.internal.SdkRefs;
import io.github.fluentecs.core.value.internal.SdkValues;
import io.github.fluentecs.core.value.internal.Unsaid;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ExecuteCommandRequest;
import software.amazon.awssdk.services.ecs.model.ExecuteCommandResponse;

/**
 * Starts a command in a container of a running task, as a session of AWS Systems Manager Session
 * Manager. The result has what a client of Session Manager needs to connect to the session; its
 * stream is not part of this library. The task must have been started with {@code
 * enableExecuteCommand}.
 */
@Value.Immutable
public interface ExecuteCommand
    extends Operation<
        ExecuteCommand,
        ExecuteCommandRequest.Builder,
        ExecuteCommandRequest,
        ExecuteCommandResponse,
        ExecuteCommandSession> {
  /** The operation {@code ExecuteCommand}. Sessions are interactive: ECS supports no others. */
  Action<ExecuteCommandRequest, ExecuteCommandResponse> ACTION =
      Action.of(
              ExecuteCommandRequest.class,
              ExecuteCommandResponse.class,
              ThrottleCategory.CLUSTER_RESOURCE_MODIFY)
          .calls(EcsClient::executeCommand, () -> EcsAsyncClient::executeCommand)
          .notIdempotent(
              "Look for the session in the log of the cluster's execute command configuration.")
          .checked(ExecuteCommandRules::ofExecuteCommand, ExecuteCommandRules::executeCommand)
          .onResource("task", "cluster")
          .build();

  /**
   * Returns the task.
   *
   * @return the task, by id or ARN, in its cluster
   */
  TaskRef task();

  /**
   * Returns the command.
   *
   * @return the command line to run (rule ExecuteCommand/command)
   */
  String command();

  /**
   * Returns the container.
   *
   * @return its name in the task definition; needed only for tasks with several containers
   */
  Optional<String> container();

  @Override
  List<Consumer<? super ExecuteCommandRequest.Builder>> customizations();

  /**
   * Starts a command.
   *
   * @param task the task
   * @param command the command line to run
   * @return a builder
   */
  static Builder builder(TaskRef task, String command) {
    return new Builder().task(task).command(command);
  }

  /**
   * Copies the SDK's request. What attributes cannot carry is kept as a customization.
   *
   * @param sdk the request
   * @return a command that sends the same
   */
  static ExecuteCommand of(ExecuteCommandRequest sdk) {
    Objects.requireNonNull(sdk, "sdk");
    Builder copy =
        builder(
                SdkRefs.inCluster(sdk.cluster(), sdk.task(), TaskRef::of),
                SdkValues.text(sdk.command()))
            .container(Optional.ofNullable(sdk.container()));
    return copy.customizations(Unsaid.ofRequest(sdk, copy.build().toSdk())).build();
  }

  /**
   * Reads JSON as {@code aws ecs execute-command --cli-input-json} takes it.
   *
   * @param json the document
   * @return the command; members that ECS does not have are advice (rule LossyCopy/json)
   * @throws IllegalArgumentException if it is no JSON object or has values of another kind
   */
  static ExecuteCommand fromJson(String json) {
    return of(RequestJson.read(json, ExecuteCommandRequest.builder()));
  }

  @Override
  default Action<ExecuteCommandRequest, ExecuteCommandResponse> action() {
    return ACTION;
  }

  @Override
  default TaskRef resource() {
    return task();
  }

  @Override
  default ExecuteCommandRequest.Builder draft() {
    return ExecuteCommandRequest.builder()
        .cluster(task().cluster().text())
        .task(task().text())
        .container(container().orElse(null))
        .command(command())
        .interactive(true);
  }

  @Override
  default ExecuteCommandSession result(ExecuteCommandResponse response) {
    return ExecuteCommandSession.of(response);
  }

  /**
   * Starts a command from this one.
   *
   * @return a builder with the same attributes
   */
  default Builder toBuilder() {
    return new Builder().from(this);
  }

  /** Builds an {@link ExecuteCommand}. Not thread-safe. */
  final class Builder extends ImmutableExecuteCommand.Builder {
    Builder() {}
  }
}
