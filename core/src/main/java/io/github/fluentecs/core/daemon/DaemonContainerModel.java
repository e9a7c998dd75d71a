package io.github.fluentecs.core.daemon;

import io.github.fluentecs.core.taskdefinition.ContainerDefinition;
import io.github.fluentecs.core.value.internal.SdkMembers;
import io.github.fluentecs.core.value.internal.Unsaid;

/**
 * Converts containers of daemons into the SDK's model, and back. Both have the members of ordinary
 * containers that daemons can have, so the way leads over an ordinary container.
 */
final class DaemonContainerModel {
  private DaemonContainerModel() {}

  static software.amazon.awssdk.services.ecs.model.DaemonContainerDefinition write(
      DaemonContainerDefinition container) {
    var model =
        SdkMembers.copy(
            common(container).toSdk(),
            software.amazon.awssdk.services.ecs.model.DaemonContainerDefinition.builder());
    container.customizations().forEach(customization -> customization.accept(model));
    return model.build();
  }

  private static ContainerDefinition common(DaemonContainerDefinition container) {
    return ContainerDefinition.builder(container.name(), container.image())
        .essential(container.essential())
        .cpu(container.cpu())
        .memory(container.memory())
        .memoryReservation(container.memoryReservation())
        .command(container.command())
        .entryPoint(container.entryPoint())
        .workingDirectory(container.workingDirectory())
        .user(container.user())
        .environment(container.environment())
        .environmentFiles(container.environmentFiles())
        .secrets(container.secrets())
        .repositoryCredentials(container.repositoryCredentials())
        .dependsOn(container.dependsOn())
        .startTimeout(container.startTimeout())
        .stopTimeout(container.stopTimeout())
        .healthCheck(container.healthCheck())
        .restartPolicy(container.restartPolicy())
        .logConfiguration(container.logConfiguration())
        .firelensConfiguration(container.firelensConfiguration())
        .mountPoints(container.mountPoints())
        .readonlyRootFilesystem(container.readonlyRootFilesystem())
        .privileged(container.privileged())
        .ulimits(container.ulimits())
        .systemControls(container.systemControls())
        .interactive(container.interactive())
        .pseudoTerminal(container.pseudoTerminal())
        .linuxParameters(container.linuxParameters().map(DaemonLinuxParameters::common))
        .build();
  }

  static DaemonContainerDefinition read(
      software.amazon.awssdk.services.ecs.model.DaemonContainerDefinition sdk) {
    DaemonContainerDefinition typed =
        of(
            ContainerDefinition.of(
                SdkMembers.copy(
                        sdk,
                        software.amazon.awssdk.services.ecs.model.ContainerDefinition.builder())
                    .build()));
    return Unsaid.of(sdk, typed.toSdk())
        .map(rest -> typed.toBuilder().customize(rest).build())
        .orElse(typed);
  }

  private static DaemonContainerDefinition of(ContainerDefinition container) {
    return DaemonContainerDefinition.builder(container.name(), container.image())
        .essential(container.essential())
        .cpu(container.cpu())
        .memory(container.memory())
        .memoryReservation(container.memoryReservation())
        .command(container.command())
        .entryPoint(container.entryPoint())
        .workingDirectory(container.workingDirectory())
        .user(container.user())
        .environment(container.environment())
        .environmentFiles(container.environmentFiles())
        .secrets(container.secrets())
        .repositoryCredentials(container.repositoryCredentials())
        .dependsOn(container.dependsOn())
        .startTimeout(container.startTimeout())
        .stopTimeout(container.stopTimeout())
        .healthCheck(container.healthCheck())
        .restartPolicy(container.restartPolicy())
        .logConfiguration(container.logConfiguration())
        .firelensConfiguration(container.firelensConfiguration())
        .mountPoints(container.mountPoints())
        .readonlyRootFilesystem(container.readonlyRootFilesystem())
        .privileged(container.privileged())
        .ulimits(container.ulimits())
        .systemControls(container.systemControls())
        .interactive(container.interactive())
        .pseudoTerminal(container.pseudoTerminal())
        .linuxParameters(container.linuxParameters().map(DaemonLinuxParameters::of))
        .build();
  }
}
