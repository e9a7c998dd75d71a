package io.github.fluentecs.waiters;

import io.github.fluentecs.waiters.diagnosis.Finding;
import io.github.fluentecs.waiters.internal.state.DurationText;
import java.util.List;

/** Formats failures as messages. */
final class WaitFailureText implements WaitFailureCases<String> {
  private static final int SHOWN = 10;

  private WaitFailureText() {}

  static String of(WaitFailure failure) {
    WaitReport report = failure.report();
    StringBuilder text = new StringBuilder();
    report.name().ifPresent(name -> text.append(name).append(": "));
    text.append(failure.fold(new WaitFailureText()));
    text.append(" After ").append(DurationText.of(report.elapsed())).append(", ");
    text.append(report.polls()).append(report.polls() == 1 ? " poll." : " polls.");
    lines(text, "seen last", report.resources());
    lines(text, "cause", report.diagnosis().findings().stream().map(Finding::line).toList());
    lines(text, "gap", report.evidence().gaps());
    lines(text, "also", report.others().stream().map(WaitFailure::message).toList());
    lines(text, "then", report.failureCommands());
    text.append(text.indexOf("\n") < 0 ? " " : "\n");
    return text.append(failure.remedy()).toString();
  }

  private static void lines(StringBuilder text, String label, List<?> items) {
    items.stream()
        .limit(SHOWN)
        .forEach(i -> text.append("\n  ").append(label).append(": ").append(i));
    if (items.size() > SHOWN) {
      text.append("\n  ... and ").append(items.size() - SHOWN).append(" more");
    }
  }

  @Override
  public String timedOut(WaitFailure.TimedOut failure) {
    String pending = String.join("; ", failure.pending());
    return "Timed out" + (pending.isEmpty() ? "." : ": " + pending + ".");
  }

  @Override
  public String impossible(WaitFailure.Impossible failure) {
    return failure.blocker().message();
  }

  @Override
  public String cancelled(WaitFailure.Cancelled failure) {
    return "Cancelled: " + failure.reason().text() + ".";
  }

  @Override
  public String callFailed(WaitFailure.CallFailed failure) {
    return failure.failure().message();
  }

  @Override
  public String defect(WaitFailure.Defect failure) {
    return "A function or client threw " + failure.cause() + ".";
  }
}
