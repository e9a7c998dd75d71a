package io.github.fluentecs.core;

import io.github.fluentecs.core.describe.RequestText;
import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.failure.ItemFailure;
import io.github.fluentecs.core.rule.RulePolicy;
import io.github.fluentecs.core.rule.Violation;
import io.vavr.control.Either;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.EcsResponse;

/**
 * A command that is split at its operation's limit: n ids take ceil(n / limit) calls, some of them
 * in flight at once, and give one {@link Batch} in the order of the ids. See {@link
 * BatchOperation#inBatches()}.
 *
 * <p>Nothing is lost: a call that fails leaves the others' results, and each thing that it asked
 * for is in {@link Batch#failures()} with {@link ItemFailure#call()}. Only when every call fails is
 * there a failure instead of a batch: that of the calls where all failed alike, else {@link
 * EcsFailure.Incomplete}. Repeated ids are read once; a list of no ids takes no call and
 * gives an empty batch. Each call has a client token of its own; a
 * fixed one serves the first call, and the others derive theirs from it, always alike. Immutable
 * and thread-safe.
 *
 * @param <T> what is asked for
 */
public final class Batches<T> extends Calls<Batch<T>> {
  private static final int IN_FLIGHT = 4;

  private final Work<?, ?, ?, T> work;
  private final int inFlight;

  private Batches(Work<?, ?, ?, T> work, int inFlight) {
    this.work = work;
    this.inFlight = inFlight;
  }

  /**
   * Splits a command.
   *
   * @param <Q> the SDK request
   * @param <A> the SDK response
   * @param <R> what one call gives
   * @param <T> what is asked for
   * @param command the whole
   * @param batch reads what one call gives
   * @return the command in batches, 4 calls in flight
   */
  public static <Q extends EcsRequest, A extends EcsResponse, R, T> Batches<T> of(
      Operation<?, ?, Q, A, R> command, Function<? super R, Batch<T>> batch) {
    Objects.requireNonNull(command, "command");
    return new Batches<>(new Work<>(command, command.action().split(), batch), IN_FLIGHT);
  }

  /**
   * Returns a copy with another bound on the calls in flight. {@link Ecs} needs a thread for each
   * but the first.
   *
   * @param calls at least 1; the default is 4
   * @return a copy
   * @throws IllegalArgumentException for less than 1
   */
  public Batches<T> inFlight(int calls) {
    if (calls < 1) {
      throw new IllegalArgumentException("calls in flight: given " + calls + "; allowed 1 or more");
    }
    return new Batches<>(work, calls);
  }

  /**
   * Returns this command with the demand that all of it succeeds; where it does not, the execution
   * fails as {@link Batch#complete()} does, and the failure carries what did succeed.
   *
   * @return a command that gives what was asked for, all of it
   */
  public EcsCommand<List<T>> complete() {
    return new Demand<>(this, Batch::complete, "all of it");
  }

  /**
   * Returns the exact SDK requests: a dry run. Client tokens that the caller did not fix are not in
   * them; each execution adds its own.
   *
   * @return the requests, in the order of the ids
   */
  public List<EcsRequest> toSdk() {
    return work.requests();
  }

  @Override
  public Action<?, ?> action() {
    return work.command.action();
  }

  @Override
  public RequestText describe() {
    return RequestText.ofCalls(toSdk());
  }

  /**
   * Checks the whole against every documented rule but the limit on its size, without sending
   * anything.
   */
  @Override
  public List<Violation> violations() {
    return Told.refusing(work.told(RulePolicy.STANDARD));
  }

  @Override
  public List<Violation> advice() {
    return Told.advising(work.told(RulePolicy.STANDARD));
  }

  @Override
  Either<EcsFailure, Run<?, Batch<T>>> start(Execution execution) {
    return work.start(execution, inFlight);
  }

  /** A command and how it is split. */
  private record Work<Q extends EcsRequest, A extends EcsResponse, R, T>(
      Operation<?, ?, Q, A, R> command, Split<Q> split, Function<? super R, Batch<T>> batch) {
    private Work {
      Objects.requireNonNull(command, "command");
      Objects.requireNonNull(split, "split");
      Objects.requireNonNull(batch, "batch");
    }

    private BatchRun.Whole<Q, A, R, T> whole() {
      return new BatchRun.Whole<>(command, split.slices(command.toSdk()), batch);
    }

    private List<EcsRequest> requests() {
      BatchRun.Whole<Q, A, R, T> whole = whole();
      return IntStream.range(0, whole.slices().parts())
          .<EcsRequest>mapToObj(whole::request)
          .toList();
    }

    private List<Violation> told(RulePolicy policy) {
      return told(policy, whole().slices());
    }

    /**
     * The limit on the size is what the split is for, and no id at all takes no call; only a count
     * must be of something.
     */
    private List<Violation> told(RulePolicy policy, Split.Slices<Q> slices) {
      String size = split.rule(command.operation());
      return command.action().check(slices.whole(), policy).stream()
          .filter(violation -> slices.isCountOfNone() || !violation.rule().equals(size))
          .toList();
    }

    private Either<EcsFailure, Run<?, Batch<T>>> start(Execution execution, int inFlight) {
      BatchRun.Whole<Q, A, R, T> whole = whole();
      EcsFailure refusal =
          execution.refusalOrNull(command, told(execution.policy(), whole.slices()));
      return refusal == null
          ? Either.right(new BatchRun<>(whole, execution, inFlight))
          : Either.left(refusal);
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Batches<?> that
        && inFlight == that.inFlight
        && work.command.equals(that.work.command);
  }

  @Override
  public int hashCode() {
    return work.command.hashCode();
  }

  /** Returns the whole command in words. */
  @Override
  public String toString() {
    return work.command + " in batches of " + work.split.most();
  }
}
