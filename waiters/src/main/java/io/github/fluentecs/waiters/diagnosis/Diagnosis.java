package io.github.fluentecs.waiters.diagnosis;

import io.github.fluentecs.core.value.Arguments;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Why tasks do not run, and what to do: what {@link #of} reads from evidence. Immutable and
 * thread-safe.
 *
 * @param findings what was found: pauses, then the most frequent first
 * @param gaps what could not be queried
 */
public record Diagnosis(List<Finding> findings, List<String> gaps) {
  /**
   * Copies the lists.
   *
   * @param findings what was found: pauses, then the most frequent first
   * @param gaps what could not be queried
   */
  public Diagnosis {
    findings = Arguments.copyOf("findings", findings);
    gaps = Arguments.copyOf("gaps", gaps);
  }

  /**
   * Derives causes and remedies from evidence. Pure: it calls nothing, and equal evidence gives
   * equal diagnoses.
   *
   * <p>One task counts for one cause, by the most specific of its stop code, reasons and exit
   * codes. Normal events, such as a scale-in or a standalone task that exits with 0, are no
   * findings. A text that is not known is a finding of {@link Cause#UNKNOWN}, if it mentions a
   * failure. Each hook at which a deployment is paused is a finding, before the others.
   *
   * @param evidence what ECS said
   * @return what it means; without findings when nothing has failed
   */
  public static Diagnosis of(Evidence evidence) {
    Objects.requireNonNull(evidence, "evidence");
    List<Finding> findings = new ArrayList<>();
    evidence.serviceDeployments().stream()
        .flatMap(deployment -> Pause.of(deployment).stream())
        .map(Findings::of)
        .forEach(findings::add);
    findings.addAll(Findings.of(Clues.of(evidence)));
    return new Diagnosis(findings, evidence.gaps());
  }

  /**
   * Returns whether nothing was found.
   *
   * @return true without findings
   */
  public boolean isEmpty() {
    return findings.isEmpty();
  }

  /**
   * Returns the most important finding.
   *
   * @return a pause, or else the most frequent one
   */
  public Optional<Finding> main() {
    return findings.stream().findFirst();
  }

  /**
   * Returns whether all that was found may go away without a change by the user.
   *
   * @return whether a retry can help; false without findings
   */
  public boolean retryable() {
    return !findings.isEmpty() && findings.stream().allMatch(Finding::retryable);
  }

  /** Returns a line for each finding and gap; a remedy that several findings share is said once. */
  @Override
  public String toString() {
    Set<String> remedies = new HashSet<>();
    List<String> lines = new ArrayList<>();
    findings.forEach(it -> lines.add(remedies.add(it.remedy()) ? it.line() : it.text()));
    lines.addAll(gaps);
    return String.join("\n", lines);
  }
}
