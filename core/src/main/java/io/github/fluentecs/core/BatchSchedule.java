package io.github.fluentecs.core;

import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.failure.ItemFailure;
import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.EcsResponse;

/**
 * One execution of {@link Batches}; keeps the outcomes in the order of the parts. Not thread-safe.
 */
final class BatchSchedule<Q extends EcsRequest, A extends EcsResponse, R, T>
    implements CallSchedule<R, Batch<T>> {
  private final SplitCommand<Q, A, R, T> whole;
  private final Execution execution;
  private final int inFlight;
  private final @Nullable String token;
  private final List<@Nullable Either<EcsFailure, R>> outcomes;
  private int next;

  BatchSchedule(SplitCommand<Q, A, R, T> whole, Execution execution, int inFlight) {
    this.whole = whole;
    this.execution = execution;
    this.inFlight = inFlight;
    token = whole.token(execution);
    outcomes = new ArrayList<>(Collections.nCopies(whole.slices.parts(), null));
  }

  /** A command, its parts, and the function that reads the result of one part. */
  record SplitCommand<Q extends EcsRequest, A extends EcsResponse, R, T>(
      Operation<?, ?, Q, A, R> command,
      Split.Slices<Q> slices,
      Function<? super R, Batch<T>> batch) {

    /** Returns the client token of an execution; null where the operation has none. */
    @Nullable String token(Execution execution) {
      ClientTokenMember<?, Q> member = command.action().token();
      return member == null ? null : member.ofExecution(slices.whole(), execution.tokens());
    }

    /** Returns the client token that the caller fixed; null where there is none. */
    @Nullable String fixedToken() {
      ClientTokenMember<?, Q> member = command.action().token();
      return member == null ? null : member.read().apply(slices.whole());
    }

    /** Returns the request of a part, in an execution with a client token or for a dry run. */
    Q request(int part, @Nullable String token) {
      Q request = slices.request(part);
      ClientTokenMember<?, Q> member = command.action().token();
      return member == null || token == null ? request : member.ofPart(request, token, part);
    }
  }

  @Override
  public int inFlight() {
    return Math.min(inFlight, outcomes.size());
  }

  @Override
  public @Nullable ScheduledCall<R> next() {
    if (next == outcomes.size()) {
      return null;
    }
    int part = next++;
    return new ScheduledCall<>(
        part, execution.part(whole.command, whole.request(part, token), token));
  }

  @Override
  public void done(ScheduledCall<R> scheduled, Either<EcsFailure, R> outcome) {
    outcomes.set(scheduled.index(), outcome);
  }

  @Override
  public Either<EcsFailure, Batch<T>> result() {
    List<T> succeeded = new ArrayList<>(whole.slices.size());
    List<ItemFailure> missing = new ArrayList<>();
    List<EcsFailure> failed = new ArrayList<>();
    for (int part = 0; part < outcomes.size(); part++) {
      Either<EcsFailure, R> outcome = outcome(part);
      if (outcome.isRight()) {
        Batch<T> batch = whole.batch.apply(outcome.get());
        succeeded.addAll(batch.succeeded());
        missing.addAll(batch.failures());
      } else {
        failed.add(outcome.getLeft());
        missing.addAll(lost(part, outcome.getLeft()));
      }
    }
    Batch<T> all = Batch.to(whole.command, whole.slices.size()).collected(succeeded, missing);
    boolean isLost = !failed.isEmpty() && failed.size() == outcomes.size();
    return isLost ? Either.left(common(failed, all)) : Either.right(all);
  }

  private Either<EcsFailure, R> outcome(int part) {
    Either<EcsFailure, R> outcome = outcomes.get(part);
    return outcome == null ? Either.left(Execution.interrupted(whole.command)) : outcome;
  }

  private List<ItemFailure> lost(int part, EcsFailure why) {
    List<ItemFailure> lost = new ArrayList<>();
    for (@Nullable String id : whole.slices.slots(part)) {
      lost.add(ItemFailure.ofCall(id, why));
    }
    return lost;
  }

  /**
   * Returns the failure of the whole when no call succeeded: the first one if all are of the same
   * type.
   */
  private static EcsFailure common(List<EcsFailure> failed, Batch<?> all) {
    EcsFailure first = failed.get(0);
    boolean alike = failed.stream().allMatch(other -> other.getClass() == first.getClass());
    return alike ? first : all.incomplete();
  }
}
