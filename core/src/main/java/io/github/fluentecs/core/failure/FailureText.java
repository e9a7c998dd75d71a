package io.github.fluentecs.core.failure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** Formats failures as text. */
final class FailureText {
  private FailureText() {}

  static String of(EcsFailure failure) {
    FailedCall call = failure.call();
    StringBuilder text = new StringBuilder(call.operation());
    call.resource().ifPresent(resource -> text.append(" (").append(resource).append(')'));
    text.append(": ").append(call.message());
    String evidence = evidence(call);
    if (!evidence.isEmpty()) {
      text.append(" [").append(evidence).append(']');
    }
    String details = details(failure);
    return text.append(details)
        .append(details.isEmpty() ? ' ' : '\n')
        .append(call.remedy())
        .toString();
  }

  private static String evidence(FailedCall call) {
    StringJoiner evidence = new StringJoiner(", ");
    call.errorCode().ifPresent(evidence::add);
    call.httpStatus().ifPresent(status -> evidence.add("HTTP " + status));
    call.requestId().ifPresent(id -> evidence.add("request id " + id));
    return evidence.toString();
  }

  private static String details(EcsFailure failure) {
    return failure.fold(
        new SomeFailureCases<String>() {
          @Override
          public String otherwise(EcsFailure other) {
            return "";
          }

          @Override
          public String invalidRequest(EcsFailure.InvalidRequest invalid) {
            return list(invalid.violations().stream().map(v -> v.message()).toList());
          }

          @Override
          public String conflict(EcsFailure.Conflict conflict) {
            return list(conflict.resourceIds());
          }

          @Override
          public String placement(EcsFailure.Placement placement) {
            return list(placement.failures());
          }

          @Override
          public String incomplete(EcsFailure.Incomplete incomplete) {
            return list(incomplete.failures());
          }
        });
  }

  private static String list(List<?> items) {
    StringBuilder lines = new StringBuilder();
    Map<String, Integer> times = new LinkedHashMap<>();
    items.forEach(item -> times.merge(item.toString(), 1, Integer::sum));
    times.forEach(
        (item, n) -> lines.append("\n  - ").append(item).append(n > 1 ? ", " + n + " times" : ""));
    return lines.toString();
  }
}
