package io.github.fluentecs.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.catalog.Actions;
import io.github.fluentecs.core.catalog.RuleBook;
import io.github.fluentecs.core.ref.ResourceRef;
import io.github.fluentecs.core.stub.Answer;
import io.github.fluentecs.core.stub.Sent;
import io.github.fluentecs.core.stub.StubEcs;
import io.github.fluentecs.core.wire.Variation;
import io.github.fluentecs.core.wire.WireDecoder;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.EcsResponse;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/**
 * Any valid command of any operation arrives over the wire as it was sent. Commands are the samples
 * of every action, and random variations of them.
 */
class RoundTripTest {
  private final StubEcs stub = StubEcs.answering(request -> Answer.ok(whole()));

  /** A command that sends another one's request, changed, and gives the bare response. */
  private record Varied<B extends SdkBuilder<B, Q>, Q extends EcsRequest, A extends EcsResponse>(
      Operation<?, B, Q, A, ?> sample, EcsRequest request)
      implements Operation<Varied<B, Q, A>, B, Q, A, A> {

    static <B extends SdkBuilder<B, Q>, Q extends EcsRequest, A extends EcsResponse>
        Varied<B, Q, A> of(Operation<?, B, Q, A, ?> sample, long seed) {
      Variation variation =
          new Variation(seed, request -> RuleBook.standard().check(request).isEmpty());
      return new Varied<>(sample, variation.of(sample.toSdk()));
    }

    @Override
    public Action<Q, A> action() {
      return sample.action();
    }

    @Override
    public ResourceRef resource() {
      return sample.resource();
    }

    @Override
    public B draft() {
      return sample.draft();
    }

    @Override
    public List<Consumer<? super B>> customizations() {
      return List.of(
          builder ->
              request
                  .sdkFields()
                  .forEach(field -> field.set(builder, WireDecoder.given(request, field))));
    }

    @Override
    public A result(A response) {
      return response;
    }
  }

  static List<Operation<?, ?, ?, ?, ?>> samples() {
    return Samples.all();
  }

  static List<Action<?, ?>> actions() {
    return Actions.all();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void execute_sample_arrivesAsItWasSent(Operation<?, ?, ?, ?, ?> sample) {
    arrives(new Varied<>(sample, sample.toSdk()));
  }

  @Property(tries = 600, edgeCases = EdgeCasesMode.NONE)
  void execute_anyValidCommand_arrivesAsItWasSent(
      @ForAll("commands") Operation<?, ?, ?, ?, ?> sample, @ForAll long seed) {
    arrives(Varied.of(sample, seed));
  }

  @ParameterizedTest
  @MethodSource("actions")
  void variation_everyAction_givesManyValidRequests(Action<?, ?> action) {
    Set<EcsRequest> requests = new HashSet<>();
    for (Operation<?, ?, ?, ?, ?> sample : samplesOf(action)) {
      for (long seed = 0; seed < 100; seed++) {
        requests.add(Varied.of(sample, seed).toSdk());
      }
    }

    assertThat(requests)
        .hasSizeGreaterThan(5)
        .allSatisfy(request -> assertThat(RuleBook.standard().check(request)).isEmpty());
  }

  @Provide
  static Arbitrary<Operation<?, ?, ?, ?, ?>> commands() {
    return Arbitraries.of(actions()).flatMap(action -> Arbitraries.of(samplesOf(action)));
  }

  private static List<Operation<?, ?, ?, ?, ?>> samplesOf(Action<?, ?> action) {
    List<Operation<?, ?, ?, ?, ?>> samples =
        samples().stream().filter(sample -> sample.action() == action).toList();
    assertThat(samples).as("samples of %s", action).isNotEmpty();
    return samples;
  }

  /** An answer with all that any operation must give; the SDK passes over what it does not know. */
  private static String whole() {
    return Samples.all().stream()
        .flatMap(sample -> AnswerShapeTest.emptyAnswer(sample).sdkFields().stream())
        .filter(field -> field.marshallingType() != MarshallingType.LIST)
        .filter(field -> field.marshallingType() != MarshallingType.INSTANT)
        .map(
            field ->
                "\"%s\":%s"
                    .formatted(
                        field.locationName(),
                        field.marshallingType() == MarshallingType.SDK_POJO ? "{}" : "\"x\""))
        .distinct()
        .collect(Collectors.joining(",", "{", "}"));
  }

  private void arrives(Varied<?, ?, ?> command) {
    for (Interpreter interpreter : Interpreter.values()) {
      assertThat(interpreter.over(stub).execute(command).isRight()).isTrue();
      Sent sent = stub.sent().get(stub.sent().size() - 1);

      assertThat(sent.operation()).isEqualTo(command.operation());
      assertThat(withoutNewToken(command, WireDecoder.decode(command.toSdk(), sent.body())))
          .isEqualTo(command.toSdk());
    }
  }

  /** Each execution adds a token of its own where the command fixes none. */
  private static EcsRequest withoutNewToken(Operation<?, ?, ?, ?, ?> command, EcsRequest arrived) {
    EcsRequest sent = command.toSdk();
    EcsRequest.Builder copy = arrived.toBuilder();
    for (SdkField<?> field : sent.sdkFields()) {
      boolean token = command.action().hasClientToken() && field.memberName().equals("clientToken");
      if (token && WireDecoder.given(sent, field) == null) {
        field.set(copy, null);
      }
    }
    return copy.build();
  }
}
