package io.github.fluentecs.core.failure;

import io.github.fluentecs.core.value.Observed;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.Failure;

/**
 * The failure of one item: an entry of {@code failures[]} in a response, or an item of a call that
 * failed as a whole. Immutable and thread-safe.
 */
public final class ItemFailure extends Observed<Failure> {
  private final @Nullable EcsFailure call;

  private ItemFailure(Failure sdk, @Nullable EcsFailure call) {
    super(sdk);
    this.call = call;
  }

  /**
   * Wraps an entry.
   *
   * @param sdk the SDK's failure
   * @return the view
   */
  public static ItemFailure of(Failure sdk) {
    return new ItemFailure(sdk, null);
  }

  /**
   * Returns the failure of one item of a failed call.
   *
   * @param id the item's id; null if it has none yet
   * @param call why the call failed
   * @return the failure of that item
   */
  public static ItemFailure ofCall(@Nullable String id, EcsFailure call) {
    Objects.requireNonNull(call, "call");
    Failure sdk =
        Failure.builder()
            .arn(id)
            .reason(call.call().errorCode().orElse(call.getClass().getSimpleName()))
            .detail(call.call().message())
            .build();
    return new ItemFailure(sdk, call);
  }

  /**
   * Returns the failure of the whole call that requested this item, for a command that was split
   * into several calls.
   *
   * @return the failure; empty if ECS responded with a reason
   */
  public Optional<EcsFailure> call() {
    return Optional.ofNullable(call);
  }

  /**
   * Returns the resource.
   *
   * @return its ARN, in the short or the long format, or the requested id; absent if ECS names none
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
    return call == null ? FailureReason.of(sdk().reason()) : FailureReason.CALL_FAILED;
  }

  /**
   * Returns ECS's explanation.
   *
   * @return the detail, if ECS gives one
   */
  public Optional<String> detail() {
    return Optional.ofNullable(sdk().detail());
  }

  /**
   * Returns whether the same request can succeed later.
   *
   * @return whether a retry can help
   */
  public boolean retryable() {
    return call == null ? meaning().retryable() : call.retryable();
  }

  /**
   * Returns the suggested action.
   *
   * @return a sentence
   */
  public String remedy() {
    return call == null ? meaning().remedy() : call.remedy();
  }

  /** Returns resource, reason and detail in one line. */
  @Override
  public String toString() {
    String subject = arn().map(arn -> arn + ": ").orElse("");
    return subject + reason() + detail().map(detail -> " (" + detail + ")").orElse("");
  }
}
