package io.github.fluentecs.waiters.console;

import io.github.fluentecs.core.ref.ResourceRef;
import io.github.fluentecs.core.task.Task;
import io.github.fluentecs.waiters.Progress;
import io.github.fluentecs.waiters.diagnosis.Diagnosis;
import io.github.fluentecs.waiters.diagnosis.Evidence;
import io.github.fluentecs.waiters.diagnosis.Finding;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Formats texts for a console: short, and without control characters. */
final class Words {
  private static final Pattern LONG_ID = Pattern.compile("\\b([0-9a-f]{8})[0-9a-f]{24}\\b");
  private static final Pattern ARN = Pattern.compile("\\barn:[\\w-]+:ecs:\\S*/([\\w-]+)");
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");

  private Words() {}

  /** Removes control characters, and shortens ARNs of ECS and ids of tasks. */
  static String clean(String text) {
    String named = ARN.matcher(printable(text)).replaceAll("$1");
    return LONG_ID.matcher(named).replaceAll("$1").strip();
  }

  private static String printable(String text) {
    return CONTROL.matcher(text).replaceAll(" ");
  }

  static String of(ResourceRef resource) {
    return clean(resource.kind() + " " + resource.id());
  }

  /** Returns a time such as {@code 1:05} or {@code 1:01:05}. */
  static String of(Duration time) {
    return time.toHours() == 0
        ? String.format(Locale.ROOT, "%d:%02d", time.toMinutes(), time.toSecondsPart())
        : String.format(
            Locale.ROOT,
            "%d:%02d:%02d",
            time.toHours(),
            time.toMinutesPart(),
            time.toSecondsPart());
  }

  /** Returns why a task stopped, unless that is normal. */
  static Optional<String> stopped(Task task) {
    return Diagnosis.of(Evidence.of(task))
        .main()
        .map(found -> clean("stopped: task " + task.ref().id() + ": " + found.example()));
  }

  /** Returns a finding, and its remedy unless that was shown already. */
  static String cause(Finding finding, Set<String> remedies) {
    boolean isNew = remedies.add(clean(finding.remedy()));
    String cause = clean("cause: " + finding.text());
    // A command in a remedy is to be copied, so its ARNs stay whole.
    return isNew ? cause + " " + printable(finding.remedy()) : cause;
  }

  /** Returns how a wait ended, in one word or two. */
  static String end(Progress.Kind kind) {
    return switch (kind) {
      case MET -> "met";
      case FAILED -> "failed";
      default -> "given up";
    };
  }

  /**
   * Returns why a wait ended, and what to do unless that was shown already: the first line, and the
   * last.
   */
  static List<String> why(Progress end, Set<String> remedies) {
    String name = end.name() + ": ";
    String words = end.message();
    String own = words.startsWith(name) ? words.substring(name.length()) : words;
    List<String> lines = own.lines().toList();
    if (lines.isEmpty()) {
      return List.of();
    }
    String first = clean(lines.get(0));
    String last = clean(lines.get(lines.size() - 1));
    return lines.size() > 1 && remedies.add(last) ? List.of(first, last) : List.of(first);
  }

  static String cut(String line, int columns) {
    return line.length() <= columns ? line : line.substring(0, columns - 3) + "...";
  }
}
