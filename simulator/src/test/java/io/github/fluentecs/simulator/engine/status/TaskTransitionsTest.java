package io.github.fluentecs.simulator.engine.status;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TaskTransitionsTest {
  @Test
  void next_illegalAction_namesStateActionAndHistory() {
    assertThatThrownBy(
            () ->
                TaskTransitions.TABLE.next(
                    TaskStatus.STOPPED, TaskAction.START, () -> "PENDING, STOPPED"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a task that is STOPPED cannot START; history: PENDING, STOPPED");
  }
}
