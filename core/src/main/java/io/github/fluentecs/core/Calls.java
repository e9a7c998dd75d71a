package io.github.fluentecs.core;

import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.rule.Violation;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Validation;
import java.util.List;

/**
 * A command that takes as many calls of one operation as it needs, and gives one result. Immutable and
 * thread-safe.
 *
 * @param <R> what a successful execution gives
 */
public abstract sealed class Calls<R> implements EcsCommand<R> permits AllPages, Batches, Demand {
  Calls() {}

  /** Starts an execution, unless rules are broken. */
  abstract Either<EcsFailure, Run<?, R>> start(Execution execution);

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
