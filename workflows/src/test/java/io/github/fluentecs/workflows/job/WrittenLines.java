package io.github.fluentecs.workflows.job;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Streams in memory, read two lines at a time. */
final class WrittenLines implements LogStreams {
  private static final int PAGE = 2;

  private final Map<String, List<String>> written = new HashMap<>();
  private List<String> everywhere = List.of();

  void onEveryStream(List<String> lines) {
    everywhere = lines;
  }

  void write(String stream, String line) {
    written.computeIfAbsent(stream, name -> new ArrayList<>()).add(line);
  }

  @Override
  public Optional<LogPage> read(LogStream stream, Optional<String> position) {
    List<String> lines = written.getOrDefault(stream.name(), everywhere);
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    int from = position.map(Integer::parseInt).orElse(0);
    int to = Math.min(lines.size(), from + PAGE);
    List<LogLine> page =
        lines.subList(from, to).stream().map(text -> new LogLine(Instant.EPOCH, text)).toList();
    return Optional.of(new LogPage(page, String.valueOf(to)));
  }
}
