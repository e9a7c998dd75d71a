package io.github.fluentecs.workflows.job;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts pieces by where they are, and by why. */
final class Tally {
  private static final int MOST_REASONS = 5;

  private Tally() {}

  static JobProgress of(List<Piece> pieces) {
    int done = 0;
    int running = 0;
    int waiting = 0;
    int failed = 0;
    Map<String, Integer> reasons = new TreeMap<>();
    for (Piece piece : pieces) {
      switch (piece.state()) {
        case DONE -> done++;
        case STARTING, RUNNING -> running++;
        case WAITING -> waiting++;
        case FAILED, UNCERTAIN -> failed++;
      }
      if (!piece.why().isEmpty()) {
        reasons.merge(piece.why(), 1, Integer::sum);
      }
    }
    return new JobProgress(done, running, waiting, failed, most(reasons));
  }

  private static List<String> most(Map<String, Integer> reasons) {
    return reasons.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(MOST_REASONS)
        .map(each -> each.getValue() + " x " + each.getKey())
        .toList();
  }
}
