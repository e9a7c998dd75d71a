package io.github.fluentecs.simulator.engine.check;

import static io.github.fluentecs.simulator.engine.check.TaskDefinitionChecks.require;

import io.github.fluentecs.simulator.engine.call.Checks;
import io.github.fluentecs.simulator.engine.call.ModelMembers;
import io.github.fluentecs.simulator.engine.call.ResourceNames;
import software.amazon.awssdk.services.ecs.model.RegisterDaemonTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;

/** The rules for daemon task definitions; fewer are known than for ordinary ones. */
public final class DaemonTaskDefinitionChecks {
  private DaemonTaskDefinitionChecks() {}

  public static void check(RegisterDaemonTaskDefinitionRequest request) {
    TagChecks.check(request.tags());
    String family = Checks.given("Family", request.family());
    require(ResourceNames.isName(family), "Invalid family: " + ResourceNames.RULE);
    RegisterTaskDefinitionRequest common =
        ModelMembers.copy(request, RegisterTaskDefinitionRequest.builder()).build();
    TaskDefinitionChecks.checkNames(common.containerDefinitions());
    common.containerDefinitions().forEach(each -> ContainerChecks.checkOfDaemon(common, each));
    TaskDefinitionChecks.checkMountPoints(common);
  }
}
