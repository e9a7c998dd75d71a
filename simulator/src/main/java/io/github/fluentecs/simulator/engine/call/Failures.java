package io.github.fluentecs.simulator.engine.call;

import software.amazon.awssdk.services.ecs.model.Failure;

/** Entries of {@code failures[]}. */
public final class Failures {
  private Failures() {}

  public static Failure missing(String arn) {
    return of(arn, "MISSING");
  }

  public static Failure missing(String reference, String arnOfName) {
    return of(reference, arnOfName, "MISSING");
  }

  /** Names a thing as it was asked for: by its ARN, or by the ARN that belongs to the name. */
  public static Failure of(String reference, String arnOfName, String reason) {
    return of(reference.startsWith("arn:") ? reference : arnOfName, reason);
  }

  public static Failure of(String arn, String reason) {
    return Failure.builder().arn(arn).reason(reason).build();
  }
}
