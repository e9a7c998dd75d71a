package io.github.fluentecs.examples.effects;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.Action;
import io.github.fluentecs.core.Batch;
import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.EcsAsync;
import io.github.fluentecs.core.EcsCommand;
import io.github.fluentecs.core.Idempotency;
import io.github.fluentecs.core.catalog.Actions;
import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.simulator.EcsSimulator;
import io.github.fluentecs.simulator.fault.CallFault;
import io.github.fluentecs.simulator.fault.Fault;
import io.github.fluentecs.simulator.fault.When;
import io.vavr.control.Either;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;

/** Lost answers, throttles and errors of the service double no effect, and hide none. */
class EffectsTest {
  /** No answer shows a session. */
  private static final Set<String> WITHOUT_TRACE = Set.of("ExecuteCommand");

  /** One execution with faults, and how often each kind may strike. */
  private record Story(Effect effect, boolean async, List<Blow> blows, long seed) {
    static Story of(long seed) {
      Random random = new Random(seed);
      Effect[] effects = Effect.values();
      Effect effect = effects[random.nextInt(effects.length)];
      List<Blow> blows = new ArrayList<>();
      for (int blow = random.nextInt(4); blow >= 0; blow--) {
        blows.add(Blow.of(random));
      }
      return new Story(effect, random.nextBoolean(), blows, seed);
    }
  }

  /** A fault and when it strikes. */
  private record Blow(CallFault fault, When when) {
    static Blow of(Random random) {
      List<CallFault> faults =
          List.of(
              Fault.resetAfterEffect(),
              Fault.resetBeforeEffect(),
              Fault.throttling(),
              Fault.serverError(),
              Fault.latency(Duration.ofMillis(1)));
      return new Blow(
          faults.get(random.nextInt(faults.size())),
          When.next(1 + random.nextInt(3)).probability(0.3 + 0.7 * random.nextDouble()));
    }
  }

  @Property(tries = 500)
  void execute_anyFaults_doublesNoEffectAndReportsEach(@ForAll long seed) {
    play(Story.of(seed));
  }

  @Property(tries = 20_000)
  @Tag("campaign")
  void campaign_execute_anyFaults_doublesNoEffectAndReportsEach(@ForAll long seed) {
    play(Story.of(seed));
  }

  @Test
  void census_eachEffect_showsIt() {
    for (Effect effect : Effect.values()) {
      try (World world = new World(1)) {
        Census before = world.census();
        EcsCommand<?> command = effect.command(world);

        assertThat(Ecs.using(world.simulator().client()).execute(command).isRight())
            .as("%s: %s", effect, Ecs.using(world.simulator().client()).execute(command))
            .isTrue();
        assertThat(world.census()).as("%s", effect).isNotEqualTo(before);
      }
    }
  }

  @Test
  void effects_operationsThatChangeSomething_areComplete() {
    try (World world = new World(1)) {
      assertThat(Stream.of(Effect.values()).map(effect -> effect.command(world).operation()))
          .containsAll(
              Actions.all().stream()
                  .filter(action -> action.idempotency() != Idempotency.READ_ONLY)
                  .map(Action::name)
                  .filter(operation -> !WITHOUT_TRACE.contains(operation))
                  .toList());
    }
  }

  private static void play(Story story) {
    try (World world = new World(story.seed)) {
      Census before = world.census();
      EcsCommand<?> command = story.effect.command(world);
      story.blows.forEach(
          blow -> world.simulator().faults().inject(blow.fault.on(command.operation()), blow.when));

      EcsFailure failure = failure(world.simulator(), story, command);
      world.simulator().faults().clear();
      Census after = world.census();

      if (failure == null) {
        assertThat(growth(before, after)).as("effect of %s", story).isEqualTo(once(story));
      } else if (!failure.mayHaveHadEffect() && !isPartial(failure)) {
        assertThat(after).as("after %s of %s", failure, story).isEqualTo(before);
      } else {
        assertThat(growth(before, after))
            .as("after %s of %s", failure, story)
            .isBetween(Math.min(0, once(story)), Math.max(0, once(story)));
        repeat(world, story, command, failure, before);
      }
    }
  }

  /** What may have had its effect comes to the effect of one call by the same attempt. */
  private static void repeat(
      World world, Story story, EcsCommand<?> command, EcsFailure failure, Census before) {
    boolean isSafe =
        failure.call().clientToken().isPresent()
            || (command.action().idempotency() == Idempotency.IDEMPOTENT
                && !command.toString().contains("forceNewDeployment=true"));
    if (isSafe) {
      failure(world.simulator(), story, command.sameAttempt(failure));
      assertThat(growth(before, world.census()))
          .as("after the same attempt, %s of %s", failure, story)
          .isEqualTo(once(story));
    }
  }

  /** What a command of several calls did in part is told as what succeeded. */
  private static boolean isPartial(EcsFailure failure) {
    if (failure instanceof EcsFailure.Incomplete incomplete) {
      return !incomplete.succeeded().isEmpty();
    }
    return failure instanceof EcsFailure.Placement placement && !placement.succeeded().isEmpty();
  }

  private static int growth(Census before, Census after) {
    return after.size() - before.size();
  }

  /** How many things more there are after one execution without a fault. */
  private static int once(Story story) {
    try (World world = new World(story.seed)) {
      Census before = world.census();
      Ecs.using(world.simulator().client()).execute(story.effect.command(world)).get();
      return growth(before, world.census());
    }
  }

  private static @Nullable EcsFailure failure(
      EcsSimulator simulator, Story story, EcsCommand<?> command) {
    Either<EcsFailure, ?> outcome =
        story.async ? asynchronous(simulator, command) : blocking(simulator, command);
    return outcome.fold(failure -> failure, EffectsTest::ofBatch);
  }

  /** Of a batch, whose calls may have failed in part, all of it is demanded. */
  private static @Nullable EcsFailure ofBatch(Object result) {
    return result instanceof Batch<?> batch && !batch.isComplete()
        ? batch.complete().getLeft()
        : null;
  }

  private static Either<EcsFailure, ?> blocking(EcsSimulator simulator, EcsCommand<?> command) {
    try (EcsClient client = simulator.client(c -> c.overrideConfiguration(EffectsTest::retrying))) {
      return Ecs.using(client).execute(command);
    }
  }

  private static Either<EcsFailure, ?> asynchronous(EcsSimulator simulator, EcsCommand<?> command) {
    try (EcsAsyncClient client =
        simulator.asyncClient(c -> c.overrideConfiguration(EffectsTest::retrying))) {
      return EcsAsync.using(client).execute(command).join();
    }
  }

  private static void retrying(ClientOverrideConfiguration.Builder settings) {
    settings.retryStrategy(
        StandardRetryStrategy.builder()
            .maxAttempts(3)
            .backoffStrategy(BackoffStrategy.retryImmediately())
            .throttlingBackoffStrategy(BackoffStrategy.retryImmediately())
            .build());
  }
}
