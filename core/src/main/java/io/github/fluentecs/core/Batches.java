package io.github.fluentecs.core;

import io.github.fluentecs.core.describe.RequestText;
import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.failure.ItemFailure;
import io.github.fluentecs.core.rule.RulePolicy;
import io.github.fluentecs.core.rule.Violation;
import io.github.fluentecs.core.rule.internal.ViolationsByLevel;
import io.vavr.control.Either;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.EcsResponse;

/**
 * A command that is split at its operation's limit: n ids take ceil(n / limit) calls, several of
 * them concurrently, and return one {@link Batch} in the order of the ids. See {@link
 * BatchOperation#inBatches()}.
 *
 * <p>Nothing is lost: a call that fails leaves the others' results, and each thing that it asked
 * for is in {@link Batch#failures()} with {@link ItemFailure#call()}. Only when every call fails is
 * there a failure instead of a batch: that of the calls where all failed alike, else {@link
 * EcsFailure.Incomplete}. Repeated ids are read once; a list of no ids takes no call and gives an
 * empty batch. An execution has one client token, fixed by the caller or new; the first call sends
 * it, and the others derive theirs from it, always alike. Immutable and thread-safe.
 *
 * @param <T> the type of an item
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
   * @param <R> the result of one call
   * @param <T> the type of an item
   * @param command the command to split
   * @param batch reads the result of one call
   * @return the command in batches, with at most 4 calls in flight
   */
  public static <Q extends EcsRequest, A extends EcsResponse, R, T> Batches<T> of(
      Operation<?, ?, Q, A, R> command, Function<? super R, Batch<T>> batch) {
    Objects.requireNonNull(batch, "batch");
    Objects.requireNonNull(command, "command");
    return new Batches<>(new Work<>(command, command.action().split(), batch), IN_FLIGHT);
  }

  /**
   * Returns a copy with another limit on concurrent calls. {@link Ecs} uses one additional thread
   * for each call beyond the first.
   *
   * @param calls the limit, at least 1; the default is 4
   * @return a copy
   * @throws IllegalArgumentException if the limit is below 1
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
    return RequestText.ofCalls(toSdk()).withAdvice(advice());
  }

  /**
   * Checks the unsplit command against every documented rule except the limit on its size, without
   * sending anything.
   */
  @Override
  public List<Violation> violations() {
    return ViolationsByLevel.refusing(found());
  }

  @Override
  public List<Violation> advice() {
    return StandardCheck.advice(found(), work.command);
  }

  private List<Violation> found() {
    return StandardCheck.of(this, () -> work.check(RulePolicy.STANDARD));
  }

  @Override
  Either<EcsFailure, CallSchedule<?, Batch<T>>> start(Execution execution) {
    return SdkGap.orUnsupported(work.command, () -> work.start(execution, inFlight));
  }

  /** A command and how it is split. */
  private record Work<Q extends EcsRequest, A extends EcsResponse, R, T>(
      Operation<?, ?, Q, A, R> command, Split<Q> split, Function<? super R, Batch<T>> batch) {
    private Work {
      Objects.requireNonNull(command, "command");
      Objects.requireNonNull(split, "split");
      Objects.requireNonNull(batch, "batch");
    }

    private BatchSchedule.SplitCommand<Q, A, R, T> whole() {
      return new BatchSchedule.SplitCommand<>(command, split.slices(command.toSdk()), batch);
    }

    private List<EcsRequest> requests() {
      BatchSchedule.SplitCommand<Q, A, R, T> whole = whole();
      return IntStream.range(0, whole.slices().parts())
          .<EcsRequest>mapToObj(part -> whole.request(part, whole.fixedToken()))
          .toList();
    }

    private List<Violation> check(RulePolicy policy) {
      return check(policy, whole().slices());
    }

    /**
     * The limit on the size is what the split is for, and no id at all takes no call; only a count
     * must be of something.
     */
    private List<Violation> check(RulePolicy policy, Split.Slices<Q> slices) {
      String size = split.rule(command.operation());
      return command.action().check(slices.whole(), policy).stream()
          .filter(violation -> slices.isCountOfNone() || !violation.rule().equals(size))
          .toList();
    }

    private Either<EcsFailure, CallSchedule<?, Batch<T>>> start(Execution execution, int inFlight) {
      BatchSchedule.SplitCommand<Q, A, R, T> whole = whole();
      EcsFailure refusal =
          execution.refusalOrNull(command, check(execution.policy(), whole.slices()));
      return refusal == null
          ? Either.right(new BatchSchedule<>(whole, execution, inFlight))
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

  /** Returns a description of the command, for messages and logs. */
  @Override
  public String toString() {
    return work.command + " in batches of " + work.split.most();
  }
}
