package io.github.fluentecs.simulator.engine;

import software.amazon.awssdk.services.ecs.model.Failure;

/** Entries of {@code failures[]}. */
final class Failures {
  private Failures() {}

  static Failure missing(String arn) {
    return of(arn, "MISSING");
  }

  static Failure of(String arn, String reason) {
    return Failure.builder().arn(arn).reason(reason).build();
  }
}
