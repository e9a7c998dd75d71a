package io.github.fluentecs.workflows.fleet;

import io.github.fluentecs.waiters.Wait;
import io.github.fluentecs.waiters.Waits;
import io.vavr.control.Either;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/** Calls the machines, and again when they throw. */
record MachineCalls(InstanceMachines machines, Duration pause) {
  private static final int TRIES = 3;

  Wait<InstanceGroup> look() {
    return tried(
        "looking at the machines", () -> Objects.requireNonNull(machines.look(), "group"), TRIES);
  }

  Wait<Integer> grow(int size) {
    return tried(
        "growing to " + size + " machines",
        () -> {
          machines.growTo(size);
          return size;
        },
        TRIES);
  }

  Wait<Integer> terminate(List<String> ids, boolean isReplaced) {
    Wait<Integer> all = Waits.met(0);
    for (String id : ids) {
      all =
          all.then(
              done ->
                  tried(
                      "terminating " + id,
                      () -> {
                        machines.terminate(id, isReplaced);
                        return done + 1;
                      },
                      TRIES));
    }
    return all;
  }

  private <T> Wait<T> tried(String name, Supplier<T> call, int tries) {
    return Waits.calling(name, () -> attempt(call))
        .then(
            end -> {
              if (end.isRight()) {
                return Waits.met(end.get());
              }
              return tries > 1
                  ? Waits.delay(pause).then(paused -> tried(name, call, tries - 1))
                  : Waits.impossible(new RotationFailure.MachinesFailed(name, end.getLeft()));
            });
  }

  private static <T> Either<RuntimeException, T> attempt(Supplier<T> call) {
    try {
      return Either.right(call.get());
    } catch (RuntimeException e) {
      return Either.left(e);
    }
  }
}
