package io.github.fluentecs.simulator.engine.state;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FailedTasksTest {
  private final FailedTasks tasks = new FailedTasks(true);

  @Test
  void startFailed_beforeAnyRan_counts() {
    tasks.startFailed();
    tasks.startFailed();

    assertThat(tasks.count()).isEqualTo(2);
  }

  @Test
  void startFailed_afterOneRan_countsNoMore() {
    tasks.startFailed();
    tasks.ran();
    tasks.startFailed();

    assertThat(tasks.count()).isZero();
  }

  @Test
  void becameUnhealthy_afterOneRan_countsUntilOneIsHealthy() {
    tasks.ran();
    tasks.becameUnhealthy();
    tasks.ran();
    tasks.becameUnhealthy();
    assertThat(tasks.count()).isEqualTo(2);

    tasks.becameHealthy();
    assertThat(tasks.count()).isZero();
  }

  @Test
  void everything_withoutReset_addsUp() {
    FailedTasks sum = new FailedTasks(false);
    sum.startFailed();
    sum.ran();
    sum.startFailed();
    sum.becameHealthy();
    sum.becameUnhealthy();

    assertThat(sum.count()).isEqualTo(3);
  }
}
