package io.github.fluentecs.workflows.canary;

import io.github.fluentecs.waiters.Wait;
import io.github.fluentecs.waiters.WaitFailure;
import io.github.fluentecs.waiters.Waits;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** Undoes what a wait has done when it fails. Meant for {@code import static}. */
public final class Undo {
  private static final Duration AGAIN = Duration.ofSeconds(15);

  private Undo() {}

  /**
   * Undoes what a wait has done when it fails: {@code undoing(work, undo, d)} is {@code work}; when
   * that fails, whether by a call or by its deadline, {@code undo} is begun, and begun again 15 s
   * after it has failed, until {@code d} is over. Then the wait fails as {@link Undone}.
   *
   * <p>A deadline outside ends both, as a cancellation and a {@code close()} do: give {@code work}
   * its deadline inside, and let {@code undo} look for itself what there is to undo, so that it can
   * be run by hand after those.
   *
   * @param <T> the value of the work
   * @param <U> the value of the undo
   * @param work what may fail
   * @param undo makes a wait that can be repeated
   * @param within how long undoing may take
   * @return the work, with its undo
   */
  public static <T, U> Wait<T> undoing(Wait<T> work, Supplier<Wait<U>> undo, Duration within) {
    Objects.requireNonNull(work, "work");
    Objects.requireNonNull(undo, "undo");
    Objects.requireNonNull(within, "within");
    return work.orElse(
        cause ->
            repeated(undo)
                .atMost(within)
                .settled()
                .then(
                    end ->
                        Waits.impossible(
                            new Undone(
                                cause,
                                end.isLeft() ? Optional.of(end.getLeft()) : Optional.empty()))));
  }

  /** What cannot be undone is not tried again. */
  private static <U> Wait<U> repeated(Supplier<Wait<U>> undo) {
    return undo.get()
        .orElse(
            failure ->
                failure instanceof WaitFailure.Impossible
                    ? Waits.failed(failure)
                    : Waits.delay(AGAIN).then(time -> repeated(undo)));
  }
}
