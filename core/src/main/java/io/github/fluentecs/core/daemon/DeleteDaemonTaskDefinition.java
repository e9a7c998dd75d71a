package io.github.fluentecs.core.daemon;

import io.github.fluentecs.core.Action;
import io.github.fluentecs.core.Operation;
import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.describe.internal.RequestJson;
import io.github.fluentecs.core.ref.DaemonTaskDefinitionRef;
import io.github.fluentecs.core.ref.internal.SdkRefs;
import io.github.fluentecs.core.value.NotInSdkException;
import io.github.fluentecs.core.value.internal.SdkLinks;
import io.github.fluentecs.core.value.internal.Unsaid;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.immutables.value.Value;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.DeleteDaemonTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.DeleteDaemonTaskDefinitionResponse;

/**
 * Deletes a revision of a daemon task definition, which must be ACTIVE. Daemons that use it keep
 * running; no new ones can be created with it.
 */
@Value.Immutable
public interface DeleteDaemonTaskDefinition
    extends Operation<
        DeleteDaemonTaskDefinition,
        DeleteDaemonTaskDefinitionRequest.Builder,
        DeleteDaemonTaskDefinitionRequest,
        DeleteDaemonTaskDefinitionResponse,
        DaemonTaskDefinitionRef> {
  /** The operation, which is linked on first use, since older SDKs do not have it. */
  final class Newer {
    /** The operation {@code DeleteDaemonTaskDefinition}. */
    public static final Action<
            DeleteDaemonTaskDefinitionRequest, DeleteDaemonTaskDefinitionResponse>
        ACTION =
            Action.of(
                    DeleteDaemonTaskDefinitionRequest.class,
                    DeleteDaemonTaskDefinitionResponse.class,
                    ThrottleCategory.TASK_DEFINITION_DELETE)
                .calls(
                    EcsClient::deleteDaemonTaskDefinition,
                    () -> EcsAsyncClient::deleteDaemonTaskDefinition)
                .idempotent()
                .checked(
                    DaemonTaskDefinitionRules::ofDeleteDaemonTaskDefinition,
                    DaemonTaskDefinitionRules::deleteDaemonTaskDefinition)
                .onResource("daemonTaskDefinition")
                .build();

    private Newer() {}
  }

  /**
   * Returns the revision.
   *
   * @return {@code family:revision} or ARN (rule
   *     DeleteDaemonTaskDefinition/daemonTaskDefinition/revision)
   */
  DaemonTaskDefinitionRef daemonTaskDefinition();

  @Override
  List<Consumer<? super DeleteDaemonTaskDefinitionRequest.Builder>> customizations();

  /**
   * Starts a command.
   *
   * @param daemonTaskDefinition {@code family:revision} or ARN
   * @return a builder
   */
  static Builder builder(DaemonTaskDefinitionRef daemonTaskDefinition) {
    return new Builder().daemonTaskDefinition(daemonTaskDefinition);
  }

  /**
   * Copies the SDK's request. What attributes cannot carry is kept as a customization.
   *
   * @param sdk the request
   * @return a command that sends the same
   */
  static DeleteDaemonTaskDefinition of(DeleteDaemonTaskDefinitionRequest sdk) {
    Objects.requireNonNull(sdk, "sdk");
    Builder copy = builder(SdkRefs.of(sdk.daemonTaskDefinition(), DaemonTaskDefinitionRef::of));
    return copy.customizations(Unsaid.ofRequest(sdk, copy.build().toSdk())).build();
  }

  /**
   * Reads JSON as {@code aws ecs delete-daemon-task-definition --cli-input-json} takes it.
   *
   * @param json the document
   * @return the command; members that ECS does not have are advice (rule LossyCopy/json)
   * @throws IllegalArgumentException if it is no JSON object or has values of another kind
   * @throws NotInSdkException if the AWS SDK on the class path does not have the operation
   */
  static DeleteDaemonTaskDefinition fromJson(String json) {
    return SdkLinks.linked(
        () -> of(RequestJson.read(json, DeleteDaemonTaskDefinitionRequest.builder())));
  }

  @Override
  default Action<DeleteDaemonTaskDefinitionRequest, DeleteDaemonTaskDefinitionResponse> action() {
    return Newer.ACTION;
  }

  @Override
  default DaemonTaskDefinitionRef resource() {
    return daemonTaskDefinition();
  }

  @Override
  default DeleteDaemonTaskDefinitionRequest.Builder draft() {
    return DeleteDaemonTaskDefinitionRequest.builder()
        .daemonTaskDefinition(daemonTaskDefinition().text());
  }

  @Override
  default DaemonTaskDefinitionRef result(DeleteDaemonTaskDefinitionResponse response) {
    return DaemonTaskDefinitionRef.of(response.daemonTaskDefinitionArn());
  }

  /**
   * Starts a command from this one.
   *
   * @return a builder with the same attributes
   */
  default Builder toBuilder() {
    return new Builder().from(this);
  }

  /** Builds a {@link DeleteDaemonTaskDefinition}. Not thread-safe. */
  final class Builder extends ImmutableDeleteDaemonTaskDefinition.Builder {
    Builder() {}
  }
}
