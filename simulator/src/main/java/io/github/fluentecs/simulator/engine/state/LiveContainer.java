package io.github.fluentecs.simulator.engine.state;

import io.github.fluentecs.simulator.engine.clock.Timeline;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.HealthStatus;
import software.amazon.awssdk.services.ecs.model.NetworkBinding;

/** One container of a task. */
public final class LiveContainer {
  private final ContainerDefinition definition;
  private final String id;
  private final boolean injected;
  private String status = "PENDING";
  private @Nullable String runtimeId;
  private @Nullable Instant startedAt;
  private @Nullable Integer exitCode;
  private @Nullable String reason;
  private @Nullable String agentStatus;
  private @Nullable String agentReason;
  private List<NetworkBinding> bindings = List.of();
  private HealthStatus health = HealthStatus.UNKNOWN;
  private boolean failingChecks;
  private Timeline.@Nullable Timer timer;
  private Timeline.@Nullable Timer checkTimer;

  public LiveContainer(ContainerDefinition definition, String id) {
    this(definition, id, false);
  }

  private LiveContainer(ContainerDefinition definition, String id, boolean injected) {
    this.definition = definition;
    this.id = id;
    this.injected = injected;
  }

  /** One that AWS adds to a task, and that its task definition does not have. */
  public static LiveContainer injected(String name, String id) {
    return new LiveContainer(
        ContainerDefinition.builder().name(name).essential(false).build(), id, true);
  }

  public ContainerDefinition definition() {
    return definition;
  }

  public String name() {
    return definition.name();
  }

  public String id() {
    return id;
  }

  /** Whether AWS added it. */
  public boolean isInjected() {
    return injected;
  }

  public boolean isEssential() {
    return !Boolean.FALSE.equals(definition.essential());
  }

  public String status() {
    return status;
  }

  public boolean isRunning() {
    return status.equals("RUNNING");
  }

  public boolean isStopped() {
    return status.equals("STOPPED");
  }

  public @Nullable String runtimeId() {
    return runtimeId;
  }

  public @Nullable Integer exitCode() {
    return exitCode;
  }

  public @Nullable String reason() {
    return reason;
  }

  /** The status of its agent of ECS Exec: that of the container, unless another was reported. */
  public String agentStatus() {
    return agentStatus == null || isStopped() ? status : agentStatus;
  }

  public @Nullable String agentReason() {
    return agentReason;
  }

  public void reportAgent(@Nullable String newStatus, @Nullable String why) {
    agentStatus = newStatus;
    agentReason = why;
  }

  public List<NetworkBinding> bindings() {
    return bindings;
  }

  public void bind(List<NetworkBinding> portBindings) {
    bindings = List.copyOf(portBindings);
  }

  /** UNKNOWN until the first check is through, and without a check. */
  public HealthStatus health() {
    return health;
  }

  public void become(HealthStatus newHealth) {
    health = newHealth;
  }

  /** Whether a fault lets its checks fail. */
  public boolean isFailingChecks() {
    return failingChecks;
  }

  public void failChecks(boolean failing) {
    failingChecks = failing;
  }

  /** Whether its program ran at some time. */
  public boolean wasStarted() {
    return runtimeId != null;
  }

  /** Whether its task is not RUNNING without it; one that AWS added may fail. */
  public boolean isAwaited() {
    return !wasStarted() && !(injected && isStopped());
  }

  /** When its program began to run; null before. */
  public @Nullable Instant startedAt() {
    return startedAt;
  }

  public void start(String newRuntimeId, Instant now) {
    status = "RUNNING";
    startedAt = now;
    runtimeId = newRuntimeId;
  }

  /** Ends it; without a code when its program never ran or was lost. */
  public void stop(@Nullable Integer code, @Nullable String why) {
    status = "STOPPED";
    exitCode = code;
    reason = why;
    expect(null);
    expectCheck(null);
  }

  /** Replaces the change of its health that is expected next. */
  public void expectCheck(Timeline.@Nullable Timer next) {
    if (checkTimer != null) {
      checkTimer.cancel();
    }
    checkTimer = next;
  }

  public boolean isExpecting() {
    return timer != null;
  }

  /** Replaces what is expected of it next. */
  public void expect(Timeline.@Nullable Timer next) {
    if (timer != null) {
      timer.cancel();
    }
    timer = next;
  }
}
