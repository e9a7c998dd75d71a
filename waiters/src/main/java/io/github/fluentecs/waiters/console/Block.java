package io.github.fluentecs.waiters.console;

import io.github.fluentecs.core.ref.ResourceRef;
import io.github.fluentecs.core.task.Task;
import io.github.fluentecs.waiters.Progress;
import io.github.fluentecs.waiters.diagnosis.Diagnosis;
import io.github.fluentecs.waiters.diagnosis.Evidence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What is drawn of one wait. Not thread-safe. */
final class Block {
  private static final int TASKS = 2;
  private static final int CAUSES = 3;

  private final Map<ResourceRef, Row> rows = new LinkedHashMap<>();
  private Progress latest;

  /**
   * Identifies an execution.
   *
   * @param name the wait's name
   * @param startedAt when it began
   */
  record Key(String name, Instant startedAt) {
    static Key of(Progress progress) {
      return new Key(progress.name(), progress.report().startedAt());
    }
  }

  Block(Progress first) {
    this.latest = first;
  }

  void add(Progress progress) {
    latest = progress;
    if (!progress.kind().isEnd()) {
      progress.resource().ifPresent(resource -> see(resource, progress));
    }
  }

  private void see(ResourceRef resource, Progress progress) {
    Row row = rows.get(resource);
    rows.put(resource, row == null ? Row.of(resource, progress) : row.with(progress));
  }

  boolean isOver() {
    return latest.kind().isEnd();
  }

  /** Returns the lines, of any length, with a bar for each resource that has numbers if wanted. */
  List<String> lines(boolean withBars) {
    List<String> lines = new ArrayList<>(List.of(title()));
    Set<String> remedies = new HashSet<>();
    Stream.of(
            Table.lines(rows.values(), withBars),
            notes(),
            events(),
            problems(remedies),
            end(remedies))
        .flatMap(List::stream)
        .map(line -> "  " + line)
        .forEach(lines::add);
    return lines;
  }

  private String title() {
    String name = latest.name().isEmpty() ? "wait" : Words.clean(latest.name());
    String end = isOver() ? Words.end(latest.kind()) + " after " : "";
    return name
        + (": " + end + Words.of(latest.elapsed()))
        + (", " + latest.polls() + (latest.polls() == 1 ? " poll" : " polls"));
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    for (Row row : rows.values()) {
      if (row.hasNumbers()) {
        row.snapshot().notes().forEach(note -> notes.add("note: " + Words.clean(note)));
        if (row.isSlowed() && !isOver()) {
          notes.add("slowed: " + row.name() + ": " + Words.clean(row.seen().message()));
        }
      }
    }
    return notes;
  }

  private List<String> events() {
    return rows.values().stream()
        .flatMap(row -> row.news().stream())
        .map(news -> "event: " + news)
        .toList();
  }

  private List<String> problems(Set<String> remedies) {
    if (latest.kind() == Progress.Kind.MET) {
      return List.of();
    }
    Stream<Progress> missing = rows.values().stream().filter(Row::isPending).map(Row::seen);
    Stream<Progress> end = isOver() ? Stream.of(latest) : Stream.empty();
    Evidence evidence =
        Stream.concat(missing, end)
            .map(seen -> seen.report().evidence())
            .reduce(Evidence.none(), Evidence::plus);
    List<String> tasks = tasks(evidence.stoppedTasks());
    List<String> problems =
        new ArrayList<>(tasks.subList(Math.max(0, tasks.size() - TASKS), tasks.size()));
    Diagnosis.of(evidence).findings().stream()
        .limit(CAUSES)
        .map(finding -> Words.cause(finding, remedies))
        .forEach(problems::add);
    return problems;
  }

  private static List<String> tasks(List<Task> stopped) {
    return stopped.stream().map(Words::stopped).flatMap(Optional::stream).toList();
  }

  private List<String> end(Set<String> remedies) {
    return isOver() ? Words.why(latest, remedies) : List.of();
  }
}
