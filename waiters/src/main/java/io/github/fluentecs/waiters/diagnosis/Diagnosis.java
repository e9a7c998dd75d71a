package io.github.fluentecs.waiters.diagnosis;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Why tasks do not run, and what to do: what {@link #of} reads from evidence. Immutable and
 * thread-safe.
 *
 * @param findings what was found, the most frequent first
 * @param gaps what could not be asked for
 */
public record Diagnosis(List<Finding> findings, List<String> gaps) {
  /** Copies the lists. */
  public Diagnosis {
    findings = List.copyOf(findings);
    gaps = List.copyOf(gaps);
  }

  /**
   * Reads causes and remedies from evidence. Pure: it asks nobody, and the same evidence gives the
   * same diagnosis.
   *
   * <p>One task speaks for one cause, the most telling of its stop code, reasons and exit codes.
   * What is part of normal life, such as a scale-in, or a task of its own that exits with 0, is no
   * finding. A text that is not known is a finding of {@link Cause#UNKNOWN}, as long as it sounds
   * like trouble.
   *
   * @param evidence what ECS said
   * @return what it means; without findings when nothing speaks of trouble
   */
  public static Diagnosis of(Evidence evidence) {
    Objects.requireNonNull(evidence, "evidence");
    return new Diagnosis(Findings.of(Clues.of(evidence)), evidence.gaps());
  }

  /**
   * Tells whether nothing was found.
   *
   * @return true without findings
   */
  public boolean isEmpty() {
    return findings.isEmpty();
  }

  /**
   * Returns the finding to look at first.
   *
   * @return the most frequent one
   */
  public Optional<Finding> main() {
    return findings.stream().findFirst();
  }

  /**
   * Tells whether all that was found may go away without anybody changing anything.
   *
   * @return whether a retry can help; false without findings
   */
  public boolean retryable() {
    return !findings.isEmpty() && findings.stream().allMatch(Finding::retryable);
  }

  /** Returns a line for each finding and gap. */
  @Override
  public String toString() {
    String found = findings.stream().map(Finding::line).collect(Collectors.joining("\n"));
    String missing = String.join("\n", gaps);
    return found + (found.isEmpty() || missing.isEmpty() ? "" : "\n") + missing;
  }
}
