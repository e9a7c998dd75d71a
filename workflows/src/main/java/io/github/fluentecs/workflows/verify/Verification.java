package io.github.fluentecs.workflows.verify;

import io.github.fluentecs.core.value.Arguments;
import java.util.List;
import java.util.stream.Collectors;

/**
 * All that was found before a deployment. Immutable.
 *
 * @param findings one for each thing that the deployment refers to, in the order of its members
 */
public record Verification(List<Finding> findings) {
  /**
   * Copies the list.
   *
   * @param findings one for each thing that the deployment refers to, in the order of its members
   */
  public Verification {
    findings = Arguments.copyOf("findings", findings);
  }

  /**
   * Returns what would make the deployment fail.
   *
   * @return an unmodifiable list
   */
  public List<Finding.Wrong> wrong() {
    return of(Finding.Wrong.class);
  }

  /**
   * Returns what nobody could tell.
   *
   * @return an unmodifiable list
   */
  public List<Finding.Skipped> skipped() {
    return of(Finding.Skipped.class);
  }

  /**
   * Tells whether everything was asked for, is there, and fits. What was skipped is not.
   *
   * @return whether all findings are {@link Finding.Ok}
   */
  public boolean isOk() {
    return findings.size() == of(Finding.Ok.class).size();
  }

  private <F extends Finding> List<F> of(Class<F> type) {
    return findings.stream().filter(type::isInstance).map(type::cast).toList();
  }

  /** Returns a line for each finding. */
  @Override
  public String toString() {
    return findings.stream().map(Finding::toString).collect(Collectors.joining("\n"));
  }
}
