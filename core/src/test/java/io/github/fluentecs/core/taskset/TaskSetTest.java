package io.github.fluentecs.core.taskset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.fluentecs.core.value.Percent;
import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.ecs.model.StabilityStatus;

class TaskSetTest {
  private static final String CLUSTER = "arn:aws:ecs:eu-west-1:123456789012:cluster/prod";
  private static final String SERVICE = "arn:aws:ecs:eu-west-1:123456789012:service/prod/web";
  private static final String TASK_SET =
      "arn:aws:ecs:eu-west-1:123456789012:task-set/prod/web/ecs-svc/1";

  @ParameterizedTest
  @CsvSource({
    "12, 10, 2",
    "100, 7, 7",
    "50, 2.4, 2",
    "3, 33.3, 1",
    "9, 0, 0",
    "9, 100, 9",
    "1, 0.1, 1",
    "5, 50, 3"
  })
  void computedDesiredCount_vector_roundsUp(int desired, double scale, int computed) {
    assertThat(TaskSet.computedDesiredCount(desired, Percent.of(scale))).isEqualTo(computed);
  }

  @Property
  void computedDesiredCount_anyScale_isTheLeastWholeNumberNotBelow(
      @ForAll @IntRange(max = 5000) int desired,
      @ForAll @BigRange(min = "0", max = "100") @Scale(4) BigDecimal scale) {
    BigDecimal exact = scale.multiply(BigDecimal.valueOf(desired)).movePointLeft(2);

    BigDecimal computed =
        BigDecimal.valueOf(TaskSet.computedDesiredCount(desired, Percent.of(scale)));

    assertThat(computed).isGreaterThanOrEqualTo(exact);
    assertThat(computed.subtract(exact)).isLessThan(BigDecimal.ONE);
  }

  @Test
  void computedDesiredCount_negativeNumbers_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TaskSet.computedDesiredCount(-1, Percent.of(1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TaskSet.computedDesiredCount(1, Percent.of(-0.1)));
  }

  @Test
  void view_anyModel_readsAsTyped() {
    TaskSet taskSet =
        TaskSet.of(
            software.amazon.awssdk.services.ecs.model.TaskSet.builder()
                .clusterArn(CLUSTER)
                .serviceArn(SERVICE)
                .taskSetArn(TASK_SET)
                .id("ecs-svc/1")
                .status("PRIMARY")
                .stabilityStatus("STEADY_STATE")
                .scale(s -> s.value(33.3))
                .computedDesiredCount(2)
                .runningCount(1)
                .build());

    assertThat(taskSet.ref().id()).isEqualTo("ecs-svc/1");
    assertThat(taskSet.ref().service().names("web")).isTrue();
    assertThat(taskSet.hasStatus(TaskSetStatus.PRIMARY)).isTrue();
    assertThat(taskSet.stabilityStatus())
        .hasValueSatisfying(s -> assertThat(s.equalTo(StabilityStatus.STEADY_STATE)).isTrue());
    assertThat(taskSet.scale()).contains(Percent.of(33.3));
    assertThat(taskSet)
        .hasToString("TaskSet[" + TASK_SET + " PRIMARY STEADY_STATE, 1 of 2 running, 0 pending]");
  }
}
