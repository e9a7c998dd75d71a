package io.github.fluentecs.simulator.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.HealthStatus;
import software.amazon.awssdk.services.ecs.model.NetworkBinding;

/** One container of a task. */
final class LiveContainer {
  private final ContainerDefinition definition;
  private final String id;
  private String status = "PENDING";
  private @Nullable String runtimeId;
  private @Nullable Integer exitCode;
  private @Nullable String reason;
  private List<NetworkBinding> bindings = List.of();
  private HealthStatus health = HealthStatus.UNKNOWN;
  private boolean failingChecks;
  private Timeline.@Nullable Timer timer;
  private Timeline.@Nullable Timer checkTimer;

  LiveContainer(ContainerDefinition definition, String id) {
    this.definition = definition;
    this.id = id;
  }

  ContainerDefinition definition() {
    return definition;
  }

  String name() {
    return definition.name();
  }

  String id() {
    return id;
  }

  boolean isEssential() {
    return !Boolean.FALSE.equals(definition.essential());
  }

  String status() {
    return status;
  }

  boolean isRunning() {
    return status.equals("RUNNING");
  }

  boolean isStopped() {
    return status.equals("STOPPED");
  }

  @Nullable String runtimeId() {
    return runtimeId;
  }

  @Nullable Integer exitCode() {
    return exitCode;
  }

  @Nullable String reason() {
    return reason;
  }

  List<NetworkBinding> bindings() {
    return bindings;
  }

  void bind(List<NetworkBinding> portBindings) {
    bindings = List.copyOf(portBindings);
  }

  /** UNKNOWN until the first check is through, and without a check. */
  HealthStatus health() {
    return health;
  }

  void become(HealthStatus newHealth) {
    health = newHealth;
  }

  /** Whether a fault lets its checks fail. */
  boolean isFailingChecks() {
    return failingChecks;
  }

  void failChecks(boolean failing) {
    failingChecks = failing;
  }

  /** Whether its program ran at some time. */
  boolean wasStarted() {
    return runtimeId != null;
  }

  void start(String newRuntimeId) {
    status = "RUNNING";
    runtimeId = newRuntimeId;
  }

  /** Ends it; without a code when its program never ran or was lost. */
  void stop(@Nullable Integer code, @Nullable String why) {
    status = "STOPPED";
    exitCode = code;
    reason = why;
    expect(null);
    expectCheck(null);
  }

  /** Replaces the change of its health that is expected next. */
  void expectCheck(Timeline.@Nullable Timer next) {
    if (checkTimer != null) {
      checkTimer.cancel();
    }
    checkTimer = next;
  }

  boolean isExpecting() {
    return timer != null;
  }

  /** Replaces what is expected of it next. */
  void expect(Timeline.@Nullable Timer next) {
    if (timer != null) {
      timer.cancel();
    }
    timer = next;
  }
}
