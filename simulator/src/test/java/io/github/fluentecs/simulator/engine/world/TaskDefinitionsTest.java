package io.github.fluentecs.simulator.engine.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.simulator.engine.call.ServiceError;
import io.github.fluentecs.simulator.engine.state.LiveTaskDefinition;
import io.github.fluentecs.simulator.engine.state.TaskDefinitions;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;

class TaskDefinitionsTest {
  private final Ecs ecs = new Ecs();

  @Test
  void register_familyWithAMillionRevisions_isRefused() {
    TaskDefinitions definitions = ecs.region().taskDefinitions();
    TaskDefinition first = definitions.requireActive(ecs.worker());
    definitions.add(new LiveTaskDefinition(first.toBuilder().revision(999_999).build(), List.of()));

    assertThat(ecs.worker()).endsWith("worker:1000000");

    ServiceError refusal =
        ecs.refused(
            RegisterTaskDefinitionRequest.builder()
                .family("worker")
                .containerDefinitions(Ecs.container("worker").build())
                .build());
    assertThat(refusal.code()).isEqualTo("ClientException");
    assertThat(refusal.message()).contains("worker").contains("1000000 revisions");
    assertThat(ecs.define("other", definition -> {})).endsWith("other:1");
  }
}
