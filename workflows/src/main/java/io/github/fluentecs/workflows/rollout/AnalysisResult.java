package io.github.fluentecs.workflows.rollout;

import io.github.fluentecs.core.value.Arguments;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * How an analysis ended. Immutable and thread-safe.
 *
 * @param name the name of the analysis
 * @param verdict what its measurements say together
 * @param measurements the measurements, the oldest first
 */
public record AnalysisResult(String name, Reading.Kind verdict, List<Measurement> measurements) {
  private static final int SHOWN = 10;

  /**
   * Copies the list.
   *
   * @param name the name of the analysis
   * @param verdict what its measurements say together
   * @param measurements the measurements, the oldest first
   */
  public AnalysisResult {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(verdict, "verdict");
    measurements = Arguments.copyOf("measurements", measurements);
  }

  /** Returns name, verdict and the latest measurements. */
  @Override
  public String toString() {
    return name
        + (", " + verdict + ": ")
        + measurements.stream()
            .skip(Math.max(0, measurements.size() - SHOWN))
            .map(Measurement::toString)
            .collect(Collectors.joining(", "));
  }
}
