package io.github.fluentecs.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.describe.internal.WireTree;
import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.stub.Answer;
import io.github.fluentecs.core.stub.StubEcs;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Secrets of the samples, all of which begin with {@code secret-}, reach no text. */
class SecretsTest {
  static List<Operation<?, ?, ?, ?, ?>> samples() {
    return Samples.all();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void toString_commandOfSeveralCalls_holdsNoSecret(Operation<?, ?, ?, ?, ?> command) {
    if (command instanceof BatchOperation<?, ?, ?, ?, ?> batch) {
      assertThat(batch.inBatches().toString()).doesNotContain("secret-");
    }
    if (command instanceof PagedOperation<?, ?, ?, ?, ?> paged) {
      assertThat(paged.allPages().toString()).doesNotContain("secret-");
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void message_failure_holdsNoSecret(Operation<?, ?, ?, ?, ?> command) {
    StubEcs stub = StubEcs.answering(request -> Answer.error(400, "ClientException", "no"));

    EcsFailure failure = Ecs.using(stub.client()).execute(command).getLeft();

    assertThat(failure.message() + failure + failure.toException()).doesNotContain("secret-");
  }

  /** Without this, a sample whose secret has another text would prove nothing. */
  @ParameterizedTest
  @MethodSource("samples")
  void samples_secretsInThem_areMarked(Operation<?, ?, ?, ?, ?> command) {
    List<String> hidden = new ArrayList<>();
    collect(WireTree.of(command.toSdk()), WireTree.masked(command.toSdk()), hidden);

    assertThat(hidden).allMatch(text -> text.startsWith("secret-"));
  }

  private static void collect(Object plain, Object masked, List<String> hidden) {
    if (plain instanceof Map<?, ?> members && masked instanceof Map<?, ?> others) {
      members.forEach((name, value) -> collect(value, others.get(name), hidden));
    } else if (plain instanceof Collection<?> items && masked instanceof Collection<?> others) {
      List<?> list = List.copyOf(items);
      List<?> masks = List.copyOf(others);
      for (int i = 0; i < list.size(); i++) {
        collect(list.get(i), masks.get(i), hidden);
      }
    } else if (!plain.equals(masked)) {
      hidden.add(String.valueOf(plain));
    }
  }
}
