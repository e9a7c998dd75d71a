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
import software.amazon.awssdk.services.ecs.model.DescribeDaemonTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.DescribeDaemonTaskDefinitionResponse;

/** Describes a daemon task definition; without a revision, the newest ACTIVE one of the family. */
@Value.Immutable
public interface DescribeDaemonTaskDefinition
    extends Operation<
        DescribeDaemonTaskDefinition,
        DescribeDaemonTaskDefinitionRequest.Builder,
        DescribeDaemonTaskDefinitionRequest,
        DescribeDaemonTaskDefinitionResponse,
        DaemonTaskDefinition> {
  /** The operation, which is linked on first use, since older SDKs do not have it. */
  final class Newer {
    /** The operation {@code DescribeDaemonTaskDefinition}. */
    public static final Action<
            DescribeDaemonTaskDefinitionRequest, DescribeDaemonTaskDefinitionResponse>
        ACTION =
            Action.of(
                    DescribeDaemonTaskDefinitionRequest.class,
                    DescribeDaemonTaskDefinitionResponse.class,
                    ThrottleCategory.TASK_DEFINITION_READ)
                .calls(
                    EcsClient::describeDaemonTaskDefinition,
                    () -> EcsAsyncClient::describeDaemonTaskDefinition)
                .readOnly()
                .checked(
                    DaemonTaskDefinitionRules::ofDescribeDaemonTaskDefinition,
                    DaemonTaskDefinitionRules::describeDaemonTaskDefinition)
                .build();

    private Newer() {}
  }

  /**
   * Returns the daemon task definition.
   *
   * @return a family, {@code family:revision} or ARN
   */
  DaemonTaskDefinitionRef daemonTaskDefinition();

  @Override
  List<Consumer<? super DescribeDaemonTaskDefinitionRequest.Builder>> customizations();

  /**
   * Starts a command.
   *
   * @param daemonTaskDefinition a family, {@code family:revision} or ARN
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
  static DescribeDaemonTaskDefinition of(DescribeDaemonTaskDefinitionRequest sdk) {
    Objects.requireNonNull(sdk, "sdk");
    Builder copy = builder(SdkRefs.of(sdk.daemonTaskDefinition(), DaemonTaskDefinitionRef::of));
    return copy.customizations(Unsaid.ofRequest(sdk, copy.build().toSdk())).build();
  }

  /**
   * Reads JSON as {@code aws ecs describe-daemon-task-definition --cli-input-json} takes it.
   *
   * @param json the document
   * @return the command; members that ECS does not have are advice (rule LossyCopy/json)
   * @throws IllegalArgumentException if it is no JSON object or has values of another kind
   * @throws NotInSdkException if the AWS SDK on the class path does not have the operation
   */
  static DescribeDaemonTaskDefinition fromJson(String json) {
    return SdkLinks.linked(
        () -> of(RequestJson.read(json, DescribeDaemonTaskDefinitionRequest.builder())));
  }

  @Override
  default Action<DescribeDaemonTaskDefinitionRequest, DescribeDaemonTaskDefinitionResponse>
      action() {
    return Newer.ACTION;
  }

  @Override
  default DaemonTaskDefinitionRef resource() {
    return daemonTaskDefinition();
  }

  @Override
  default DescribeDaemonTaskDefinitionRequest.Builder draft() {
    return DescribeDaemonTaskDefinitionRequest.builder()
        .daemonTaskDefinition(daemonTaskDefinition().text());
  }

  @Override
  default DaemonTaskDefinition result(DescribeDaemonTaskDefinitionResponse response) {
    return DaemonTaskDefinition.of(response.daemonTaskDefinition());
  }

  /**
   * Starts a command from this one.
   *
   * @return a builder with the same attributes
   */
  default Builder toBuilder() {
    return new Builder().from(this);
  }

  /** Builds a {@link DescribeDaemonTaskDefinition}. Not thread-safe. */
  final class Builder extends ImmutableDescribeDaemonTaskDefinition.Builder {
    Builder() {}
  }
}
