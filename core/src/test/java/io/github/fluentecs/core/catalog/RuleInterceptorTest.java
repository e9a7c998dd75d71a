package io.github.fluentecs.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.EcsAsync;
import io.github.fluentecs.core.Repeat;
import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.failure.InvalidRequestException;
import io.github.fluentecs.core.rule.Violation;
import io.github.fluentecs.simulator.EcsSimulator;
import io.vavr.control.Either;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.RequestOverrideConfiguration;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.InterceptorContext;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.CreateClusterResponse;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;

class RuleInterceptorTest {
  private static final RunTaskRequest TWICE_BROKEN =
      RunTaskRequest.builder()
          .taskDefinition("web")
          .count(11)
          .startedBy(Repeat.letter(129))
          .build();

  private final EcsSimulator simulator = EcsSimulator.create();

  @Test
  void call_brokenRequest_throwsEveryViolationAndSendsNothing() {
    EcsClient client = client(RuleBook.standard().interceptor());

    InvalidRequestException thrown =
        catchThrowableOfType(InvalidRequestException.class, () -> client.runTask(TWICE_BROKEN));

    assertRefused(thrown.failure());
    assertThat(thrown).hasMessageContaining("RunTask/count").hasMessageContaining("NM-6");
    assertNothingSent();
  }

  @Test
  void asyncCall_brokenRequest_completesWithEveryViolationAndSendsNothing() {
    EcsAsyncClient client = asyncClient(RuleBook.standard().interceptor());

    CompletionException thrown =
        catchThrowableOfType(CompletionException.class, () -> client.runTask(TWICE_BROKEN).join());

    assertThat(thrown).hasCauseInstanceOf(InvalidRequestException.class);
    assertRefused(((InvalidRequestException) thrown.getCause()).failure());
    assertNothingSent();
  }

  @Test
  void call_allowedRequest_isSent() {
    EcsClient client = client(RuleBook.standard().interceptor());

    CreateClusterResponse created = client.createCluster(r -> r.clusterName("prod"));

    assertThat(created.cluster().clusterName()).isEqualTo("prod");
    assertThat(simulator.events().all()).isNotEmpty();
  }

  @Test
  void call_relaxedRule_isSent() {
    RunTaskRequest longStarter =
        RunTaskRequest.builder().taskDefinition("web").startedBy(Repeat.letter(129)).build();
    EcsClient strict = client(RuleBook.standard().interceptor());
    EcsClient relaxed = client(RuleBook.standard().relaxing("NM-6").interceptor());

    assertThatCode(() -> strict.runTask(longStarter)).isInstanceOf(InvalidRequestException.class);
    assertNothingSent();
    assertThatCode(() -> relaxed.runTask(longStarter))
        .isNotInstanceOf(InvalidRequestException.class)
        .isNotNull();
    assertThat(simulator.events().all()).isNotEmpty();
  }

  @Test
  void call_otherInterceptorBreaksTheRequest_isRefused() {
    ExecutionInterceptor breaking =
        new ExecutionInterceptor() {
          @Override
          public SdkRequest modifyRequest(
              Context.ModifyRequest context, ExecutionAttributes attributes) {
            return TWICE_BROKEN;
          }
        };
    EcsClient client =
        simulator.client(
            builder ->
                builder.overrideConfiguration(
                    c ->
                        c.addExecutionInterceptor(RuleBook.standard().interceptor())
                            .addExecutionInterceptor(breaking)));

    InvalidRequestException thrown =
        catchThrowableOfType(
            InvalidRequestException.class, () -> client.runTask(r -> r.taskDefinition("web")));

    assertRefused(thrown.failure());
    assertNothingSent();
  }

  @Test
  void rawCall_overAClientWithTheInterceptor_givesTheFailureAsAValue() {
    Ecs ecs = Ecs.using(client(RuleBook.standard().interceptor()));
    EcsAsync ecsAsync = EcsAsync.using(asyncClient(RuleBook.standard().interceptor()));

    Either<EcsFailure, ?> refused = ecs.call(client -> client.runTask(TWICE_BROKEN));
    Either<EcsFailure, ?> refusedAsync =
        ecsAsync.call(client -> client.runTask(TWICE_BROKEN)).join();

    assertRefused(refused.getLeft());
    assertRefused(refusedAsync.getLeft());
    assertNothingSent();
  }

  @Test
  void beforeMarshalling_requestOfAnotherService_passes() {
    InterceptorContext context =
        InterceptorContext.builder().request(new StrangersRequest()).build();

    assertThatCode(
            () ->
                RuleBook.standard()
                    .interceptor()
                    .beforeMarshalling(context, ExecutionAttributes.builder().build()))
        .doesNotThrowAnyException();
  }

  private EcsClient client(ExecutionInterceptor interceptor) {
    return simulator.client(
        builder -> builder.overrideConfiguration(c -> c.addExecutionInterceptor(interceptor)));
  }

  private EcsAsyncClient asyncClient(ExecutionInterceptor interceptor) {
    return simulator.asyncClient(
        builder -> builder.overrideConfiguration(c -> c.addExecutionInterceptor(interceptor)));
  }

  private static void assertRefused(EcsFailure failure) {
    assertThat(failure).isInstanceOf(EcsFailure.InvalidRequest.class);
    assertThat(failure.operation()).isEqualTo("RunTask");
    assertThat(failure.retryable()).isFalse();
    assertThat(((EcsFailure.InvalidRequest) failure).violations())
        .extracting(Violation::rule)
        .containsExactlyInAnyOrder("RunTask/count", "NM-6");
  }

  /** A call that arrives leaves an event, also when it fails. */
  private void assertNothingSent() {
    assertThat(simulator.events().all()).isEmpty();
  }

  /** A request as a client of another service sends it. */
  private static final class StrangersRequest extends SdkRequest {
    @Override
    public Optional<? extends RequestOverrideConfiguration> overrideConfiguration() {
      return Optional.empty();
    }

    @Override
    public Builder toBuilder() {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<SdkField<?>> sdkFields() {
      return List.of();
    }
  }
}
