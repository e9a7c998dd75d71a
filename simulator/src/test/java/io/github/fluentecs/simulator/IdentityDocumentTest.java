package io.github.fluentecs.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ecs.model.ContainerInstance;

class IdentityDocumentTest {
  private static final String DOCUMENT =
      "{\"instanceId\": \"i-0123\", \"region\": \"us-east-1\", \"accountId\": \"123456789012\","
          + " \"availabilityZone\": \"us-east-1c\", \"instanceType\": \"m7g.large\","
          + " \"imageId\": \"ami-7\", \"architecture\": \"arm64\", \"kernelId\": null}";

  private final Stage stage = new Stage();

  @Test
  void register_document_tellsWhatTheInstanceIs() {
    ContainerInstance instance = stage.instance(r -> r.instanceIdentityDocument(DOCUMENT));

    assertThat(instance.ec2InstanceId()).isEqualTo("i-0123");
    assertThat(stage.attributes(instance))
        .containsEntry("ecs.availability-zone", "us-east-1c")
        .containsEntry("ecs.instance-type", "m7g.large")
        .containsEntry("ecs.ami-id", "ami-7")
        .containsEntry("ecs.cpu-architecture", "arm64");
  }

  @Test
  void register_attributeBesideADocument_wins() {
    ContainerInstance instance =
        stage.instance(
            r ->
                r.instanceIdentityDocument(DOCUMENT)
                    .attributes(Stage.attribute("ecs.availability-zone=us-east-1a")));

    assertThat(stage.attributes(instance)).containsEntry("ecs.availability-zone", "us-east-1a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "nonsense", "[1]", "{"})
  void register_documentWithoutMembers_saysNothing(String document) {
    assertThat(stage.instance(r -> r.instanceIdentityDocument(document)).ec2InstanceId())
        .startsWith("i-");
  }
}
