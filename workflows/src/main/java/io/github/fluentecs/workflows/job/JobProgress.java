package io.github.fluentecs.workflows.job;

import io.github.fluentecs.core.value.Arguments;
import io.github.fluentecs.waiters.ObservedResource;
import io.github.fluentecs.waiters.Snapshot;
import io.github.fluentecs.waiters.WaitReport;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How far a job is: a value that the report of its wait holds, also while it goes on. Immutable and
 * thread-safe.
 *
 * @param done pieces that have succeeded
 * @param running pieces whose task was started and has not ended
 * @param waiting pieces that have yet to be started, or started again
 * @param failed pieces that have failed for good, and those of which it is uncertain
 * @param why why pieces wait or have failed, each reason with the number of pieces
 */
public record JobProgress(int done, int running, int waiting, int failed, List<String> why) {
  /**
   * Copies the reasons.
   *
   * @param done pieces that have succeeded
   * @param running pieces whose task was started and has not ended
   * @param waiting pieces that have yet to be started, or started again
   * @param failed pieces that have failed for good, and those of which it is uncertain
   * @param why why pieces wait or have failed, each reason with the number of pieces
   */
  public JobProgress {
    why = Arguments.copyOf("why", why);
  }

  /**
   * Finds the progress of a job in the report of its wait, such as {@code progress.report()} in a
   * listener, or {@code failure.report()}.
   *
   * @param report the report
   * @return that of the first job; empty before its first poll, and for waits without a job
   */
  public static Optional<JobProgress> of(WaitReport report) {
    Objects.requireNonNull(report, "report");
    return report.resources().stream()
        .filter(seen -> seen.resource().kind().equals(JobRef.KIND))
        .map(ObservedResource::lastSeen)
        .filter(seen -> seen.desired().isPresent())
        .findFirst()
        .map(JobProgress::of);
  }

  private static JobProgress of(Snapshot seen) {
    int running = seen.running().orElse(0);
    int waiting = seen.pending().orElse(0);
    int failed = seen.failed().orElse(0);
    return new JobProgress(
        seen.desired().orElse(0) - running - waiting - failed,
        running,
        waiting,
        failed,
        seen.notes());
  }

  Snapshot snapshot() {
    return Snapshot.builder(done + " done")
        .desired(pieces())
        .running(running)
        .pending(waiting)
        .failed(failed)
        .addAllNotes(why)
        .build();
  }

  /**
   * Returns the number of pieces of the job.
   *
   * @return the sum of all
   */
  public int pieces() {
    return done + running + waiting + failed;
  }

  /**
   * Returns the numbers, and why pieces wait or have failed.
   *
   * @return one line
   */
  public String message() {
    String numbers =
        done + " done, " + running + " running, " + waiting + " waiting, " + failed + " failed";
    return why.isEmpty() ? numbers : numbers + ": " + String.join("; ", why);
  }
}
