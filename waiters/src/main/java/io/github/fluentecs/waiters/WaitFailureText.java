package io.github.fluentecs.waiters;

import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.waiters.diagnosis.Finding;
import io.github.fluentecs.waiters.internal.state.DurationText;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Formats a failure, and those within it, as one message that says each remedy once; that of the
 * failure itself comes last.
 */
final class WaitFailureText implements WaitFailureCases<String> {
  private static final int SHOWN = 10;
  private static final String INDENT = "\n  ";

  private final StringBuilder text = new StringBuilder();
  private final Set<String> remedies;

  private WaitFailureText(Set<String> remedies) {
    this.remedies = remedies;
  }

  static String of(WaitFailure failure) {
    return new WaitFailureText(new HashSet<>()).written(failure);
  }

  private String written(WaitFailure failure) {
    boolean isNew = remedies.add(failure.remedy());
    WaitReport report = failure.report();
    report.name().ifPresent(name -> text.append(name).append(": "));
    text.append(failure.fold(this));
    text.append(" After ").append(DurationText.of(report.elapsed())).append(", ");
    text.append(report.polls()).append(report.polls() == 1 ? " poll." : " polls.");
    lines(
        "seen last", CommandSubject.withoutAnswers(report.resources()), ObservedResource::toString);
    lines("cause", report.diagnosis().findings(), this::cause);
    lines("gap", report.evidence().gaps(), gap -> gap);
    lines("also", report.others(), this::nested);
    lines("then", report.failureCommands(), this::command);
    if (isNew) {
      text.append(text.indexOf("\n") < 0 ? " " : "\n").append(failure.remedy());
    }
    return text.toString();
  }

  private <I> void lines(String label, List<I> items, Function<I, String> words) {
    items.stream()
        .limit(SHOWN)
        .forEach(it -> text.append(INDENT).append(label).append(": ").append(words.apply(it)));
    if (items.size() > SHOWN) {
      text.append(INDENT).append("... and ").append(items.size() - SHOWN).append(" more");
    }
  }

  private String cause(Finding finding) {
    return remedies.add(finding.remedy()) ? finding.line() : finding.text();
  }

  private String nested(WaitFailure failure) {
    return new WaitFailureText(remedies).written(failure).replace("\n", INDENT);
  }

  private String command(FailureCommand command) {
    return command
        .result()
        .fold(
            failure ->
                command.command().operation()
                    + " failed: "
                    + (remedies.add(failure.remedy()) ? failure.message() : called(failure)),
            given -> command.toString());
  }

  /** Returns the message of a failed call without the remedy, with which it ends. */
  private static String called(EcsFailure failure) {
    String message = failure.message();
    return message.substring(0, message.length() - failure.remedy().length()).strip();
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
    return called(failure.failure());
  }

  @Override
  public String defect(WaitFailure.Defect failure) {
    return "A function or client threw " + failure.cause() + ".";
  }
}
