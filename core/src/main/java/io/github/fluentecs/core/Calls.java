package io.github.fluentecs.core;

import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.rule.Violation;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Validation;
import java.util.List;

/**
 * A command that takes as many calls of one operation as it needs, and gives one result. Immutable
 * and thread-safe.
 *
 * @param <R> the result of a successful execution
 */
public abstract sealed class Calls<R> implements EcsCommand<R>
    permits AllPages, Batches, Described, DerivedCalls {
  Calls() {}

  /** Starts an execution, or returns the broken rules. */
  abstract Either<EcsFailure, CallSchedule<?, R>> start(Execution execution);

  @Override
  public String operation() {
    return action().name();
  }

  @Override
  public Validation<Seq<Violation>, Calls<R>> validate() {
    List<Violation> violations = violations();
    return violations.isEmpty()
        ? Validation.valid(this)
        : Validation.invalid(io.vavr.collection.List.ofAll(violations));
  }
}
