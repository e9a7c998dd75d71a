package io.github.fluentecs.core.taskdefinition;

import io.github.fluentecs.core.placement.PlacementConstraint;
import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.core.value.internal.SdkValues;
import io.github.fluentecs.core.value.internal.Unsaid;
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
    RegisterTaskDefinition typed = typed(sdk);
    return LossyCopy.of(sdk)
        .map(losses -> typed.toBuilder().customize(losses::mark).build())
        .orElse(typed);
  }

  private static RegisterTaskDefinition typed(RegisterTaskDefinitionRequest sdk) {
    RegisterTaskDefinition typed = attributes(sdk).build();
    return Unsaid.<RegisterTaskDefinitionRequest.Builder>of(sdk, typed.toSdk())
        .map(rest -> typed.toBuilder().customize(rest).build())
        .orElse(typed);
  }

  private static RegisterTaskDefinition.Builder attributes(RegisterTaskDefinitionRequest sdk) {
    RegisterTaskDefinition.Builder command =
        RegisterTaskDefinition.builder(
                SdkValues.text(sdk.family()),
                sdk.containerDefinitions().stream().map(ContainerDefinition::of).toList())
            .cpu(Optional.ofNullable(sdk.cpu()))
            .memory(Optional.ofNullable(sdk.memory()))
            .volumes(sdk.volumes().stream().map(Volume::of).toList())
            .proxyConfiguration(
                Optional.ofNullable(sdk.proxyConfiguration()).map(ProxyConfiguration::of))
            .networkMode(OpenEnum.parseNullable(NetworkMode.class, sdk.networkModeAsString()))
            .requiresCompatibilities(
                sdk.requiresCompatibilitiesAsStrings().stream()
                    .map(text -> OpenEnum.parse(Compatibility.class, text))
                    .toList())
            .taskRole(Optional.ofNullable(sdk.taskRoleArn()))
            .executionRole(Optional.ofNullable(sdk.executionRoleArn()))
            .pidMode(OpenEnum.parseNullable(PidMode.class, sdk.pidModeAsString()))
            .ipcMode(OpenEnum.parseNullable(IpcMode.class, sdk.ipcModeAsString()))
            .enableFaultInjection(Optional.ofNullable(sdk.enableFaultInjection()));
    sdk.tags().forEach(tag -> command.tag(SdkValues.text(tag.key()), SdkValues.text(tag.value())));
    sdk.placementConstraints().stream()
        .filter(each -> each.expression() != null)
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
