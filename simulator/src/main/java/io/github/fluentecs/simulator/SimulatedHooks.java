package io.github.fluentecs.simulator;

import static java.util.Objects.requireNonNull;

import io.github.fluentecs.simulator.engine.hook.HookFunctions;
import io.github.fluentecs.simulator.engine.world.WorldLock;
import io.github.fluentecs.simulator.hook.HookAnswer;
import io.github.fluentecs.simulator.hook.HookCall;
import java.util.function.Consumer;
import java.util.function.Function;

/** The functions of lifecycle hooks behind the engine's lock. */
record SimulatedHooks(WorldLock worlds) implements LifecycleHooks {
  @Override
  public void play(String functionArn, Function<HookCall, HookAnswer> function) {
    requireNonNull(functionArn, "functionArn");
    requireNonNull(function, "function");
    change(hooks -> hooks.play(functionArn, function));
  }

  @Override
  public void clear() {
    change(HookFunctions::clear);
  }

  private void change(Consumer<HookFunctions> work) {
    var unused =
        worlds.read(
            world -> {
              work.accept(world.hooks());
              return world;
            });
  }
}
