package io.github.fluentecs.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.stub.HollowAnswer;
import io.vavr.control.Either;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;

/** What a stub leaves out is absent; it makes no defect, in either interpreter. */
class HollowAnswersContractTest {
  static Stream<Arguments> hollowAnswers() {
    return Samples.all().stream()
        .flatMap(
            sample ->
                IntStream.rangeClosed(0, 3)
                    .boxed()
                    .flatMap(depth -> Stream.of(false, true).map(n -> new HollowAnswer(depth, n)))
                    .map(hollow -> Arguments.of(sample, hollow)));
  }

  @ParameterizedTest
  @MethodSource("hollowAnswers")
  void execute_hollowAnswer_everyAccessorReturns(
      Operation<?, ?, ?, ?, ?> sample, HollowAnswer hollow) {
    SdkPojo answer = hollow.like(AnswerShapeTest.emptyAnswer(sample));

    Either<EcsFailure, ?> outcome = Ecs.using(blocking(answer)).execute(sample);

    assertThat(Accessors.of(outcome).thrown()).isEmpty();
    assertThat(Accessors.of(List.of(outcome.swap())).thrown()).isEmpty();
    if (hollow.depth() == 3) {
      assertThat(outcome.isRight()).as("%s", outcome).isTrue();
    }
  }

  static Stream<Operation<?, ?, ?, ?, ?>> samples() {
    return Samples.all().stream();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void execute_blockingClientAnswersNull_isMisconfigured(Operation<?, ?, ?, ?, ?> sample) {
    assertNoAnswer(Ecs.using(blocking(null)).execute(sample));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void execute_futureOfNull_isMisconfigured(Operation<?, ?, ?, ?, ?> sample) {
    EcsAsyncClient client = asynchronous(CompletableFuture.completedFuture(null));
    assertNoAnswer(EcsAsync.using(client).execute(sample).join());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void execute_nullForAFuture_isMisconfigured(Operation<?, ?, ?, ?, ?> sample) {
    assertNoAnswer(EcsAsync.using(asynchronous(null)).execute(sample).join());
  }

  @Test
  void hollowAnswers_allSamples_haveManyAccessors() {
    int called =
        Samples.all().stream()
            .mapToInt(
                sample -> {
                  SdkPojo answer =
                      new HollowAnswer(3, true).like(AnswerShapeTest.emptyAnswer(sample));
                  return Accessors.of(Ecs.using(blocking(answer)).execute(sample)).called();
                })
            .sum();

    assertThat(called).isGreaterThan(1_000);
  }

  private static void assertNoAnswer(Either<EcsFailure, ?> outcome) {
    assertThat(outcome.getLeft()).isInstanceOf(EcsFailure.Misconfigured.class);
    assertThat(outcome.getLeft().call().message())
        .isEqualTo("The client returned null instead of a response.");
  }

  private static EcsClient blocking(Object answer) {
    return stub(EcsClient.class, answer);
  }

  private static EcsAsyncClient asynchronous(Object answer) {
    return stub(EcsAsyncClient.class, answer);
  }

  private static <C> C stub(Class<C> type, Object answer) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> answer));
  }
}
