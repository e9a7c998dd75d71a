package io.github.fluentecs.core.daemon;

import io.github.fluentecs.core.Action;
import io.github.fluentecs.core.Operation;
import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.describe.internal.RequestJson;
import io.github.fluentecs.core.ref.DaemonTaskDefinitionRef;
import io.github.fluentecs.core.tag.Tags;
import io.github.fluentecs.core.value.Arguments;
import io.github.fluentecs.core.value.NotInSdkException;
import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.core.value.internal.SdkLinks;
import io.github.fluentecs.core.value.internal.SdkLists;
import io.github.fluentecs.core.value.internal.SdkValues;
import io.github.fluentecs.core.value.internal.Unsaid;
import io.github.fluentecs.core.value.internal.WithoutNulls;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.DaemonIpcMode;
import software.amazon.awssdk.services.ecs.model.DaemonPidMode;
import software.amazon.awssdk.services.ecs.model.RegisterDaemonTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.RegisterDaemonTaskDefinitionResponse;
import software.amazon.awssdk.services.ecs.model.Tag;

/** Registers a new revision of a family of daemon task definitions. */
@Value.Immutable
public interface RegisterDaemonTaskDefinition
    extends Operation<
        RegisterDaemonTaskDefinition,
        RegisterDaemonTaskDefinitionRequest.Builder,
        RegisterDaemonTaskDefinitionRequest,
        RegisterDaemonTaskDefinitionResponse,
        DaemonTaskDefinitionRef> {
  /** The operation, which is linked on first use, since older SDKs do not have it. */
  final class Newer {
    /** The operation {@code RegisterDaemonTaskDefinition}. */
    public static final Action<
            RegisterDaemonTaskDefinitionRequest, RegisterDaemonTaskDefinitionResponse>
        ACTION =
            Action.of(
                    RegisterDaemonTaskDefinitionRequest.class,
                    RegisterDaemonTaskDefinitionResponse.class,
                    ThrottleCategory.TASK_DEFINITION_MODIFY)
                .calls(
                    EcsClient::registerDaemonTaskDefinition,
                    () -> EcsAsyncClient::registerDaemonTaskDefinition)
                .notIdempotent("List the last registered revision of the family.")
                .checked(
                    RegisterDaemonTaskDefinitionRules::constraints,
                    RegisterDaemonTaskDefinitionRules::check)
                .alsoNeeds("iam:PassRole", "ecs:TagResource")
                .build();

    private Newer() {}
  }

  /**
   * Returns the family.
   *
   * @return 1 to 255 letters, digits, - and _ (rule RegisterDaemonTaskDefinition/family/name)
   */
  String family();

  /**
   * Returns the containers.
   *
   * @return at least one
   */
  List<DaemonContainerDefinition> containerDefinitions();

  /**
   * Returns the CPU of the task as a whole.
   *
   * @return CPU units, 1024 per vCPU (rule RegisterDaemonTaskDefinition/cpu)
   */
  Optional<String> cpu();

  /**
   * Returns the memory of the task as a whole.
   *
   * @return MiB (rule RegisterDaemonTaskDefinition/memory)
   */
  Optional<String> memory();

  /**
   * Returns the volumes that the containers mount.
   *
   * @return directories of the instance
   */
  List<DaemonVolume> volumes();

  /**
   * Returns the role of the containers.
   *
   * @return an IAM role's name or ARN
   */
  Optional<String> taskRole();

  /**
   * Returns the role with which the agent pulls images and secrets, and sends logs to CloudWatch.
   *
   * @return an IAM role's ARN (rule RegisterDaemonTaskDefinition/executionRoleArn)
   */
  Optional<String> executionRole();

  /**
   * Returns the process namespace.
   *
   * @return none or shared, which is that of the instance; absent means none
   */
  Optional<OpenEnum<DaemonPidMode>> pidMode();

  /**
   * Returns the namespace of inter-process communication.
   *
   * @return none or shared, which is that of the instance; absent means none
   */
  Optional<OpenEnum<DaemonIpcMode>> ipcMode();

  /**
   * Returns the tags of the revision.
   *
   * @return values by key (rules TG-1 to TG-5)
   */
  Map<String, String> tags();

  @Override
  List<Consumer<? super RegisterDaemonTaskDefinitionRequest.Builder>> customizations();

  /**
   * Starts a command.
   *
   * @param family the family
   * @param containers at least one container
   * @return a builder
   */
  static Builder builder(String family, Iterable<? extends DaemonContainerDefinition> containers) {
    Arguments.requireItems("containers", containers);
    return new Builder().family(family).containerDefinitions(containers);
  }

  /**
   * Copies the SDK's request. What attributes cannot carry is kept as a customization.
   *
   * @param sdk the request
   * @return a command that sends the same
   */
  static RegisterDaemonTaskDefinition of(RegisterDaemonTaskDefinitionRequest sdk) {
    Objects.requireNonNull(sdk, "sdk");
    RegisterDaemonTaskDefinitionRequest whole = WithoutNulls.of(sdk);
    Builder copy =
        builder(
                SdkValues.text(whole.family()),
                SdkLists.map(whole.containerDefinitions(), DaemonContainerDefinition::of))
            .cpu(Optional.ofNullable(whole.cpu()))
            .memory(Optional.ofNullable(whole.memory()))
            .volumes(SdkLists.map(whole.volumes(), DaemonVolume::of))
            .taskRole(Optional.ofNullable(whole.taskRoleArn()))
            .executionRole(Optional.ofNullable(whole.executionRoleArn()))
            .pidMode(OpenEnum.parseNullable(DaemonPidMode.class, whole.pidModeAsString()))
            .ipcMode(OpenEnum.parseNullable(DaemonIpcMode.class, whole.ipcModeAsString()))
            .tags(SdkValues.map(whole.tags(), Tag::key, Tag::value));
    return copy.customizations(Unsaid.ofRequest(sdk, copy.build().toSdk())).build();
  }

  /**
   * Reads JSON as {@code aws ecs register-daemon-task-definition --cli-input-json} takes it.
   *
   * @param json the document
   * @return the command; members that ECS does not have are advice (rule LossyCopy/json)
   * @throws IllegalArgumentException if it is no JSON object or has values of another kind
   * @throws NotInSdkException if the AWS SDK on the class path does not have the operation
   */
  static RegisterDaemonTaskDefinition fromJson(String json) {
    return SdkLinks.linked(
        () -> of(RequestJson.read(json, RegisterDaemonTaskDefinitionRequest.builder())));
  }

  @Override
  default Action<RegisterDaemonTaskDefinitionRequest, RegisterDaemonTaskDefinitionResponse>
      action() {
    return Newer.ACTION;
  }

  @Override
  default DaemonTaskDefinitionRef resource() {
    return DaemonTaskDefinitionRef.of(family());
  }

  @Override
  default RegisterDaemonTaskDefinitionRequest.Builder draft() {
    return RegisterDaemonTaskDefinitionRequest.builder()
        .family(family())
        .containerDefinitions(
            SdkLists.mapOrNull(containerDefinitions(), DaemonContainerDefinition::toSdk))
        .cpu(cpu().orElse(null))
        .memory(memory().orElse(null))
        .volumes(SdkLists.mapOrNull(volumes(), DaemonVolume::toSdk))
        .taskRoleArn(taskRole().orElse(null))
        .executionRoleArn(executionRole().orElse(null))
        .pidMode(pidMode().map(OpenEnum::text).orElse(null))
        .ipcMode(ipcMode().map(OpenEnum::text).orElse(null))
        .tags(Tags.toSdk(tags()));
  }

  @Override
  default DaemonTaskDefinitionRef result(RegisterDaemonTaskDefinitionResponse response) {
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

  /** Builds a {@link RegisterDaemonTaskDefinition}. Not thread-safe. */
  final class Builder extends ImmutableRegisterDaemonTaskDefinition.Builder {
    Builder() {}

    /**
     * Sets the CPU of the task as a whole.
     *
     * @param units CPU units, 1024 per vCPU
     * @return this builder
     */
    public Builder cpu(int units) {
      return cpu(Integer.toString(units));
    }

    /**
     * Sets the memory of the task as a whole.
     *
     * @param mebibytes MiB
     * @return this builder
     */
    public Builder memory(int mebibytes) {
      return memory(Integer.toString(mebibytes));
    }

    /**
     * Sets the value from the SDK's enum.
     *
     * @param value the value
     * @return this builder
     */
    public Builder pidMode(DaemonPidMode value) {
      return pidMode(OpenEnum.of(value));
    }

    /**
     * Sets the value from the SDK's enum.
     *
     * @param value the value
     * @return this builder
     */
    public Builder ipcMode(DaemonIpcMode value) {
      return ipcMode(OpenEnum.of(value));
    }
  }
}
