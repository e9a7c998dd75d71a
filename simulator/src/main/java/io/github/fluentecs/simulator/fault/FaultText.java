package io.github.fluentecs.simulator.fault;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A fault and its limits, read from their text form.
 *
 * @param fault what goes wrong
 * @param limits how often and for how long
 */
public record FaultText(Fault fault, When limits) {
  private static final int LONGEST = 2_000;
  private static final Map<String, Function<FaultTokens, Fault>> READERS = readers();

  /**
   * Reads the name of a fault and words of the form {@code name=value}, such as {@code throttling
   * operation=RunTask times=3}.
   *
   * @param text the text form
   * @return the fault with its limits
   * @throws IllegalArgumentException if the text cannot be read; the message says what is known
   */
  public static FaultText parse(String text) {
    if (text.length() > LONGEST) {
      throw new IllegalArgumentException("a fault has at most " + LONGEST + " characters");
    }
    String[] parts = text.strip().split("\\s+", 2);
    Function<FaultTokens, Fault> reader = READERS.get(parts[0].toLowerCase(Locale.ROOT));
    if (reader == null) {
      throw new IllegalArgumentException(
          "unknown fault " + parts[0] + "; known: " + String.join(", ", READERS.keySet()));
    }
    FaultTokens words = FaultTokens.read(parts.length == 1 ? "" : parts[1]);
    When limits = limits(words);
    Fault fault = reader.apply(words);
    words.end();
    return new FaultText(fault, limits);
  }

  /**
   * The names of all kinds of faults.
   *
   * @return such as {@code throttling}, in alphabetical order
   */
  public static Set<String> names() {
    return Collections.unmodifiableSet(READERS.keySet());
  }

  private static When limits(FaultTokens words) {
    Double probability = words.decimal("probability");
    return new When(
        words.number("times"), probability == null ? 1 : probability, words.span("lasting"));
  }

  private static Map<String, Function<FaultTokens, Fault>> readers() {
    Map<String, Function<FaultTokens, Fault>> readers = new TreeMap<>();
    addCalls(readers);
    for (TaskFault.Kind kind : TaskFault.Kind.values()) {
      readers.put(TaskFault.of(kind).name(), words -> task(kind, words));
    }
    for (InstanceFault.Kind kind : InstanceFault.Kind.values()) {
      readers.put(
          new InstanceFault(kind, "").name(),
          words -> new InstanceFault(kind, words.required("containerInstance")));
    }
    readers.put(
        Fault.capacityShortage().name(),
        words ->
            new CapacityFault(words.text("provider"), words.text("zone"), words.text("reason")));
    readers.put(Fault.registrationFailure().name(), words -> Fault.registrationFailure());
    readers.put("alarm", words -> Fault.alarm(words.required("alarmName")));
    return readers;
  }

  private static void addCalls(Map<String, Function<FaultTokens, Fault>> readers) {
    for (CallFault fault :
        Set.of(
            Fault.throttling(),
            Fault.disguisedThrottling(),
            Fault.serverError(),
            Fault.unavailable(),
            Fault.omittedFailures(),
            Fault.resetBeforeEffect(),
            Fault.resetAfterEffect())) {
      readers.put(fault.name(), words -> on(fault, words));
    }
    readers.put("error", words -> on(error(words), words));
    readers.put("listed-failure", words -> on(listedFailure(words), words));
    readers.put("latency", words -> on(Fault.latency(words.requiredSpan("delay")), words));
    readers.put("invisible", words -> on(Fault.invisible(words.requiredSpan("span")), words));
  }

  private static CallFault error(FaultTokens words) {
    String code = words.required("code");
    Integer status = words.number("status");
    String message = words.text("message");
    return Fault.error(code, or(status, () -> 400), or(message, () -> code));
  }

  private static CallFault listedFailure(FaultTokens words) {
    CallFault fault = Fault.listedFailure(words.required("reason"));
    String resource = words.text("resource");
    return resource == null ? fault : fault.resource(resource);
  }

  private static CallFault on(CallFault fault, FaultTokens words) {
    String operations = words.text("operation");
    return operations == null
        ? fault
        : new CallFault(fault.name(), fault.effect(), new TreeSet<>(Set.of(operations.split(","))));
  }

  private static TaskFault task(TaskFault.Kind kind, FaultTokens words) {
    Integer code =
        kind == TaskFault.Kind.CONTAINER_EXIT ? words.number("code") : Integer.valueOf(0);
    Duration after = kind.hasTime() ? words.span("after") : Duration.ZERO;
    String reason = kind.hasReason() ? words.text("reason") : null;
    EnumMap<Aim, String> aims = new EnumMap<>(Aim.class);
    for (Aim aim : Aim.values()) {
      String value = words.text(aim.word());
      if (value != null) {
        aims.put(aim, value);
      }
    }
    return new TaskFault(
        kind, or(code, () -> 1), or(after, () -> Duration.ZERO), reason, new TaskTarget(aims));
  }

  private static <T> T or(@Nullable T value, Supplier<T> fallback) {
    return value == null ? fallback.get() : value;
  }
}
