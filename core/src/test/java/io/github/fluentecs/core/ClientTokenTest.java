package io.github.fluentecs.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.TaskDefinitionRef;
import io.github.fluentecs.core.ref.TaskRef;
import io.github.fluentecs.core.service.CreateService;
import io.github.fluentecs.core.stub.Answer;
import io.github.fluentecs.core.stub.Sent;
import io.github.fluentecs.core.stub.StubEcs;
import io.github.fluentecs.core.task.RunTask;
import io.github.fluentecs.core.task.StopTask;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;

/** One token for all retries of an execution, and a new one for the next execution. */
class ClientTokenTest {
  private static final ClusterRef PROD = ClusterRef.of("prod");
  private static final int TRIES = 3;

  private final AtomicInteger calls = new AtomicInteger();

  /** Fails the first tries of each execution, so that the SDK retries. */
  private final StubEcs stub =
      StubEcs.answering(
          request ->
              calls.incrementAndGet() % TRIES == 0
                  ? Answer.ok("{\"service\":{},\"task\":{}}")
                  : Answer.error(500, "ServerException", "try again"));

  private static void retrying(ClientOverrideConfiguration.Builder settings) {
    settings.retryStrategy(
        StandardRetryStrategy.builder()
            .maxAttempts(TRIES)
            .backoffStrategy(BackoffStrategy.retryImmediately())
            .throttlingBackoffStrategy(BackoffStrategy.retryImmediately())
            .build());
  }

  private enum Driver {
    BLOCKING {
      @Override
      Consumer<EcsCommand<?>> over(StubEcs stub) {
        Ecs ecs = Ecs.using(stub.client(ClientTokenTest::retrying));
        return command -> ecs.execute(command).get();
      }
    },
    ASYNCHRONOUS {
      @Override
      Consumer<EcsCommand<?>> over(StubEcs stub) {
        EcsAsync ecs = EcsAsync.using(stub.asyncClient(ClientTokenTest::retrying));
        return command -> ecs.execute(command).join().get();
      }
    };

    abstract Consumer<EcsCommand<?>> over(StubEcs stub);
  }

  static Stream<Arguments> withTokens() {
    EcsCommand<?> run = run().build();
    EcsCommand<?> create =
        CreateService.builder(PROD, "web")
            .taskDefinition(TaskDefinitionRef.of("web"))
            .desiredCount(1)
            .build();
    return Stream.of(Driver.values())
        .flatMap(driver -> Stream.of(Arguments.of(driver, run), Arguments.of(driver, create)));
  }

  @ParameterizedTest
  @MethodSource("withTokens")
  void execute_retriedAndRepeated_keepsTheTokenWithinAndChangesItBetween(
      Driver driver, EcsCommand<?> command) {
    Consumer<EcsCommand<?>> execute = driver.over(stub);

    execute.andThen(execute).accept(command);

    List<String> tokens = tokens();
    assertThat(tokens).hasSize(2 * TRIES).allMatch(token -> token.length() == 36);
    assertThat(tokens.subList(0, TRIES)).containsOnly(tokens.get(0));
    assertThat(tokens.subList(TRIES, 2 * TRIES)).containsOnly(tokens.get(TRIES));
    assertThat(tokens.get(TRIES)).isNotEqualTo(tokens.get(0));
  }

  @ParameterizedTest
  @EnumSource(Driver.class)
  void execute_fixedToken_isKeptByEveryExecution(Driver driver) {
    Consumer<EcsCommand<?>> execute = driver.over(stub);

    execute.andThen(execute).accept(run().clientToken("mine").build());

    assertThat(tokens()).hasSize(2 * TRIES).containsOnly("mine");
  }

  @ParameterizedTest
  @EnumSource(Driver.class)
  void execute_operationWithoutToken_sendsNone(Driver driver) {
    driver.over(stub).accept(StopTask.builder(TaskRef.of(PROD, "a1")).build());

    assertThat(stub.sent()).hasSize(TRIES).allMatch(sent -> sent.text("clientToken").isEmpty());
  }

  private static RunTask.Builder run() {
    return RunTask.builder(PROD, TaskDefinitionRef.of("web"));
  }

  private List<String> tokens() {
    List<String> tokens = new ArrayList<>();
    for (Sent sent : stub.sent()) {
      tokens.add(sent.text("clientToken").orElse(""));
    }
    return tokens;
  }
}
