package io.github.fluentecs.dsl;

import static io.github.fluentecs.dsl.EcsDsl.attribute;
import static io.github.fluentecs.dsl.EcsDsl.cluster;
import static io.github.fluentecs.dsl.EcsDsl.distinctInstance;
import static io.github.fluentecs.dsl.EcsDsl.memberOf;
import static io.github.fluentecs.dsl.EcsDsl.not;
import static io.github.fluentecs.dsl.EcsDsl.taskGroup;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.PlacementConstraint;

class PlacementWordsTest {
  private final ClusterScope prod = cluster("prod");

  @Test
  void placementConstraint_query_printsTheExpression() {
    assertThat(
            prod.runTask("worker")
                .placementConstraint(
                    memberOf(
                        attribute("ecs.instance-type")
                            .matches("t3.*")
                            .and(not(taskGroup().equalTo("service:db")))))
                .placementConstraint(distinctInstance())
                .build()
                .toSdk()
                .placementConstraints())
        .containsExactly(
            PlacementConstraint.builder()
                .type("memberOf")
                .expression("attribute:ecs.instance-type =~ t3.* and not(task:group == service:db)")
                .build(),
            PlacementConstraint.builder().type("distinctInstance").build());
  }

  @Test
  void listContainerInstances_query_isTheFilter() {
    assertThat(
            prod.listContainerInstances()
                .filter(attribute("stack").oneOf("blue", "light green"))
                .build()
                .toSdk()
                .filter())
        .isEqualTo("attribute:stack in [blue, 'light green']");
  }
}
