package io.github.fluentecs.simulator.engine.call;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.ecs.model.EcsResponse;
import software.amazon.awssdk.services.ecs.model.Failure;

/** Puts answers into words. */
public final class CallSummary {
  private CallSummary() {}

  /** Such as {@code , failures: 3 x RESOURCE:CPU}; empty without failures. */
  public static String failures(EcsResponse answer) {
    List<?> failures = ModelMembers.list(answer, "failures");
    if (failures.isEmpty()) {
      return "";
    }
    return failures.stream()
        .map(failure -> String.valueOf(((Failure) failure).reason()))
        .collect(Collectors.groupingBy(reason -> reason, TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .map(entry -> entry.getValue() + " x " + entry.getKey())
        .collect(Collectors.joining(", ", ", failures: ", ""));
  }
}
