package io.github.fluentecs.core.taskdefinition;

import io.github.fluentecs.core.placement.PlacementConstraint;
import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.core.value.internal.SdkLists;
import io.github.fluentecs.core.value.internal.SdkValues;
import io.github.fluentecs.core.value.internal.Unsaid;
import io.github.fluentecs.core.value.internal.WithoutNulls;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.CPUArchitecture;
import software.amazon.awssdk.services.ecs.model.Compatibility;
import software.amazon.awssdk.services.ecs.model.IpcMode;
import software.amazon.awssdk.services.ecs.model.NetworkMode;
import software.amazon.awssdk.services.ecs.model.OSFamily;
import software.amazon.awssdk.services.ecs.model.PidMode;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.RuntimePlatform;

/** Reads the attributes of a command from the SDK's request. */
final class RegisterTaskDefinitionCopy {
  private RegisterTaskDefinitionCopy() {}

  static RegisterTaskDefinition of(RegisterTaskDefinitionRequest sdk) {
    RegisterTaskDefinition.Builder copy = attributes(WithoutNulls.of(sdk));
    return copy.customizations(Unsaid.ofRequest(sdk, copy.build().toSdk())).build();
  }

  /** Copies what ECS answered or a file has, in which an empty list is as good as none. */
  static RegisterTaskDefinition ofAnswer(RegisterTaskDefinitionRequest sdk) {
    RegisterTaskDefinition.Builder copy = attributes(sdk);
    Unsaid.of(sdk, copy.build().toSdk()).ifPresent(copy::customize);
    return copy.build();
  }

  private static RegisterTaskDefinition.Builder attributes(RegisterTaskDefinitionRequest sdk) {
    RegisterTaskDefinition.Builder command =
        RegisterTaskDefinition.builder(
                SdkValues.text(sdk.family()),
                SdkLists.map(sdk.containerDefinitions(), ContainerDefinition::of))
            .cpu(Optional.ofNullable(sdk.cpu()))
            .memory(Optional.ofNullable(sdk.memory()))
            .volumes(SdkLists.map(sdk.volumes(), Volume::of))
            .proxyConfiguration(
                Optional.ofNullable(sdk.proxyConfiguration()).map(ProxyConfiguration::of))
            .networkMode(OpenEnum.parseNullable(NetworkMode.class, sdk.networkModeAsString()))
            .requiresCompatibilities(
                SdkValues.enums(Compatibility.class, sdk.requiresCompatibilitiesAsStrings()))
            .taskRole(Optional.ofNullable(sdk.taskRoleArn()))
            .executionRole(Optional.ofNullable(sdk.executionRoleArn()))
            .pidMode(OpenEnum.parseNullable(PidMode.class, sdk.pidModeAsString()))
            .ipcMode(OpenEnum.parseNullable(IpcMode.class, sdk.ipcModeAsString()))
            .enableFaultInjection(Optional.ofNullable(sdk.enableFaultInjection()));
    SdkLists.present(sdk.tags())
        .forEach(tag -> command.tag(SdkValues.text(tag.key()), SdkValues.text(tag.value())));
    sdk.placementConstraints().stream()
        .filter(each -> each != null && each.expression() != null)
        .forEach(
            each ->
                command.placementConstraint(new PlacementConstraint.MemberOf(each.expression())));
    if (sdk.ephemeralStorage() != null && sdk.ephemeralStorage().sizeInGiB() != null) {
      command.ephemeralStorageGiB(sdk.ephemeralStorage().sizeInGiB());
    }
    return sdk.runtimePlatform() == null ? command : platform(command, sdk.runtimePlatform());
  }

  private static RegisterTaskDefinition.Builder platform(
      RegisterTaskDefinition.Builder command, RuntimePlatform sdk) {
    return command
        .cpuArchitecture(
            OpenEnum.parseNullable(CPUArchitecture.class, sdk.cpuArchitectureAsString()))
        .operatingSystemFamily(
            OpenEnum.parseNullable(OSFamily.class, sdk.operatingSystemFamilyAsString()));
  }
}
