package io.github.fluentecs.simulator;

import static java.util.Objects.requireNonNull;

import io.github.fluentecs.simulator.engine.fault.ActiveFault;
import io.github.fluentecs.simulator.engine.fault.FailureAnswers;
import io.github.fluentecs.simulator.engine.fault.Visibility;
import io.github.fluentecs.simulator.engine.world.WorldLock;
import io.github.fluentecs.simulator.fault.CallFault;
import io.github.fluentecs.simulator.fault.Fault;
import io.github.fluentecs.simulator.fault.When;
import io.github.fluentecs.simulator.limit.RateLimits;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The faults behind the engine's lock. */
record SimulatedFaults(WorldLock worlds, Set<String> operations) implements Faults {
  @Override
  public Injection inject(Fault fault, When when) {
    requireNonNull(fault, "fault");
    requireNonNull(when, "when");
    if (fault instanceof CallFault call) {
      requireKnown(call);
      requirePossible(call);
    }
    ActiveFault active = new ActiveFault(fault, when);
    worlds.change(world -> world.strikes().begin(active));
    return new Handle(worlds, active);
  }

  private void requireKnown(CallFault call) {
    if (!operations.containsAll(call.operations())) {
      List<String> unknown =
          call.operations().stream().filter(name -> !operations.contains(name)).toList();
      throw new IllegalArgumentException(
          "no such operation: "
              + String.join(", ", unknown)
              + "; there are "
              + String.join(", ", operations));
    }
  }

  /** Refuses a fault on an operation where it could never strike. */
  private static void requirePossible(CallFault fault) {
    if (fault.effect() instanceof CallFault.Invisibility) {
      requirePossible(fault, Visibility.creating(), "");
    } else if (fault.effect() instanceof CallFault.OmittedFailures) {
      requirePossible(fault, FailureAnswers.all(), "");
    } else if (fault.effect() instanceof CallFault.ListedFailure) {
      requirePossible(
          fault, FailureAnswers.reads(), "; RunTask and StartTask have capacity-shortage reason=…");
    }
  }

  private static void requirePossible(CallFault fault, Set<String> possible, String instead) {
    if (!possible.containsAll(fault.operations())) {
      throw new IllegalArgumentException(
          fault.name() + " strikes " + String.join(", ", possible) + " only" + instead);
    }
  }

  @Override
  public List<Injection> active() {
    return worlds.read(
        world ->
            world.faults().all().stream()
                .filter(ActiveFault::canStrike)
                .map(active -> (Injection) new Handle(worlds, active))
                .toList());
  }

  @Override
  public Optional<Injection> find(long id) {
    return worlds.read(
        world ->
            world.faults().all().stream()
                .filter(active -> active.id() == id)
                .map(active -> (Injection) new Handle(worlds, active))
                .findFirst());
  }

  @Override
  public void clear() {
    worlds.change(world -> world.faults().all().forEach(world.strikes()::end));
  }

  @Override
  public void limit(RateLimits limits) {
    requireNonNull(limits, "limits");
    worlds.change(world -> world.limiter().limit(limits));
  }

  private record Handle(WorldLock worlds, ActiveFault active) implements Injection {
    @Override
    public long id() {
      return active.id();
    }

    @Override
    public Fault fault() {
      return active.fault();
    }

    @Override
    public When limits() {
      return active.limits();
    }

    @Override
    public int hits() {
      return worlds.read(world -> active.hits());
    }

    @Override
    public boolean isActive() {
      return worlds.read(world -> active.canStrike());
    }

    @Override
    public void remove() {
      worlds.change(world -> world.strikes().end(active));
    }

    @Override
    public String toString() {
      return active.toString();
    }
  }
}
