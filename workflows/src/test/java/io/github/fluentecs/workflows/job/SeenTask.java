package io.github.fluentecs.workflows.job;

import io.github.fluentecs.simulator.event.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A task as the simulator's events tell it: also when no call of the API shows it any more.
 *
 * @param piece the variable PIECE of its container
 * @param created when it was created
 * @param ran whether it ever ran
 * @param stopped when it stopped; null while it has not
 * @param end its stop code
 * @param code the exit code of its program; null without one
 */
record SeenTask(
    int piece,
    Instant created,
    boolean ran,
    @Nullable Instant stopped,
    String end,
    @Nullable Integer code) {
  private static final Pattern PIECE = Pattern.compile("\"name\":\"PIECE\",\"value\":\"(\\d+)\"");
  private static final Pattern CODE = Pattern.compile("\"exitCode\":(\\d+)");

  /** All tasks of a job that there ever were, by piece, the oldest first. */
  static Map<Integer, List<SeenTask>> all(List<Event> events, String startedBy) {
    Map<String, Event> latest = new LinkedHashMap<>();
    events.stream()
        .filter(event -> event.kind() == Event.Kind.TASK)
        .forEach(event -> latest.put(event.resource(), event));
    Map<Integer, List<SeenTask>> pieces = new TreeMap<>();
    latest.values().stream()
        .flatMap(event -> event.eventBridge().stream())
        .filter(json -> json.contains("\"startedBy\":\"" + startedBy + "\""))
        .map(SeenTask::of)
        .sorted(Comparator.comparing(SeenTask::created))
        .forEach(task -> pieces.computeIfAbsent(task.piece, piece -> new ArrayList<>()).add(task));
    return pieces;
  }

  private static SeenTask of(String json) {
    String code = first(CODE, json);
    String piece = first(PIECE, json);
    return new SeenTask(
        Integer.parseInt(piece == null ? "0" : piece),
        Instant.parse(text("createdAt", json)),
        !text("startedAt", json).isEmpty(),
        text("stoppedAt", json).isEmpty() ? null : Instant.parse(text("stoppedAt", json)),
        text("stopCode", json),
        code == null ? null : Integer.valueOf(code));
  }

  private static String text(String member, String json) {
    String found = first(Pattern.compile("\"" + member + "\":\"([^\"]*)\""), json);
    return found == null ? "" : found;
  }

  private static @Nullable String first(Pattern pattern, String json) {
    Matcher matcher = pattern.matcher(json);
    return matcher.find() ? matcher.group(1) : null;
  }

  boolean succeeded() {
    return end.equals("EssentialContainerExited") && code != null && code == 0;
  }

  /** Whether it ended for the same reason. */
  boolean isLike(SeenTask other) {
    return end.equals(other.end) && Objects.equals(code, other.code);
  }
}
