package io.github.fluentecs.core.taskdefinition;

import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.core.value.internal.SdkLists;
import io.github.fluentecs.core.value.internal.SdkValues;
import io.github.fluentecs.core.value.internal.Unsaid;
import io.github.fluentecs.core.value.internal.WholeUnits;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.EnvironmentFile;
import software.amazon.awssdk.services.ecs.model.KeyValuePair;
import software.amazon.awssdk.services.ecs.model.RepositoryCredentials;
import software.amazon.awssdk.services.ecs.model.Secret;
import software.amazon.awssdk.services.ecs.model.VersionConsistency;

/** Converts container definitions into the SDK's model, and back. */
final class ContainerModel {
  private ContainerModel() {}

  static software.amazon.awssdk.services.ecs.model.ContainerDefinition write(
      ContainerDefinition container) {
    var model = software.amazon.awssdk.services.ecs.model.ContainerDefinition.builder();
    what(container, model);
    process(container, model);
    isolation(container, model);
    network(container, model);
    relations(container, model);
    container.customizations().forEach(customization -> customization.accept(model));
    return model.build();
  }

  private static void what(
      ContainerDefinition container,
      software.amazon.awssdk.services.ecs.model.ContainerDefinition.Builder model) {
    model
        .name(container.name())
        .image(container.image())
        .repositoryCredentials(
            container.repositoryCredentials().map(ContainerModel::credentials).orElse(null))
        .versionConsistency(container.versionConsistency().map(OpenEnum::text).orElse(null))
        .essential(container.essential().orElse(null))
        .cpu(SdkValues.orNull(container.cpu()))
        .memory(SdkValues.orNull(container.memory()))
        .memoryReservation(SdkValues.orNull(container.memoryReservation()))
        .resourceRequirements(
            SdkLists.mapOrNull(container.resourceRequirements(), ResourceRequirement::toSdk))
        .dockerLabels(mapOrNull(container.dockerLabels()));
  }

  private static void process(
      ContainerDefinition container,
      software.amazon.awssdk.services.ecs.model.ContainerDefinition.Builder model) {
    model
        .command(SdkLists.orNull(container.command()))
        .entryPoint(SdkLists.orNull(container.entryPoint()))
        .user(container.user().orElse(null))
        .workingDirectory(container.workingDirectory().orElse(null))
        .interactive(container.interactive().orElse(null))
        .pseudoTerminal(container.pseudoTerminal().orElse(null))
        .environment(ContainerMembers.environment(container.environment()))
        .environmentFiles(ContainerMembers.environmentFiles(container.environmentFiles()))
        .secrets(SdkLists.mapOrNull(container.secrets(), ContainerMembers::secret))
        .mountPoints(SdkLists.mapOrNull(container.mountPoints(), MountPoint::toSdk))
        .volumesFrom(SdkLists.mapOrNull(container.volumesFrom(), VolumeFrom::toSdk))
        .startTimeout(container.startTimeout().map(WholeUnits::seconds).orElse(null))
        .stopTimeout(container.stopTimeout().map(WholeUnits::seconds).orElse(null));
  }

  private static void isolation(
      ContainerDefinition container,
      software.amazon.awssdk.services.ecs.model.ContainerDefinition.Builder model) {
    model
        .readonlyRootFilesystem(container.readonlyRootFilesystem().orElse(null))
        .linuxParameters(container.linuxParameters().map(LinuxParameters::toSdk).orElse(null))
        .ulimits(SdkLists.mapOrNull(container.ulimits(), Ulimit::toSdk))
        .systemControls(SdkLists.mapOrNull(container.systemControls(), SystemControl::toSdk))
        .privileged(container.privileged().orElse(null))
        .dockerSecurityOptions(SdkLists.orNull(container.dockerSecurityOptions()))
        .credentialSpecs(SdkLists.orNull(container.credentialSpecs()));
  }

  private static void network(
      ContainerDefinition container,
      software.amazon.awssdk.services.ecs.model.ContainerDefinition.Builder model) {
    model
        .portMappings(SdkLists.mapOrNull(container.portMappings(), PortMapping::toSdk))
        .hostname(container.hostname().orElse(null))
        .disableNetworking(container.disableNetworking().orElse(null))
        .links(SdkLists.orNull(container.links()))
        .dnsServers(SdkLists.orNull(container.dnsServers()))
        .dnsSearchDomains(SdkLists.orNull(container.dnsSearchDomains()))
        .extraHosts(SdkLists.mapOrNull(container.extraHosts(), HostEntry::toSdk));
  }

  private static void relations(
      ContainerDefinition container,
      software.amazon.awssdk.services.ecs.model.ContainerDefinition.Builder model) {
    model
        .dependsOn(SdkLists.mapOrNull(container.dependsOn(), ContainerDependency::toSdk))
        .healthCheck(container.healthCheck().map(HealthCheck::toSdk).orElse(null))
        .restartPolicy(container.restartPolicy().map(ContainerRestartPolicy::toSdk).orElse(null))
        .logConfiguration(container.logConfiguration().map(LogConfiguration::toSdk).orElse(null))
        .firelensConfiguration(
            container.firelensConfiguration().map(FirelensConfiguration::toSdk).orElse(null));
  }

  private static RepositoryCredentials credentials(String parameter) {
    return RepositoryCredentials.builder().credentialsParameter(parameter).build();
  }

  private static @Nullable Map<String, String> mapOrNull(Map<String, String> map) {
    return map.isEmpty() ? null : map;
  }

  static ContainerDefinition read(
      software.amazon.awssdk.services.ecs.model.ContainerDefinition sdk) {
    ContainerDefinition.Builder container =
        ContainerDefinition.builder(SdkValues.text(sdk.name()), SdkValues.text(sdk.image()));
    what(sdk, container);
    process(sdk, container);
    isolation(sdk, container);
    network(sdk, container);
    relations(sdk, container);
    ContainerDefinition typed = container.build();
    return Unsaid.of(sdk, typed.toSdk())
        .map(rest -> typed.toBuilder().customize(rest).build())
        .orElse(typed);
  }

  private static void what(
      software.amazon.awssdk.services.ecs.model.ContainerDefinition sdk,
      ContainerDefinition.Builder container) {
    container
        .repositoryCredentials(
            Optional.ofNullable(sdk.repositoryCredentials())
                .map(RepositoryCredentials::credentialsParameter))
        .versionConsistency(
            OpenEnum.parseNullable(VersionConsistency.class, sdk.versionConsistencyAsString()))
        .essential(Optional.ofNullable(sdk.essential()))
        .cpu(SdkValues.optional(sdk.cpu()))
        .memory(SdkValues.optional(sdk.memory()))
        .memoryReservation(SdkValues.optional(sdk.memoryReservation()))
        .resourceRequirements(SdkLists.map(sdk.resourceRequirements(), ResourceRequirement::of))
        .dockerLabels(SdkValues.present(sdk.dockerLabels()));
  }

  private static void process(
      software.amazon.awssdk.services.ecs.model.ContainerDefinition sdk,
      ContainerDefinition.Builder container) {
    container
        .command(SdkLists.present(sdk.command()))
        .entryPoint(SdkLists.present(sdk.entryPoint()))
        .user(Optional.ofNullable(sdk.user()))
        .workingDirectory(Optional.ofNullable(sdk.workingDirectory()))
        .interactive(Optional.ofNullable(sdk.interactive()))
        .pseudoTerminal(Optional.ofNullable(sdk.pseudoTerminal()))
        .environment(SdkValues.map(sdk.environment(), KeyValuePair::name, KeyValuePair::value))
        .environmentFiles(files(sdk.environmentFiles()))
        .secrets(SdkValues.map(sdk.secrets(), Secret::name, Secret::valueFrom))
        .mountPoints(SdkLists.map(sdk.mountPoints(), MountPoint::of))
        .volumesFrom(SdkLists.map(sdk.volumesFrom(), VolumeFrom::of))
        .startTimeout(SdkValues.seconds(sdk.startTimeout()))
        .stopTimeout(SdkValues.seconds(sdk.stopTimeout()));
  }

  private static List<String> files(List<EnvironmentFile> files) {
    return files.stream()
        .filter(Objects::nonNull)
        .map(EnvironmentFile::value)
        .filter(Objects::nonNull)
        .toList();
  }

  private static void isolation(
      software.amazon.awssdk.services.ecs.model.ContainerDefinition sdk,
      ContainerDefinition.Builder container) {
    container
        .readonlyRootFilesystem(Optional.ofNullable(sdk.readonlyRootFilesystem()))
        .linuxParameters(Optional.ofNullable(sdk.linuxParameters()).map(LinuxParameters::of))
        .ulimits(SdkLists.map(sdk.ulimits(), Ulimit::of))
        .systemControls(SdkLists.map(sdk.systemControls(), SystemControl::of))
        .privileged(Optional.ofNullable(sdk.privileged()))
        .dockerSecurityOptions(SdkLists.present(sdk.dockerSecurityOptions()))
        .credentialSpecs(SdkLists.present(sdk.credentialSpecs()));
  }

  private static void network(
      software.amazon.awssdk.services.ecs.model.ContainerDefinition sdk,
      ContainerDefinition.Builder container) {
    container
        .portMappings(SdkLists.map(sdk.portMappings(), PortMapping::of))
        .hostname(Optional.ofNullable(sdk.hostname()))
        .disableNetworking(Optional.ofNullable(sdk.disableNetworking()))
        .links(SdkLists.present(sdk.links()))
        .dnsServers(SdkLists.present(sdk.dnsServers()))
        .dnsSearchDomains(SdkLists.present(sdk.dnsSearchDomains()))
        .extraHosts(SdkLists.map(sdk.extraHosts(), HostEntry::of));
  }

  private static void relations(
      software.amazon.awssdk.services.ecs.model.ContainerDefinition sdk,
      ContainerDefinition.Builder container) {
    container
        .dependsOn(SdkLists.map(sdk.dependsOn(), ContainerDependency::of))
        .healthCheck(Optional.ofNullable(sdk.healthCheck()).map(HealthCheck::of))
        .restartPolicy(Optional.ofNullable(sdk.restartPolicy()).map(ContainerRestartPolicy::of))
        .logConfiguration(Optional.ofNullable(sdk.logConfiguration()).map(LogConfiguration::of))
        .firelensConfiguration(
            Optional.ofNullable(sdk.firelensConfiguration()).map(FirelensConfiguration::of));
  }
}
