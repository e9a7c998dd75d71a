package io.github.fluentecs.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.catalog.RuleBook;
import io.github.fluentecs.core.rule.Violation;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.ecs.model.EcsRequest;

/** What a split takes for the limit is what the rules say. */
class SplitLimitTest {
  static Stream<BatchOperation<?, ?, ?, ?, ?>> commands() {
    return Samples.all().stream()
        .filter(BatchOperation.class::isInstance)
        .map(command -> (BatchOperation<?, ?, ?, ?, ?>) command);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void most_everySplit_isTheLastSizeThatTheRulesAllow(BatchOperation<?, ?, ?, ?, ?> command) {
    int most = command.action().split().most();

    assertThat(sizeViolations(command, most)).isEmpty();
    assertThat(sizeViolations(command, most + 1)).hasSize(1);
  }

  private static <Q extends EcsRequest> List<Violation> sizeViolations(
      BatchOperation<?, ?, Q, ?, ?> command, int size) {
    Q request = command.action().split().write(command.toSdk(), Repeat.ids(size));
    return RuleBook.standard().check(request).stream()
        .filter(
            violation ->
                violation.rule().equals(command.action().split().rule(command.operation())))
        .toList();
  }
}
