package io.github.fluentecs.workflows.release;

import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.waiters.Wait;
import io.github.fluentecs.waiters.WaitFailure;
import io.github.fluentecs.waiters.Waits;
import io.vavr.control.Either;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Suspends scaling before the updates, and resumes it however the release ends. */
record Scaling(ScalingSuspension suspension, List<ServiceRef> services) {
  private static final int TRIES = 3;
  private static final Duration PAUSE = Duration.ofSeconds(5);

  /** Suspends it, then goes on. */
  <T> Wait<T> suspendedBefore(Wait<T> next) {
    return Waits.allOf(services, service -> tried("suspend", service, suspension::suspend))
        .ofKind("suspend scaling")
        .then(
            failures ->
                first(failures)
                    .map(failed -> failed.failure(false, ""))
                    .<Wait<T>>map(Waits::impossible)
                    .orElse(next));
  }

  /** Resumes it after a wait that has ended in any way but by being cancelled. */
  <T> Wait<T> resumedAfter(Wait<T> wait) {
    return wait.settled()
        .then(
            end ->
                Waits.allOf(services, service -> resumed(service, TRIES))
                    .ofKind("resume scaling")
                    .then(failures -> resumed(end, first(failures))));
  }

  private static <T> Wait<T> resumed(Either<WaitFailure, T> end, Optional<Failed> unresumed) {
    return unresumed.isEmpty()
        ? end.fold(Waits::failed, Waits::met)
        : Waits.impossible(
            unresumed
                .get()
                .failure(true, end.fold(WaitFailure::message, done -> "The release succeeded.")));
  }

  private Wait<Optional<Failed>> resumed(ServiceRef service, int tries) {
    return tried("resume", service, suspension::resume)
        .then(
            failure ->
                failure.isEmpty() || tries == 1
                    ? Waits.met(failure)
                    : Waits.delay(PAUSE).then(paused -> resumed(service, tries - 1)));
  }

  private static Wait<Optional<Failed>> tried(
      String verb, ServiceRef service, Consumer<ServiceRef> call) {
    return Waits.calling(
        verb + " scaling of " + service,
        () -> {
          try {
            call.accept(service);
            return Optional.empty();
          } catch (RuntimeException e) {
            return Optional.of(new Failed(service, e));
          }
        });
  }

  private static Optional<Failed> first(List<Optional<Failed>> failures) {
    return failures.stream().flatMap(Optional::stream).findFirst();
  }

  /** What the caller's code threw. */
  private record Failed(ServiceRef service, RuntimeException cause) {
    ReleaseFailure failure(boolean suspended, String released) {
      return new ReleaseFailure.ScalingNotChanged(service, suspended, cause, released);
    }
  }
}
