package io.github.fluentecs.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.stub.Answer;
import io.github.fluentecs.core.stub.StubEcs;
import io.github.fluentecs.core.task.DescribeTasks;
import io.github.fluentecs.core.task.Task;
import io.vavr.control.Either;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Several asynchronous calls at once. */
@Timeout(60)
class AsyncCallDriverTest {
  private static final Answer EMPTY = Answer.ok("{\"tasks\":[],\"failures\":[]}");

  private final List<CompletableFuture<Answer>> waiting = new CopyOnWriteArrayList<>();
  private final StubEcs stub =
      StubEcs.later(
          sent -> {
            CompletableFuture<Answer> answer = new CompletableFuture<>();
            waiting.add(answer);
            return answer;
          });
  private final EcsAsync ecs = EcsAsync.using(stub.asyncClient());

  private static DescribeTasks command(int calls) {
    return DescribeTasks.builder(ClusterRef.of("prod"), Repeat.ids(100 * calls)).build();
  }

  @Test
  void execute_answersPending_keepsTheBoundAndRefills() {
    CompletableFuture<Either<EcsFailure, Batch<Task>>> result =
        ecs.execute(command(6).inBatches().inFlight(3));
    assertThat(waiting).hasSize(3);

    waiting.get(1).complete(EMPTY);
    assertThat(waiting).hasSize(4);

    waiting.get(0).complete(EMPTY);
    waiting.get(2).complete(EMPTY);
    assertThat(waiting).hasSize(6);
    assertThat(result).isNotDone();

    waiting.subList(3, 6).forEach(answer -> answer.complete(EMPTY));
    assertThat(result.join().isRight()).isTrue();
  }

  @Test
  void cancel_callsInFlight_cancelsThemAndStartsNoMore() {
    CompletableFuture<Either<EcsFailure, Batch<Task>>> result =
        ecs.execute(command(6).inBatches().inFlight(3));

    assertThat(result.cancel(true)).isTrue();
    waiting.forEach(answer -> answer.complete(EMPTY));

    assertThat(stub.aborted()).isEqualTo(3);
    assertThat(waiting).hasSize(3);
  }

  @Test
  void execute_readerThrows_completesTheFutureAndCancelsTheOthers() {
    DescribeTasks command = command(4);
    CompletableFuture<Either<EcsFailure, Batch<Task>>> result =
        ecs.execute(
            Batches.of(
                new Mapped<>(
                    command,
                    () -> {
                      throw new IllegalStateException("reader");
                    }),
                batch -> batch));

    waiting.get(0).complete(EMPTY);

    assertThatThrownBy(result::join).hasRootCauseMessage("reader");
    assertThat(stub.aborted()).isEqualTo(3);
  }

  @Test
  void execute_mergerThrows_completesTheFuture() {
    DescribeTasks command = command(2);
    CompletableFuture<Either<EcsFailure, Batch<Task>>> result =
        ecs.execute(
            Batches.of(
                command,
                batch -> {
                  throw new IllegalStateException("merger");
                }));

    waiting.forEach(answer -> answer.complete(EMPTY));

    assertThatThrownBy(result::join).hasRootCauseMessage("merger");
  }

  @Test
  void execute_thousandCallsAnsweredAtOnce_needNoDeepStack() {
    StubEcs instant = StubEcs.answering(sent -> EMPTY);

    EcsAsync.using(instant.asyncClient()).execute(command(1_000).inBatches()).join();

    assertThat(instant.sent()).hasSize(1_000);
  }
}
