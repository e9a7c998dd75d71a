package io.github.fluentecs.simulator.engine.call;

import software.amazon.awssdk.services.ecs.model.Failure;

/** Entries of {@code failures[]}. */
public final class Failures {
  private Failures() {}

  public static Failure missing(String arn) {
    return of(arn, "MISSING");
  }

  public static Failure of(String arn, String reason) {
    return Failure.builder().arn(arn).reason(reason).build();
  }
}
