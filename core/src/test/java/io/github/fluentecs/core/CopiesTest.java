package io.github.fluentecs.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.fluentecs.core.rule.Violation;
import io.github.fluentecs.core.wire.Hole;
import io.github.fluentecs.core.wire.Variation;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.services.ecs.model.EcsRequest;

/** Every command copies any request, and JSON, exactly. */
class CopiesTest {
  static List<Operation<?, ?, ?, ?, ?>> samples() {
    return Samples.all();
  }

  static Stream<Arguments> holes() {
    return samples().stream()
        .flatMap(
            sample ->
                Hole.in(sample.toSdk())
                    .map(hole -> Arguments.of(sample, hole.path(), hole.request())));
  }

  @Provide
  static Arbitrary<Operation<?, ?, ?, ?, ?>> commands() {
    return Arbitraries.of(samples());
  }

  @Test
  void commands_all_copyRequestsAndJson() {
    assertThat(
            samples().stream()
                .filter(sample -> !Copied.canCopy(sample))
                .map(Operation::operation)
                .collect(Collectors.toSet()))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void of_requestOfSample_isItsAttributes(Operation<?, ?, ?, ?, ?> sample) {
    Operation<?, ?, ?, ?, ?> copy = Copied.of(sample, sample.toSdk());

    assertThat(copy.toSdk()).isEqualTo(sample.toSdk());
    assertThat(copy.customizations()).hasSameSizeAs(sample.customizations());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void fromJson_describedSample_isItsCopy(Operation<?, ?, ?, ?, ?> sample) {
    Operation<?, ?, ?, ?, ?> read = Copied.fromJson(sample, sample.describe().withSecrets().json());

    assertThat(read.toSdk()).isEqualTo(sample.toSdk());
    assertThat(read).isEqualTo(Copied.of(sample, sample.toSdk()));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void of_emptyRequest_isKeptEmpty(Operation<?, ?, ?, ?, ?> sample) {
    EcsRequest empty = Copied.empty(sample);

    assertThat(Copied.of(sample, empty).toSdk()).isEqualTo(empty);
  }

  @ParameterizedTest
  @MethodSource("holes")
  void of_nullInAnyList_isKept(Operation<?, ?, ?, ?, ?> sample, String path, EcsRequest request) {
    assertThat(Copied.of(sample, request).toSdk()).isEqualTo(request);
  }

  @Property(tries = 5000, edgeCases = EdgeCasesMode.NONE)
  void of_anyRequest_sendsTheSame(
      @ForAll("commands") Operation<?, ?, ?, ?, ?> sample, @ForAll long seed) {
    EcsRequest request = new Variation(seed, any -> true).of(sample.toSdk());
    Operation<?, ?, ?, ?, ?> copy = Copied.of(sample, request);

    assertThat(copy.toSdk()).isEqualTo(request);
    assertThat(copy).isEqualTo(Copied.of(sample, request));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void of_overriddenRequest_keepsTheConfiguration(Operation<?, ?, ?, ?, ?> sample) {
    EcsRequest.Builder builder = sample.toSdk().toBuilder();
    builder.overrideConfiguration(
        AwsRequestOverrideConfiguration.builder().apiCallTimeout(Duration.ofSeconds(3)).build());
    EcsRequest request = builder.build();

    assertThat(Copied.of(sample, request).toSdk()).isEqualTo(request);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void fromJson_unknownMember_isAdviceByPath(Operation<?, ?, ?, ?, ?> sample) {
    assertThat(Copied.fromJson(sample, "{\"clutser\": \"prod\"}").advice())
        .filteredOn(advice -> advice.rule().equals("LossyCopy/json"))
        .extracting(Violation::path, Violation::operation)
        .containsExactly(tuple("clutser", sample.operation()));
  }
}
