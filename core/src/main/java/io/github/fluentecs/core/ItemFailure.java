package io.github.fluentecs.core;

import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.Failure;

/** One entry of an answer's {@code failures[]}, typed. Immutable and thread-safe. */
public final class ItemFailure extends Observed<Failure> {
  private ItemFailure(Failure sdk) {
    super(sdk);
  }

  /**
   * Wraps an entry.
   *
   * @param sdk the SDK's failure
   * @return the view
   */
  public static ItemFailure of(Failure sdk) {
    return new ItemFailure(sdk);
  }

  /**
   * Returns the resource.
   *
   * @return its ARN, in the short or the long format; absent where ECS names none
   */
  public Optional<String> arn() {
    return Optional.ofNullable(sdk().arn());
  }

  /**
   * Returns the reason as ECS wrote it.
   *
   * @return for example {@code RESOURCE:MEMORY}; {@code unknown} where ECS wrote none
   */
  public String reason() {
    return sdk().reason() == null ? "unknown" : sdk().reason();
  }

  /**
   * Returns what the reason means.
   *
   * @return the meaning
   */
  public FailureReason meaning() {
    return FailureReason.of(sdk().reason());
  }

  /**
   * Returns ECS's explanation.
   *
   * @return the detail, where ECS gives one
   */
  public Optional<String> detail() {
    return Optional.ofNullable(sdk().detail());
  }

  /**
   * Tells whether the same request can succeed later.
   *
   * @return whether a retry can help
   */
  public boolean retryable() {
    return meaning().retryable();
  }

  /**
   * Returns what to do.
   *
   * @return a sentence
   */
  public String remedy() {
    return meaning().remedy();
  }

  /** Returns resource, reason and detail in one line. */
  @Override
  public String toString() {
    String subject = arn().map(arn -> arn + ": ").orElse("");
    return subject + reason() + detail().map(detail -> " (" + detail + ")").orElse("");
  }
}
