package io.github.fluentecs.waiters.console;

import io.github.fluentecs.core.ref.ResourceRef;
import io.github.fluentecs.core.task.Task;
import io.github.fluentecs.waiters.Progress;
import io.github.fluentecs.waiters.Snapshot;
import io.github.fluentecs.waiters.diagnosis.Cause;
import io.github.fluentecs.waiters.diagnosis.Finding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Prints what has changed, line by line. Not thread-safe. */
final class PlainScreen implements Screen {
  private final Appendable out;
  private final Map<Block.Key, Printed> waits = new HashMap<>();

  PlainScreen(Appendable out) {
    this.out = out;
  }

  /** What was printed of one wait. */
  private static final class Printed {
    private final Map<ResourceRef, String> states = new HashMap<>();
    private final Map<ResourceRef, List<String>> notes = new HashMap<>();
    private final Set<ResourceRef> tasks = new HashSet<>();
    private final Map<Cause, String> causes = new EnumMap<>(Cause.class);
    private final Set<ResourceRef> slowed = new HashSet<>();
    private final Set<String> remedies = new HashSet<>();
  }

  @Override
  public void show(Progress progress) throws IOException {
    Block.Key key = Block.Key.of(progress);
    Printed printed = waits.computeIfAbsent(key, first -> new Printed());
    List<String> news = new ArrayList<>();
    switch (progress.kind()) {
      case STARTED -> news.add("started");
      case SEEN -> progress.resource().ifPresent(it -> seen(it, progress, printed, news));
      case SLOWED -> progress.resource().ifPresent(it -> slowed(it, progress, printed, news));
      default -> {
        if (progress.kind() != Progress.Kind.MET) {
          problems(progress, printed, news);
        }
        news.add(Words.end(progress.kind()));
        news.addAll(Words.why(progress, printed.remedies));
        waits.remove(key);
      }
    }
    Screen.print(out, lines(progress, news));
  }

  private static CharSequence lines(Progress progress, List<String> news) {
    String name = progress.name().isEmpty() ? "" : Words.clean(progress.name()) + ": ";
    StringBuilder text = new StringBuilder();
    for (String line : news) {
      text.append('[').append(Words.of(progress.elapsed())).append("] ");
      text.append(name).append(line).append('\n');
    }
    return text;
  }

  private static void seen(
      ResourceRef resource, Progress progress, Printed printed, List<String> news) {
    Snapshot snapshot = progress.snapshot().orElseThrow();
    String state = Words.of(resource) + " " + Words.clean(snapshot.line());
    printed.slowed.remove(resource);
    if (!state.equals(printed.states.put(resource, state))) {
      news.add(state);
    }
    if (snapshot.desired().isPresent()) {
      List<String> before = printed.notes.getOrDefault(resource, List.of());
      snapshot.notes().stream()
          .filter(note -> !before.contains(note))
          .forEach(note -> news.add("note: " + Words.clean(note)));
      printed.notes.put(resource, snapshot.notes());
    }
    progress.newEvents().forEach(event -> news.add("event: " + Words.clean(event)));
    if (!progress.message().isEmpty()) {
      problems(progress, printed, news);
    }
  }

  private static void slowed(
      ResourceRef resource, Progress progress, Printed printed, List<String> news) {
    if (printed.slowed.add(resource)) {
      news.add("slowed: " + Words.of(resource) + ": " + Words.clean(progress.message()));
    }
  }

  /**
   * Adds each stopped task once, and each cause when it is new, and with its number at the end.
   * What is not known yet may be later, so it is left to the end.
   */
  private static void problems(Progress progress, Printed printed, List<String> news) {
    for (Task task : progress.stoppedTasks()) {
      if (printed.tasks.add(task.ref())) {
        Words.stopped(task).ifPresent(news::add);
      }
    }
    for (Finding finding : progress.diagnosis().findings()) {
      String line = finding.text();
      String before = printed.causes.get(finding.cause());
      boolean isNew = before == null && finding.cause() != Cause.UNKNOWN;
      if (isNew || (progress.kind().isEnd() && !line.equals(before))) {
        printed.causes.put(finding.cause(), line);
        news.add(Words.cause(finding, printed.remedies));
      }
    }
  }
}
