package io.github.fluentecs.simulator;

import static java.util.Objects.requireNonNull;

import io.github.fluentecs.simulator.engine.world.WorldLock;
import io.github.fluentecs.simulator.hook.HookAnswer;
import io.github.fluentecs.simulator.hook.HookCall;
import java.util.function.Function;

/** The functions of lifecycle hooks behind the engine's lock. */
record SimulatedHooks(WorldLock worlds) implements LifecycleHooks {
  @Override
  public void play(String functionArn, Function<HookCall, HookAnswer> function) {
    requireNonNull(functionArn, "functionArn");
    requireNonNull(function, "function");
    worlds.change(world -> world.hooks().play(functionArn, function));
  }

  @Override
  public void clear() {
    worlds.change(world -> world.hooks().clear());
  }
}
