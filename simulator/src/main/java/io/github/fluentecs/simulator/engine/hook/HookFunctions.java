package io.github.fluentecs.simulator.engine.hook;

import io.github.fluentecs.simulator.hook.HookAnswer;
import io.github.fluentecs.simulator.hook.HookCall;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** The functions that a test plays, by ARN. */
public final class HookFunctions {
  private final Map<String, Function<HookCall, HookAnswer>> functions = new HashMap<>();

  public void play(String functionArn, Function<HookCall, HookAnswer> function) {
    functions.put(functionArn, function);
  }

  public void clear() {
    functions.clear();
  }

  /** Asks a function; one that throws, or gives nothing, has failed. */
  public HookAnswer ask(HookCall call) {
    try {
      Function<HookCall, HookAnswer> function =
          functions.getOrDefault(call.functionArn(), any -> HookAnswer.succeeded());
      return Objects.requireNonNullElse(function.apply(call), HookAnswer.failed());
    } catch (RuntimeException e) {
      return HookAnswer.failed();
    }
  }
}
