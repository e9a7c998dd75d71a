package io.github.fluentecs.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.fluentecs.core.Action;
import io.github.fluentecs.core.task.RunTask;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinkedActionsTest {
  private static List<Action<?, ?>> linked(String missing) {
    return Actions.linked(
        List.of(
            new Actions.Entry("RunTask", () -> RunTask.ACTION),
            new Actions.Entry(
                "MakeShape",
                () -> {
                  throw new NoClassDefFoundError(missing);
                })));
  }

  @Test
  void linked_operationThatTheSdkLacks_isLeftOut() {
    assertThat(linked("software/amazon/awssdk/services/ecs/model/MakeShapeRequest"))
        .isEqualTo(List.of(RunTask.ACTION));
  }

  @Test
  void linked_errorThatHasNothingToDoWithTheSdk_isThrown() {
    assertThatExceptionOfType(NoClassDefFoundError.class)
        .isThrownBy(() -> linked("com/acme/Shape"));
  }
}
