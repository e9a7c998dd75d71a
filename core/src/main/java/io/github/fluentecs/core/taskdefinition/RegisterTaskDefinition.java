package io.github.fluentecs.core.taskdefinition;

import io.github.fluentecs.core.Action;
import io.github.fluentecs.core.Operation;
import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.placement.PlacementConstraint;
import io.github.fluentecs.core.ref.TaskDefinitionRef;
import io.github.fluentecs.core.tag.Tags;
import io.github.fluentecs.core.value.Arguments;
import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.core.value.internal.SdkLists;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.CPUArchitecture;
import software.amazon.awssdk.services.ecs.model.Compatibility;
import software.amazon.awssdk.services.ecs.model.EphemeralStorage;
import software.amazon.awssdk.services.ecs.model.IpcMode;
import software.amazon.awssdk.services.ecs.model.NetworkMode;
import software.amazon.awssdk.services.ecs.model.OSFamily;
import software.amazon.awssdk.services.ecs.model.PidMode;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionResponse;
import software.amazon.awssdk.services.ecs.model.RuntimePlatform;

/**
 * Registers a new revision of a family of task definitions.
 *
 * <p>Inference accelerators have no attribute, since Elastic Inference has ended.
 */
@Value.Immutable
public interface RegisterTaskDefinition
    extends Operation<
        RegisterTaskDefinition,
        RegisterTaskDefinitionRequest.Builder,
        RegisterTaskDefinitionRequest,
        RegisterTaskDefinitionResponse,
        TaskDefinition> {
  /** The operation {@code RegisterTaskDefinition}. */
  Action<RegisterTaskDefinitionRequest, RegisterTaskDefinitionResponse> ACTION =
      Action.of(
              RegisterTaskDefinitionRequest.class,
              RegisterTaskDefinitionResponse.class,
              ThrottleCategory.TASK_DEFINITION_MODIFY)
          .calls(EcsClient::registerTaskDefinition, () -> EcsAsyncClient::registerTaskDefinition)
          .notIdempotent("List the newest revisions of the family.")
          .checked(RegisterTaskDefinitionRules::constraints, RegisterTaskDefinitionRules::check)
          .alsoNeeds("iam:PassRole", "ecs:TagResource")
          .leavesToCustomize("inferenceAccelerators")
          .watchesResponse()
          .build();

  /**
   * Returns the family.
   *
   * @return 1 to 255 letters, digits, - and _ (rule RegisterTaskDefinition/family/name)
   */
  String family();

  /**
   * Returns the containers.
   *
   * @return at least one; at least one is essential
   */
  List<ContainerDefinition> containerDefinitions();

  /**
   * Returns the CPU of the task as a whole.
   *
   * @return CPU units, 1024 per vCPU, or vCPU such as {@code 1 vCPU} or {@code .5 vCPU} (rule
   *     OV-6); required on Fargate
   */
  Optional<String> cpu();

  /**
   * Returns the memory of the task as a whole.
   *
   * @return MiB, or GB such as {@code 2 GB} (rule OV-7); required on Fargate
   */
  Optional<String> memory();

  /**
   * Returns the volumes that the containers mount.
   *
   * @return the volumes; one at most is configured at launch (rule
   *     RegisterTaskDefinition/volumes.configuredAtLaunch)
   */
  List<Volume> volumes();

  /**
   * Returns the App Mesh proxy.
   *
   * @return the proxy, in the network mode awsvpc only
   */
  Optional<ProxyConfiguration> proxyConfiguration();

  /**
   * Returns the network mode.
   *
   * @return awsvpc is required on Fargate; absent means bridge
   */
  Optional<OpenEnum<NetworkMode>> networkMode();

  /**
   * Returns the compatibilities that ECS checks.
   *
   * @return for example FARGATE; empty means no check
   */
  List<OpenEnum<Compatibility>> requiresCompatibilities();

  /**
   * Returns the role of the containers.
   *
   * @return an IAM role's name or ARN
   */
  Optional<String> taskRole();

  /**
   * Returns the role with which the agent pulls images and secrets.
   *
   * @return an IAM role's ARN
   */
  Optional<String> executionRole();

  /**
   * Returns the architecture of the CPU.
   *
   * @return absent means X86_64
   */
  Optional<OpenEnum<CPUArchitecture>> cpuArchitecture();

  /**
   * Returns the operating system.
   *
   * @return absent means LINUX
   */
  Optional<OpenEnum<OSFamily>> operatingSystemFamily();

  /**
   * Returns the ephemeral storage on Fargate.
   *
   * @return 21 to 200 GiB (rule OV-5); absent means 20 GiB
   */
  OptionalInt ephemeralStorageGiB();

  /**
   * Returns the placement constraints; task definitions support only {@code memberOf}.
   *
   * @return at most 10 expressions (rule PL-1), none on Fargate
   */
  List<PlacementConstraint.MemberOf> placementConstraints();

  /**
   * Returns the process namespace.
   *
   * @return absent means one for each container
   */
  Optional<OpenEnum<PidMode>> pidMode();

  /**
   * Returns the namespace of inter-process communication.
   *
   * @return absent means the default of the container daemon
   */
  Optional<OpenEnum<IpcMode>> ipcMode();

  /**
   * Returns whether fault injection is allowed for the containers.
   *
   * @return absent means no
   */
  Optional<Boolean> enableFaultInjection();

  /**
   * Returns the tags of the revision.
   *
   * @return values by key (rules TG-1 to TG-5)
   */
  Map<String, String> tags();

  @Override
  List<Consumer<? super RegisterTaskDefinitionRequest.Builder>> customizations();

  /**
   * Starts a command.
   *
   * @param family the family
   * @param containers at least one container
   * @return a builder
   */
  static Builder builder(String family, Iterable<? extends ContainerDefinition> containers) {
    Arguments.requireItems("containers", containers);
    return new Builder().family(family).containerDefinitions(containers);
  }

  /**
   * Copies the SDK's request. What attributes cannot carry is kept as a customization.
   *
   * @param sdk the request
   * @return the command
   */
  static RegisterTaskDefinition of(RegisterTaskDefinitionRequest sdk) {
    Objects.requireNonNull(sdk, "sdk");
    return RegisterTaskDefinitionCopy.of(sdk);
  }

  /**
   * Reads a task definition file: JSON as {@code aws ecs register-task-definition --cli-input-json}
   * takes it, or as {@code aws ecs describe-task-definition} prints it, whose members that only
   * answers have are left out.
   *
   * @param json the document
   * @return the command; members that ECS does not have are advice (rule LossyCopy/json)
   * @throws IllegalArgumentException if it is no JSON object or has values of another kind
   */
  static RegisterTaskDefinition fromJson(String json) {
    return RegisterTaskDefinitionCopy.ofAnswer(TaskDefinitionAnswers.read(json));
  }

  @Override
  default Action<RegisterTaskDefinitionRequest, RegisterTaskDefinitionResponse> action() {
    return ACTION;
  }

  @Override
  default TaskDefinitionRef resource() {
    return TaskDefinitionRef.of(family());
  }

  @Override
  default RegisterTaskDefinitionRequest.Builder draft() {
    return RegisterTaskDefinitionRequest.builder()
        .family(family())
        .containerDefinitions(
            SdkLists.mapOrNull(containerDefinitions(), ContainerDefinition::toSdk))
        .cpu(cpu().orElse(null))
        .memory(memory().orElse(null))
        .volumes(SdkLists.mapOrNull(volumes(), Volume::toSdk))
        .proxyConfiguration(proxyConfiguration().map(ProxyConfiguration::toSdk).orElse(null))
        .networkMode(networkMode().map(OpenEnum::text).orElse(null))
        .requiresCompatibilitiesWithStrings(OpenEnum.textsOrNull(requiresCompatibilities()))
        .taskRoleArn(taskRole().orElse(null))
        .executionRoleArn(executionRole().orElse(null))
        .runtimePlatform(platform())
        .ephemeralStorage(storage(ephemeralStorageGiB()))
        .placementConstraints(
            SdkLists.mapOrNull(
                placementConstraints(), PlacementConstraint.MemberOf::toSdkOfTaskDefinition))
        .pidMode(pidMode().map(OpenEnum::text).orElse(null))
        .ipcMode(ipcMode().map(OpenEnum::text).orElse(null))
        .enableFaultInjection(enableFaultInjection().orElse(null))
        .tags(Tags.toSdk(tags()));
  }

  private @Nullable RuntimePlatform platform() {
    return cpuArchitecture().isEmpty() && operatingSystemFamily().isEmpty()
        ? null
        : RuntimePlatform.builder()
            .cpuArchitecture(cpuArchitecture().map(OpenEnum::text).orElse(null))
            .operatingSystemFamily(operatingSystemFamily().map(OpenEnum::text).orElse(null))
            .build();
  }

  private static @Nullable EphemeralStorage storage(OptionalInt gibibytes) {
    return gibibytes.isPresent()
        ? EphemeralStorage.builder().sizeInGiB(gibibytes.getAsInt()).build()
        : null;
  }

  @Override
  default TaskDefinition result(RegisterTaskDefinitionResponse response) {
    return result(response, Optional.empty());
  }

  @Override
  default TaskDefinition result(
      RegisterTaskDefinitionResponse response, Optional<List<String>> dropped) {
    return TaskDefinition.of(response.taskDefinition(), response.tags(), dropped);
  }

  /**
   * Starts a command from this one.
   *
   * @return a builder with the same attributes
   */
  default Builder toBuilder() {
    return new Builder().from(this);
  }

  /** Builds a {@link RegisterTaskDefinition}. Not thread-safe. */
  final class Builder extends ImmutableRegisterTaskDefinition.Builder {
    Builder() {}

    /**
     * Changes one container that is there.
     *
     * @param name the container's name
     * @param change changes a builder that has the container's attributes
     * @return this builder
     * @throws IllegalArgumentException if no container has the name
     */
    public Builder container(
        String name,
        Function<? super ContainerDefinition.Builder, ContainerDefinition.Builder> change) {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(change, "change");
      List<ContainerDefinition> containers = build().containerDefinitions();
      List<String> names = containers.stream().map(ContainerDefinition::name).toList();
      if (!names.contains(name)) {
        throw new IllegalArgumentException(
            "container: given " + name + "; allowed the containers " + String.join(", ", names));
      }
      return containerDefinitions(
          containers.stream()
              .map(each -> each.name().equals(name) ? change.apply(each.toBuilder()).build() : each)
              .toList());
    }

    /**
     * Sets the image of one container that is there.
     *
     * @param container the container's name
     * @param image the image
     * @return this builder
     * @throws IllegalArgumentException if no container has the name
     */
    public Builder image(String container, String image) {
      Objects.requireNonNull(container, "container");
      Objects.requireNonNull(image, "image");
      return container(container, each -> each.image(image));
    }

    /**
     * Sets an environment variable of one container that is there; its others are kept.
     *
     * @param container the container's name
     * @param variable the variable
     * @param value its value
     * @return this builder
     * @throws IllegalArgumentException if no container has the name
     */
    public Builder environment(String container, String variable, String value) {
      Objects.requireNonNull(container, "container");
      Objects.requireNonNull(variable, "variable");
      Objects.requireNonNull(value, "value");
      return container(container, each -> each.environment(variable, value));
    }

    /**
     * Sets the command of one container that is there.
     *
     * @param container the container's name
     * @param words the words; none for that of the image
     * @return this builder
     * @throws IllegalArgumentException if no container has the name
     */
    public Builder command(String container, String... words) {
      Objects.requireNonNull(container, "container");
      List<String> all = Arguments.list("words", words);
      return container(container, each -> each.command(all));
    }

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
     * Adds a value from the SDK's enum.
     *
     * @param value the value
     * @return this builder
     */
    public Builder requiresCompatibility(Compatibility value) {
      return requiresCompatibility(OpenEnum.of(value));
    }

    /**
     * Sets the value from the SDK's enum.
     *
     * @param value the value
     * @return this builder
     */
    public Builder networkMode(NetworkMode value) {
      return networkMode(OpenEnum.of(value));
    }

    /**
     * Adds values from the SDK's enum.
     *
     * @param values the values
     * @return this builder
     */
    public Builder requiresCompatibilities(Compatibility... values) {
      return addAllRequiresCompatibilities(OpenEnum.listOf(values));
    }

    /**
     * Sets the value from the SDK's enum.
     *
     * @param value the value
     * @return this builder
     */
    public Builder cpuArchitecture(CPUArchitecture value) {
      return cpuArchitecture(OpenEnum.of(value));
    }

    /**
     * Sets the value from the SDK's enum.
     *
     * @param value the value
     * @return this builder
     */
    public Builder operatingSystemFamily(OSFamily value) {
      return operatingSystemFamily(OpenEnum.of(value));
    }

    /**
     * Sets the value from the SDK's enum.
     *
     * @param value the value
     * @return this builder
     */
    public Builder pidMode(PidMode value) {
      return pidMode(OpenEnum.of(value));
    }

    /**
     * Sets the value from the SDK's enum.
     *
     * @param value the value
     * @return this builder
     */
    public Builder ipcMode(IpcMode value) {
      return ipcMode(OpenEnum.of(value));
    }

    /**
     * Sets what Fargate requires: the compatibility FARGATE, the network mode awsvpc, and a size.
     *
     * @param cpu 256, 512, 1024, 2048, 4096, 8192 or 16384 CPU units
     * @param memory MiB that Fargate supports with the CPU (rule OV-7)
     * @return this builder
     */
    public Builder fargate(int cpu, int memory) {
      return fargate(Integer.toString(cpu), Integer.toString(memory));
    }

    /**
     * Sets what Fargate requires: the compatibility FARGATE, the network mode awsvpc, and a size.
     *
     * @param cpu for example {@code 1 vCPU}, {@code .5 vCPU} or {@code 512}
     * @param memory for example {@code 2 GB} or {@code 2048}
     * @return this builder
     */
    public Builder fargate(String cpu, String memory) {
      return requiresCompatibility(OpenEnum.of(Compatibility.FARGATE))
          .networkMode(OpenEnum.of(NetworkMode.AWSVPC))
          .cpu(cpu)
          .memory(memory);
    }
  }
}
