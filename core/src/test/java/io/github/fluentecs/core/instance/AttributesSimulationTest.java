package io.github.fluentecs.core.instance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.simulator.EcsSimulator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AttributesSimulationTest {
  private final EcsSimulator simulator = EcsSimulator.create();
  private final Ecs ecs = Ecs.using(simulator.client());
  private List<String> instances = List.of();

  @BeforeEach
  void putDisks() {
    Prod.build(ecs);
    instances =
        ecs.execute(ListContainerInstances.builder(Prod.REF).build()).get().items().stream()
            .map(ref -> ref.text())
            .toList();
    ecs.execute(
            PutAttributes.builder(
                    Prod.REF,
                    List.of(
                        Attribute.of("disk", "ssd").onContainerInstance(instances.get(0)),
                        Attribute.of("rack").onContainerInstance(instances.get(0))))
                .build())
        .get();
  }

  private List<Attribute> list(ListAttributes.Builder command) {
    return ecs.execute(command.maxResults(1).build().allPages()).get();
  }

  @Test
  void list_byNameAndValue_givesTheAttributesWithTheirInstances() {
    Attribute disk = Attribute.of("disk", "ssd").onContainerInstance(instances.get(0));

    assertThat(list(ListAttributes.builder(Prod.REF).attributeName("disk"))).containsExactly(disk);
    assertThat(list(ListAttributes.builder(Prod.REF).attribute("disk", "hdd"))).isEmpty();
    assertThat(list(ListAttributes.builder(Prod.REF)))
        .contains(disk, Attribute.of("rack").onContainerInstance(instances.get(0)));
  }

  @Test
  void delete_setAndUnset_givesWhatWasDeletedAndLaterListsLackIt() {
    List<Attribute> deleted =
        ecs.execute(
                DeleteAttributes.builder(
                        Prod.REF,
                        List.of(
                            Attribute.of("disk").onContainerInstance(instances.get(0)),
                            Attribute.of("none").onContainerInstance(instances.get(0))))
                    .build())
            .get();

    assertThat(deleted).extracting(Attribute::name).containsExactly("disk");
    assertThat(list(ListAttributes.builder(Prod.REF).attributeName("disk"))).isEmpty();
    assertThat(list(ListAttributes.builder(Prod.REF).attributeName("rack"))).hasSize(1);
  }

  @Test
  void delete_unknownInstance_isNotFound() {
    DeleteAttributes command =
        DeleteAttributes.builder(
                Prod.REF, List.of(Attribute.of("disk").onContainerInstance("0".repeat(32))))
            .build();

    assertThat(ecs.execute(command).getLeft()).isInstanceOf(EcsFailure.NotFound.class);
  }
}
