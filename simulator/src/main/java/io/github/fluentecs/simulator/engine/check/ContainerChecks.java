package io.github.fluentecs.simulator.engine.check;

import io.github.fluentecs.simulator.engine.state.ResourceDemand;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ContainerCondition;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.ContainerDependency;
import software.amazon.awssdk.services.ecs.model.HealthCheck;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;

/** The rules for a container of a task definition. */
final class ContainerChecks {
  private final RegisterTaskDefinitionRequest request;
  private final ContainerDefinition container;

  private ContainerChecks(RegisterTaskDefinitionRequest request, ContainerDefinition container) {
    this.request = request;
    this.container = container;
  }

  /** Checks a container that has a name. */
  static void check(RegisterTaskDefinitionRequest request, ContainerDefinition container) {
    new ContainerChecks(request, container).memory();
    PortChecks.check(request, container);
    checkOfDaemon(request, container);
    ResourceDemand.gpus(container.resourceRequirements());
  }

  /** Checks what containers of daemons have too; they need no memory. */
  static void checkOfDaemon(RegisterTaskDefinitionRequest request, ContainerDefinition container) {
    ContainerChecks checks = new ContainerChecks(request, container);
    checks.healthCheck();
    checks.secrets();
    container.dependsOn().forEach(checks::dependency);
  }

  private void require(boolean holds, String what) {
    TaskDefinitionChecks.require(
        holds, "Invalid setting for container '" + container.name() + "'. " + what);
  }

  private void memory() {
    Integer limit = container.memory();
    Integer reserved = container.memoryReservation();
    require(
        request.memory() != null || limit != null || reserved != null,
        "At least one of 'memory' or 'memoryReservation' must be specified.");
    require(
        limit == null || reserved == null || reserved <= limit,
        "'memoryReservation' must not be more than 'memory'.");
  }

  private void healthCheck() {
    HealthCheck check = container.healthCheck();
    if (check != null) {
      require(!check.command().isEmpty(), "The command of a health check cannot be empty.");
      range("interval", check.interval(), 5, 300);
      range("timeout", check.timeout(), 2, 60);
      range("retries", check.retries(), 1, 10);
      range("startPeriod", check.startPeriod(), 0, 300);
    }
  }

  private void range(String member, @Nullable Integer value, int least, int most) {
    require(
        value == null || (value >= least && value <= most),
        "The " + member + " of a health check must be between " + least + " and " + most + ".");
  }

  private void secrets() {
    require(
        container.secrets().stream()
            .allMatch(secret -> secret.name() != null && secret.valueFrom() != null),
        "A secret needs both name and valueFrom.");
  }

  private void dependency(ContainerDependency dependency) {
    String name = dependency.containerName();
    require(
        name != null && dependency.condition() != null,
        "An entry of dependsOn needs both containerName and condition.");
    ContainerDefinition other =
        request.containerDefinitions().stream()
            .filter(each -> each.name().equals(name) && !container.name().equals(name))
            .findFirst()
            .orElse(null);
    require(other != null, "It depends on " + name + ", which is no other container of the task.");
    require(
        !isForExit(dependency) || other == null || Boolean.FALSE.equals(other.essential()),
        "It waits for the exit of " + name + ", which is essential.");
  }

  private static boolean isForExit(ContainerDependency dependency) {
    return dependency.condition() == ContainerCondition.COMPLETE
        || dependency.condition() == ContainerCondition.SUCCESS;
  }
}
