package io.github.fluentecs.simulator.engine.defaults;

import io.github.fluentecs.simulator.engine.call.ModelMembers;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.DaemonAlarmConfiguration;
import software.amazon.awssdk.services.ecs.model.DaemonContainerDefinition;
import software.amazon.awssdk.services.ecs.model.DaemonDeploymentConfiguration;
import software.amazon.awssdk.services.ecs.model.DaemonIpcMode;
import software.amazon.awssdk.services.ecs.model.DaemonPidMode;
import software.amazon.awssdk.services.ecs.model.RegisterDaemonTaskDefinitionRequest;

/** The defaults of daemon task definitions. */
public final class DaemonDefaults {
  private DaemonDefaults() {}

  public static RegisterDaemonTaskDefinitionRequest complete(
      RegisterDaemonTaskDefinitionRequest request) {
    return request.toBuilder()
        .containerDefinitions(
            request.containerDefinitions().stream().map(DaemonDefaults::complete).toList())
        .volumes(Given.list(request.volumes()))
        .pidMode(Given.or(request.pidModeAsString(), DaemonPidMode.NONE.toString()))
        .ipcMode(Given.or(request.ipcModeAsString(), DaemonIpcMode.NONE.toString()))
        .build();
  }

  public static DaemonDeploymentConfiguration complete(
      @Nullable DaemonDeploymentConfiguration given) {
    var configuration = given == null ? DaemonDeploymentConfiguration.builder().build() : given;
    DaemonAlarmConfiguration alarms = configuration.alarms();
    return configuration.toBuilder()
        .drainPercent(Given.or(configuration.drainPercent(), 25.0))
        .bakeTimeInMinutes(Given.or(configuration.bakeTimeInMinutes(), 0))
        .alarms(
            DaemonAlarmConfiguration.builder()
                .alarmNames(alarms == null ? List.of() : alarms.alarmNames())
                .enable(alarms != null && Boolean.TRUE.equals(alarms.enable()))
                .build())
        .build();
  }

  private static DaemonContainerDefinition complete(DaemonContainerDefinition container) {
    var common = ModelMembers.copy(container, ContainerDefinition.builder()).build();
    return ModelMembers.copy(
            ContainerDefaults.complete(common, ""), DaemonContainerDefinition.builder())
        .build();
  }
}
