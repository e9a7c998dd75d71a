package io.github.fluentecs.simulator.engine.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.EnumSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.ecs.model.CapacityProviderStatus;

/** Every table of transitions refuses what it does not know, and says what led there. */
class TransitionTablesTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  static Stream<Arguments> tables() {
    return Stream.of(
        table(TaskTransitions.TABLE, TaskStatus.class, TaskAction.class, "task"),
        table(
            InstanceStatus.TABLE,
            InstanceStatus.class,
            InstanceStatus.Move.class,
            "container instance"),
        table(
            AgentUpdateStatus.TABLE,
            AgentUpdateStatus.class,
            AgentUpdateStatus.Move.class,
            "container agent's update"),
        table(ClusterStatus.TABLE, ClusterStatus.class, ClusterStatus.Move.class, "cluster"),
        table(ServiceStatus.TABLE, ServiceStatus.class, ServiceStatus.Move.class, "service"),
        table(TaskSetStatus.TABLE, TaskSetStatus.class, TaskSetStatus.Move.class, "task set"),
        table(RolloutState.TABLE, RolloutState.class, RolloutState.Move.class, "rollout"),
        table(
            DeploymentStatus.TABLE,
            DeploymentStatus.class,
            DeploymentStatus.Move.class,
            "deployment"),
        table(
            ProviderTransitions.TABLE,
            CapacityProviderStatus.class,
            ProviderTransitions.Move.class,
            "capacity provider"));
  }

  private static <S extends Enum<S>, A extends Enum<A>> Arguments table(
      TransitionTable<S, A> table, Class<S> states, Class<A> actions, String noun) {
    return Arguments.of(table, EnumSet.allOf(states), EnumSet.allOf(actions), noun);
  }

  @ParameterizedTest
  @MethodSource("tables")
  <S extends Enum<S>, A extends Enum<A>> void move_thatIsNotInTheTable_tellsStateActionAndHistory(
      TransitionTable<S, A> table, EnumSet<S> states, EnumSet<A> actions, String noun) {
    int refused = 0;
    for (S state : states) {
      for (A action : actions) {
        if (!table.allows(state, action)) {
          refused++;
          StateMachine<S, A> course = new StateMachine<>("it", table, state);
          assertThatThrownBy(() -> course.move(action, NOW))
              .isInstanceOf(IllegalStateException.class)
              .hasMessageStartingWith("a " + noun)
              .hasMessageContaining(" that is " + state + " cannot " + action + "; history: it: ");
          assertThat(course.state()).isEqualTo(state);
        }
      }
    }
    assertThat(refused).isPositive();
  }
}
