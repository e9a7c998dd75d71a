package io.github.fluentecs.workflows.canary;

import io.github.fluentecs.waiters.Blocker;
import io.github.fluentecs.waiters.WaitFailure;
import java.util.Objects;
import java.util.Optional;

/**
 * Something failed, and what it had done was undone; or undoing it failed too.
 *
 * @param cause why it failed
 * @param left why it could not be undone, so that something is left behind; absent where nothing is
 */
public record Undone(WaitFailure cause, Optional<WaitFailure> left) implements Blocker {
  /**
   * Checks that no component is null.
   *
   * @param cause why it failed
   * @param left why it could not be undone, so that something is left behind; absent where nothing
   *     is
   */
  public Undone {
    Objects.requireNonNull(cause, "cause");
    Objects.requireNonNull(left, "left");
  }

  @Override
  public String message() {
    return left.map(why -> "Undoing it failed: " + why.message() + " It had failed: ")
            .orElse("All of it was undone. It had failed: ")
        + cause.message();
  }

  @Override
  public String remedy() {
    return left.isPresent()
        ? "Correct the reason, then undo it or run it again by the same words."
        : "Correct the reason, then run it again by the same words.";
  }
}
