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
import java.util.regex.Pattern;

/** Formats texts for a console: short, and without control characters. */
final class Words {
  private static final Pattern LONG_ID = Pattern.compile("\\b([0-9a-f]{8})[0-9a-f]{24}\\b");
  private static final Pattern ARN = Pattern.compile("\\barn:[\\w-]+:ecs:\\S*/([\\w-]+)");
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");

  private Words() {}

  /** Removes control characters, and shortens ARNs of ECS and ids of tasks. */
  static String clean(String text) {
    String named = ARN.matcher(CONTROL.matcher(text).replaceAll(" ")).replaceAll("$1");
    return LONG_ID.matcher(named).replaceAll("$1").strip();
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

  static String cause(Finding finding) {
    return clean("cause: " + finding.line());
  }

  /** Returns how a wait ended, in one word or two. */
  static String end(Progress.Kind kind) {
    return switch (kind) {
      case MET -> "met";
      case FAILED -> "failed";
      default -> "given up";
    };
  }

  /** Returns why a wait ended, and what to do: the first line, and the last. */
  static List<String> why(Progress end) {
    String name = end.name() + ": ";
    String words = end.message();
    String own = words.startsWith(name) ? words.substring(name.length()) : words;
    List<String> lines = own.lines().map(Words::clean).toList();
    return lines.size() < 2 ? lines : List.of(lines.get(0), lines.get(lines.size() - 1));
  }

  static String cut(String line, int columns) {
    return line.length() <= columns ? line : line.substring(0, columns - 3) + "...";
  }
}
