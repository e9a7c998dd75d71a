package io.github.fluentecs.core.placement;

import static io.github.fluentecs.core.placement.ClusterQuery.agentConnected;
import static io.github.fluentecs.core.placement.ClusterQuery.attribute;
import static io.github.fluentecs.core.placement.ClusterQuery.registeredAt;
import static io.github.fluentecs.core.placement.ClusterQuery.runningTasksCount;
import static io.github.fluentecs.core.placement.ClusterQuery.taskGroup;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.Batch;
import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.cluster.CreateCluster;
import io.github.fluentecs.core.failure.FailureReason;
import io.github.fluentecs.core.failure.ItemFailure;
import io.github.fluentecs.core.instance.Attribute;
import io.github.fluentecs.core.instance.ListContainerInstances;
import io.github.fluentecs.core.instance.RegisterContainerInstance;
import io.github.fluentecs.core.instance.Resource;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.ContainerInstanceRef;
import io.github.fluentecs.core.ref.TaskDefinitionRef;
import io.github.fluentecs.core.task.RunTask;
import io.github.fluentecs.core.task.Task;
import io.github.fluentecs.core.taskdefinition.ContainerDefinition;
import io.github.fluentecs.core.taskdefinition.RegisterTaskDefinition;
import io.github.fluentecs.simulator.EcsSimulator;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is printed selects what was meant, as the simulator reads the language. */
class ClusterQuerySimulationTest {
  private static final ClusterRef PROD = ClusterRef.of("prod");
  private static final List<String> COLORS =
      List.of("blue", "light green", "C:\\paint", "a.b", "and", "in");

  private final EcsSimulator simulator = EcsSimulator.create();
  private final Ecs ecs = Ecs.using(simulator.client());

  @BeforeEach
  void oneInstanceOfEachColor() {
    ecs.execute(CreateCluster.builder("prod").build()).get();
    COLORS.forEach(this::register);
  }

  private void register(String color) {
    ecs.execute(
            RegisterContainerInstance.builder(PROD)
                .totalResources(Resource.cpu(2048), Resource.memory(4096))
                .attributes(Attribute.of("color", color), Attribute.of("size"))
                .build())
        .get();
  }

  private Set<String> selected(ClusterQuery query) {
    return ecs
        .execute(ListContainerInstances.builder(PROD).filter(query).build().allPages())
        .get()
        .stream()
        .map(ContainerInstanceRef::id)
        .collect(Collectors.toSet());
  }

  static Stream<Arguments> counts() {
    AttributeSubject color = attribute("color");
    return Stream.of(
        Arguments.of(color.notEqualTo("blue"), 5),
        Arguments.of(color.oneOf("blue", "light green", "none"), 2),
        Arguments.of(color.noneOf("blue", "light green"), 4),
        Arguments.of(color.matches("(blue|light).*"), 2),
        Arguments.of(color.matches("a\\.b"), 1),
        Arguments.of(color.matches("(a|x)\\.b"), 1),
        Arguments.of(color.doesNotMatch(".*e.*"), 4),
        Arguments.of(attribute("size").exists().and(attribute("shape").doesNotExist()), 6),
        Arguments.of(color.equalTo("in").or(color.equalTo("and")).and(agentConnected()), 2),
        Arguments.of(color.equalTo("in").or(color.equalTo("and").and(agentConnected().not())), 1),
        Arguments.of(runningTasksCount().atMost(0), 6),
        Arguments.of(registeredAt().lessThan(Instant.parse("2001-01-01T00:00:00Z")), 0),
        Arguments.of(taskGroup().equalTo("family:none"), 0));
  }

  @ParameterizedTest
  @MethodSource("counts")
  void filter_query_selectsAsMany(ClusterQuery query, int count) {
    assertThat(selected(query)).hasSize(count);
  }

  @Test
  void equalTo_eachValue_selectsThatInstanceAlone() {
    assertThat(COLORS)
        .allSatisfy(color -> assertThat(selected(attribute("color").equalTo(color))).hasSize(1))
        .extracting(color -> selected(attribute("color").equalTo(color)))
        .doesNotHaveDuplicates();
  }

  @Test
  void memberOf_query_placesThereOnly() {
    ContainerDefinition container = ContainerDefinition.of("web", "nginx").memory(64);
    ecs.execute(RegisterTaskDefinition.builder("web", List.of(container)).build()).get();

    Batch<Task> placed = ecs.execute(run(attribute("color").equalTo("light green"))).get();
    Batch<Task> unplaced = ecs.execute(run(attribute("color").equalTo("pink"))).get();

    assertThat(placed.complete().get()).hasSize(2);
    assertThat(selected(taskGroup().equalTo("family:web")))
        .isEqualTo(selected(attribute("color").equalTo("light green")));
    assertThat(unplaced.failures())
        .extracting(ItemFailure::meaning)
        .contains(FailureReason.MEMBER_OF);
  }

  private static RunTask run(ClusterQuery query) {
    return RunTask.builder(PROD, TaskDefinitionRef.of("web"))
        .count(2)
        .placementConstraint(PlacementConstraint.memberOf(query))
        .build();
  }
}
