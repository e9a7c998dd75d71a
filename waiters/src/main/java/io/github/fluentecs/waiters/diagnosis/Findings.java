package io.github.fluentecs.waiters.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Counts what clues mean, by cause. */
final class Findings {
  private static final List<String> FAILURE_WORDS =
      List.of("fail", "error", "unable", "unhealthy", "throttl", "missing", "exceeded", "denied");

  /** The name of a service must not be taken for words. */
  private static final Pattern SERVICE_NAME = Pattern.compile("^\\(?service [^ )]+");

  private Findings() {}

  /**
   * A clue and what it means.
   *
   * @param clue the clue
   * @param row the row that knows it
   * @param by what it was known by
   */
  private record Reading(Clue clue, Row row, Clue.Text by) {}

  /**
   * What is counted together: of containers that exit, each with each code.
   *
   * @param cause the cause
   * @param exit the exit; null for causes that are no exit
   */
  private record Key(Cause cause, Clue.@Nullable Exit exit) {
    static Key of(Reading reading) {
      Cause cause = reading.row.cause();
      return new Key(cause, cause == Cause.CONTAINER_EXIT ? reading.clue.exit() : null);
    }
  }

  static List<Finding> of(List<Clue> clues) {
    List<Reading> read = clues.stream().map(Findings::reading).flatMap(Optional::stream).toList();
    List<Reading> causes = read.stream().filter(reading -> !reading.row.isSymptom()).toList();
    Map<Key, List<Reading>> groups = new LinkedHashMap<>();
    for (Reading reading : causes.isEmpty() ? read : causes) {
      groups.computeIfAbsent(Key.of(reading), key -> new ArrayList<>()).add(reading);
    }
    List<Finding> findings = new ArrayList<>();
    groups.forEach((key, readings) -> findings.add(finding(key, readings)));
    findings.sort(Comparator.comparingInt(Finding::count).reversed().thenComparing(Finding::cause));
    return findings;
  }

  static Finding of(Pause pause) {
    return new Finding.Builder()
        .cause(Cause.LIFECYCLE_HOOK)
        .count(1)
        .example(pause.message())
        .retryable(pause.endsByItself())
        .remedy(pause.remedy())
        .build();
  }

  /** Returns what a clue means, unless it speaks of normal life. */
  private static Optional<Reading> reading(Clue clue) {
    for (Row row : CauseTable.rows()) {
      Optional<Clue.Text> by = row.sign().seenIn(clue);
      if (by.isPresent()) {
        return row.isNormal() ? Optional.empty() : by.map(said -> new Reading(clue, row, said));
      }
    }
    return clue.isTask() || mentionsFailure(clue.words())
        ? Optional.of(new Reading(clue, CauseTable.REST, new Clue.Text("", clue.words())))
        : Optional.empty();
  }

  private static boolean mentionsFailure(String words) {
    String text = SERVICE_NAME.matcher(words).replaceFirst("").toLowerCase(Locale.ROOT);
    return FAILURE_WORDS.stream().anyMatch(text::contains);
  }

  private static Finding finding(Key key, List<Reading> readings) {
    int tasks = (int) readings.stream().filter(reading -> reading.clue.isTask()).count();
    Row telling =
        readings.stream()
            .map(Reading::row)
            .min(Comparator.comparingInt(CauseTable::rank))
            .orElseThrow();
    Reading last =
        readings.stream()
            .filter(reading -> reading.row.equals(telling))
            .reduce((earlier, later) -> later)
            .orElseThrow();
    Clue.Exit exit = last.clue.exit();
    String container = exit == null ? last.by.container() : exit.container();
    return new Finding.Builder()
        .cause(key.cause)
        .count(Math.max(tasks, readings.size() - tasks))
        .example(last.by.toString())
        .retryable(readings.stream().allMatch(reading -> reading.row.retryable()))
        .remedy(telling.remedy())
        .container(Optional.of(container).filter(name -> !name.isEmpty()))
        .exitCode(exit == null ? OptionalInt.empty() : OptionalInt.of(exit.code()))
        .build();
  }
}
