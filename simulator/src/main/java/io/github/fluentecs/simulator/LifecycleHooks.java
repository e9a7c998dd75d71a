package io.github.fluentecs.simulator;

import io.github.fluentecs.simulator.hook.HookAnswer;
import io.github.fluentecs.simulator.hook.HookCall;
import java.util.function.Function;

/**
 * The Lambda functions of lifecycle hooks, played by functions of a test. One that nobody plays
 * answers SUCCEEDED. A hook that pauses is answered by ContinueServiceDeployment.
 */
public interface LifecycleHooks {
  /**
   * Plays a function from now on. It is called with the world locked, so it must not use this
   * simulator; one that throws has failed, as a Lambda function has.
   *
   * @param functionArn the function, as hooks name it
   * @param function what it does
   */
  void play(String functionArn, Function<HookCall, HookAnswer> function);

  /**
   * Lets a function always give the same answer from now on.
   *
   * @param functionArn the function, as hooks name it
   * @param answer what it answers
   */
  default void play(String functionArn, HookAnswer answer) {
    play(functionArn, call -> answer);
  }

  /** Plays no function any more. */
  void clear();
}
