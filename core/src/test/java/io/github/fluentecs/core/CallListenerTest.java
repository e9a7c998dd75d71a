package io.github.fluentecs.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.TaskRef;
import io.github.fluentecs.core.stub.Answer;
import io.github.fluentecs.core.stub.StubEcs;
import io.github.fluentecs.core.task.DescribeTasks;
import io.github.fluentecs.core.task.StopTask;
import io.vavr.control.Either;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;

/** What a listener hears of calls, the same by either interpreter. */
class CallListenerTest {
  private static final ClusterRef PROD = ClusterRef.of("prod");
  private static final StopTask STOP = StopTask.builder(TaskRef.of(PROD, "a1")).build();
  private static final Answer STOPPED = Answer.ok("{\"task\":{\"taskArn\":\"a1\"}}");
  private static final Answer BUSY = Answer.error(400, "ThrottlingException", "Rate exceeded");
  private static final Answer NO_TASKS = Answer.ok("{\"tasks\":[],\"failures\":[]}");

  private final List<CallStart> starts = Collections.synchronizedList(new ArrayList<>());
  private final List<CallEnd> ends = Collections.synchronizedList(new ArrayList<>());
  private final AtomicLong nanos = new AtomicLong();

  /** Which interpreter, with a listener. */
  enum By {
    BLOCKING {
      @Override
      <R> Either<EcsFailure, R> execute(
          StubEcs stub, CallListenerTest test, EcsCommand<R> command) {
        return Ecs.using(stub.client(CallListenerTest::retrying))
            .onCall(test::heard, test.nanos::get)
            .execute(command);
      }
    },
    ASYNCHRONOUS {
      @Override
      <R> Either<EcsFailure, R> execute(
          StubEcs stub, CallListenerTest test, EcsCommand<R> command) {
        return EcsAsync.using(stub.asyncClient(CallListenerTest::retrying))
            .onCall(test::heard, test.nanos::get)
            .execute(command)
            .join();
      }
    };

    abstract <R> Either<EcsFailure, R> execute(
        StubEcs stub, CallListenerTest test, EcsCommand<R> command);
  }

  private static void retrying(ClientOverrideConfiguration.Builder settings) {
    settings.retryStrategy(
        StandardRetryStrategy.builder()
            .maxAttempts(3)
            .throttlingBackoffStrategy(BackoffStrategy.retryImmediately())
            .build());
  }

  private CallListener.Running heard(CallStart call) {
    starts.add(call);
    return ends::add;
  }

  private CallEnd onlyEnd() {
    assertThat(starts).hasSize(1);
    assertThat(ends).hasSize(1);
    return ends.get(0);
  }

  @ParameterizedTest
  @EnumSource(By.class)
  void onCall_success_tellsOperationCategoryAndDuration(By by) {
    StubEcs stub =
        StubEcs.answering(
            request -> {
              nanos.addAndGet(Duration.ofMillis(34).toNanos());
              return STOPPED;
            });

    by.execute(stub, this, STOP).get();

    CallStart start =
        new CallStart(
            "StopTask",
            Optional.of(ThrottleCategory.CLUSTER_RESOURCE_MODIFY),
            false,
            Optional.empty());
    assertThat(onlyEnd())
        .isEqualTo(
            new CallEnd(
                start, CallEnd.Kind.SUCCESS, Optional.empty(), Duration.ofMillis(34), 0, 0));
    assertThat(onlyEnd().line()).isEqualTo("StopTask: success after 34 ms");
  }

  @ParameterizedTest
  @EnumSource(By.class)
  void onCall_throttledThenDone_countsTheRetriesOfASuccess(By by) {
    AtomicInteger calls = new AtomicInteger();
    StubEcs stub = StubEcs.answering(request -> calls.incrementAndGet() < 3 ? BUSY : STOPPED);

    by.execute(stub, this, STOP).get();

    assertThat(onlyEnd().kind()).isEqualTo(CallEnd.Kind.SUCCESS);
    assertThat(onlyEnd().retries()).isEqualTo(2);
    assertThat(onlyEnd().throttled()).isEqualTo(2);
    assertThat(onlyEnd().line()).isEqualTo("StopTask: success after 0 ms, 2 retries");
  }

  @ParameterizedTest
  @EnumSource(By.class)
  void onCall_throttledToTheEnd_countsEachTry(By by) {
    EcsFailure failure = by.execute(StubEcs.answering(request -> BUSY), this, STOP).getLeft();

    assertThat(onlyEnd().outcome()).isEqualTo("Throttled");
    assertThat(onlyEnd().failure()).contains(failure);
    assertThat(onlyEnd().retries()).isEqualTo(2);
    assertThat(onlyEnd().throttled()).isEqualTo(3);
    assertThat(onlyEnd().line()).endsWith(": " + failure.message());
  }

  @ParameterizedTest
  @EnumSource(By.class)
  void onCall_oneMissing_isPartial(By by) {
    StubEcs stub =
        StubEcs.answering(
            request ->
                Answer.ok("{\"tasks\":[],\"failures\":[{\"arn\":\"a1\",\"reason\":\"MISSING\"}]}"));

    by.execute(stub, this, DescribeTasks.builder(PROD, List.of("a1")).build()).get();

    assertThat(onlyEnd().kind()).isEqualTo(CallEnd.Kind.PARTIAL);
    assertThat(onlyEnd().outcome()).isEqualTo("partial");
  }

  @ParameterizedTest
  @EnumSource(By.class)
  void onCall_batches_tellsOfTheWholeAndOfEachCall(By by) {
    StubEcs stub = StubEcs.answering(request -> NO_TASKS);

    by.execute(stub, this, DescribeTasks.builder(PROD, Repeat.ids(250)).build().inBatches()).get();

    assertThat(starts).hasSize(4);
    assertThat(starts.get(0).several()).isTrue();
    assertThat(starts.subList(1, 4))
        .allSatisfy(part -> assertThat(part.several()).isFalse())
        .allSatisfy(part -> assertThat(part.whole()).isPresent());
    assertThat(ends).hasSize(4);
    assertThat(ends.get(3).start()).isEqualTo(starts.get(0));
    assertThat(ends.get(3).line()).startsWith("DescribeTasks (several calls): ");
  }

  @ParameterizedTest
  @EnumSource(By.class)
  void onCall_demandOfOneCall_isOneCall(By by) {
    StubEcs stub = StubEcs.answering(request -> NO_TASKS);

    by.execute(stub, this, DescribeTasks.builder(PROD, List.of("a1")).build().complete());

    assertThat(onlyEnd().start().several()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(By.class)
  void onCall_brokenRule_isNoCall(By by) {
    StubEcs stub = StubEcs.answering(request -> NO_TASKS);

    by.execute(stub, this, DescribeTasks.builder(PROD, Repeat.ids(101)).build()).getLeft();

    assertThat(starts).isEmpty();
  }

  @Test
  void onCall_listenerThatThrows_changesNothing() {
    Ecs ecs = Ecs.using(StubEcs.answering(request -> STOPPED).client());
    CallListener atOnce =
        call -> {
          throw new AssertionError("begins");
        };
    CallListener atTheEnd =
        call ->
            end -> {
              throw new AssertionError("ended");
            };

    assertThat(ecs.onCall(atOnce).execute(STOP).isRight()).isTrue();
    assertThat(ecs.onCall(atTheEnd).execute(STOP).isRight()).isTrue();
  }

  @Test
  void onCall_rawCall_isTold() {
    Ecs ecs = Ecs.using(StubEcs.answering(request -> BUSY).client()).onCall(this::heard);

    assertThat(ecs.call(client -> client.listClusters()).isLeft()).isTrue();

    assertThat(onlyEnd().start().operation()).isEqualTo("raw call");
    assertThat(onlyEnd().start().category()).isEmpty();
    assertThat(onlyEnd().throttled()).isEqualTo(1);
  }

  @Test
  void onCall_functionThatThrows_tellsThatItThrew() {
    Ecs ecs = Ecs.using(StubEcs.answering(request -> STOPPED).client()).onCall(this::heard);

    assertThatThrownBy(
            () ->
                ecs.call(
                    client -> {
                      throw new UnsupportedOperationException("defect");
                    }))
        .hasMessage("defect");

    assertThat(onlyEnd().outcome()).isEqualTo("threw");
  }

  @Test
  void onCall_cancelledFuture_tellsThatItWasCancelled() {
    StubEcs stub = StubEcs.later(request -> new CompletableFuture<>());
    CompletableFuture<?> future =
        EcsAsync.using(stub.asyncClient()).onCall(this::heard).execute(STOP);

    future.cancel(true);

    assertThat(onlyEnd().outcome()).isEqualTo("cancelled");
  }

  @Test
  void lines_success_writesOneLine() {
    List<String> lines = new ArrayList<>();
    Ecs ecs = Ecs.using(StubEcs.answering(request -> STOPPED).client());

    ecs.onCall(CallListener.lines(lines::add), nanos::get).execute(STOP);

    assertThat(lines).containsExactly("StopTask: success after 0 ms");
  }
}
