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

/** One execution of {@link Batches}: keeps each part's outcome at its place. Not thread-safe. */
final class BatchRun<Q extends EcsRequest, A extends EcsResponse, R, T>
    implements Run<R, Batch<T>> {
  private final Whole<Q, A, R, T> whole;
  private final Execution execution;
  private final int inFlight;
  private final List<@Nullable Either<EcsFailure, R>> outcomes;
  private int next;

  BatchRun(Whole<Q, A, R, T> whole, Execution execution, int inFlight) {
    this.whole = whole;
    this.execution = execution;
    this.inFlight = inFlight;
    outcomes = new ArrayList<>(Collections.nCopies(whole.slices.parts(), null));
  }

  /** What is asked for in all, and how one part's answer is read. */
  record Whole<Q extends EcsRequest, A extends EcsResponse, R, T>(
      Operation<?, ?, Q, A, R> command,
      Split.Slices<Q> slices,
      Function<? super R, Batch<T>> batch) {

    Q request(int part) {
      Q request = slices.request(part);
      TokenPlace<?, Q> token = command.action().token();
      return token == null ? request : token.ofPart(request, part);
    }
  }

  @Override
  public int inFlight() {
    return Math.min(inFlight, outcomes.size());
  }

  @Override
  public @Nullable Turn<R> next() {
    if (next == outcomes.size()) {
      return null;
    }
    int part = next++;
    return new Turn<>(part, execution.part(whole.command, whole.request(part)));
  }

  @Override
  public void done(Turn<R> turn, Either<EcsFailure, R> outcome) {
    outcomes.set(turn.index(), outcome);
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

  /** When no call succeeded: what all of them failed with, where that is the same. */
  private static EcsFailure common(List<EcsFailure> failed, Batch<?> all) {
    EcsFailure first = failed.get(0);
    boolean alike = failed.stream().allMatch(other -> other.getClass() == first.getClass());
    return alike ? first : all.incomplete();
  }
}
