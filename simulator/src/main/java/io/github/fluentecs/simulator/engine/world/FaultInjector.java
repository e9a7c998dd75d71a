package io.github.fluentecs.simulator.engine.world;

import io.github.fluentecs.simulator.engine.fault.ActiveFault;
import io.github.fluentecs.simulator.engine.id.Arns;
import io.github.fluentecs.simulator.engine.journal.LoggedEvent;
import io.github.fluentecs.simulator.engine.state.FaultAim;
import io.github.fluentecs.simulator.engine.state.LiveCluster;
import io.github.fluentecs.simulator.engine.state.LiveInstance;
import io.github.fluentecs.simulator.engine.state.LiveTask;
import io.github.fluentecs.simulator.engine.status.InstanceStatus;
import io.github.fluentecs.simulator.event.Event.Kind;
import io.github.fluentecs.simulator.fault.Aim;
import io.github.fluentecs.simulator.fault.AlarmFault;
import io.github.fluentecs.simulator.fault.Fault;
import io.github.fluentecs.simulator.fault.InstanceFault;
import io.github.fluentecs.simulator.fault.TaskFault;
import io.github.fluentecs.simulator.fault.TaskTarget;
import org.jspecify.annotations.Nullable;

/** Begins and ends faults, with their immediate effects on the world. */
public final class FaultInjector {
  private final World world;

  FaultInjector(World world) {
    this.world = world;
  }

  /** Begins a fault; one that names a task or an instance strikes it at once. */
  public void begin(ActiveFault active) {
    Runnable strike = strike(active);
    world.faults().add(active);
    log(active, "injected: ");
    if (active.limits().lasting() != null) {
      world.timeline().eventually(active.limits().lasting(), () -> end(active));
    }
    strike.run();
  }

  /** Ends a fault and its effects. */
  public void end(ActiveFault active) {
    if (active.isOver()) {
      return;
    }
    world.faults().remove(active);
    log(active, "ended: ");
    if (active.fault() instanceof InstanceFault fault) {
      endOf(fault);
    } else if (active.fault() instanceof TaskFault) {
      world.regions().forEach(region -> release(region, active));
    }
  }

  private static void release(Region region, ActiveFault active) {
    for (LiveCluster cluster : region.clusters().all()) {
      region.containers().release(active, cluster.tasks().all());
    }
  }

  private static void alarmRaised(Region region) {
    region.clusters().all().forEach(region.scheduler()::alarmRaised);
  }

  private Runnable strike(ActiveFault active) {
    if (active.fault() instanceof InstanceFault fault) {
      LiveInstance instance = require(fault);
      return fault.isOfUpdates()
          ? () -> {}
          : () -> strikeOnce(active, () -> strike(active, fault, instance));
    }
    if (active.fault() instanceof TaskFault fault) {
      requireAccount(fault.target());
      String task = fault.target().get(Aim.TASK);
      return task == null ? () -> {} : strike(active, fault, require(task));
    }
    if (active.fault() instanceof AlarmFault) {
      return () -> strikeOnce(active, () -> world.regions().forEach(FaultInjector::alarmRaised));
    }
    return () -> {};
  }

  private void requireAccount(TaskTarget target) {
    for (String account : target.accounts()) {
      if (!account.endsWith(":" + world.account())) {
        throw new IllegalArgumentException(
            "it could never strike: the account here is " + world.account() + ", not " + account);
      }
    }
  }

  private Runnable strike(ActiveFault active, TaskFault fault, LiveTask task) {
    if (!FaultAim.canStrike(task, fault)) {
      throw new IllegalArgumentException(fault + " cannot strike its task");
    }
    if (!FaultAim.isInTime(task, fault)) {
      throw new IllegalArgumentException(
          fault + " comes too late for its task, which is " + task.status());
    }
    return () -> strikeOnce(active, () -> strike(active, task));
  }

  private void strikeOnce(ActiveFault active, Runnable effect) {
    if (active.strikes(world.faults().chance())) {
      effect.run();
    }
  }

  private void strike(ActiveFault active, InstanceFault fault, LiveInstance instance) {
    switch (fault.kind()) {
      case AGENT_LOST -> connect(instance, false);
      case INSTANCE_IMPAIRED -> instance.health().impair(true, world.timeline().now());
      default -> {
        region(instance.arn()).deregistration().lose(instance);
        end(active);
      }
    }
  }

  private void strike(ActiveFault active, LiveTask task) {
    task.faults().add(active);
    region(task.arn()).containers().strike(task, active);
  }

  private void endOf(InstanceFault fault) {
    LiveInstance instance = find(fault);
    if (instance == null || instance.status() == InstanceStatus.INACTIVE) {
      return;
    }
    if (fault.kind() == InstanceFault.Kind.AGENT_LOST) {
      connect(instance, true);
    } else if (fault.kind() == InstanceFault.Kind.INSTANCE_IMPAIRED) {
      instance.health().impair(false, world.timeline().now());
    }
  }

  private void connect(LiveInstance instance, boolean connected) {
    if (instance.isAgentConnected() != connected) {
      instance.connect(connected, world.timeline().now());
      region(instance.arn()).listeners().instanceChanged(instance);
    }
  }

  private LiveInstance require(InstanceFault fault) {
    LiveInstance instance = find(fault);
    if (instance == null) {
      throw new IllegalArgumentException(
          "no such container instance: " + fault.containerInstance());
    }
    if (instance.status() == InstanceStatus.INACTIVE) {
      throw new IllegalArgumentException(
          "the container instance is INACTIVE: " + fault.containerInstance());
    }
    return instance;
  }

  private @Nullable LiveInstance find(InstanceFault fault) {
    String arn = fault.containerInstance();
    LiveCluster cluster = region(arn).clusters().ofChild(arn);
    return cluster == null ? null : cluster.instances().get(Arns.lastPart(arn));
  }

  private LiveTask require(String arn) {
    LiveCluster cluster = region(arn).clusters().ofChild(arn);
    LiveTask task = cluster == null ? null : cluster.tasks().find(Arns.lastPart(arn));
    if (task == null) {
      throw new IllegalArgumentException("no such task: " + arn);
    }
    return task;
  }

  private Region region(String arn) {
    Region region = world.regionOf(arn);
    if (region == null) {
      throw new IllegalArgumentException("nothing is known of the Region of " + arn);
    }
    return region;
  }

  private void log(ActiveFault active, String what) {
    Fault fault = active.fault();
    var happening = new LoggedEvent.Happening(Kind.FAULT, fault.name(), what + active);
    world.events().add(world.timeline().now(), happening);
  }
}
