package io.github.fluentecs.dsl;

import static io.github.fluentecs.dsl.EcsDsl.cluster;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.fluentecs.core.instance.Attribute;
import io.github.fluentecs.core.instance.ContainerInstanceStatus;
import io.github.fluentecs.core.instance.Resource;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.ContainerInstanceRef;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.DeleteAttributesRequest;
import software.amazon.awssdk.services.ecs.model.DeregisterContainerInstanceRequest;
import software.amazon.awssdk.services.ecs.model.DescribeContainerInstancesRequest;
import software.amazon.awssdk.services.ecs.model.ListAttributesRequest;
import software.amazon.awssdk.services.ecs.model.ListContainerInstancesRequest;
import software.amazon.awssdk.services.ecs.model.UpdateContainerAgentRequest;
import software.amazon.awssdk.services.ecs.model.UpdateContainerInstancesStateRequest;

class ContainerInstanceWordsTest {
  private final ClusterScope prod = cluster("prod");

  @Test
  void drain_severalInstances_setsThemDraining() {
    assertThat(prod.containerInstances("i-1", "i-2").drain().toSdk())
        .isEqualTo(
            UpdateContainerInstancesStateRequest.builder()
                .cluster("prod")
                .containerInstances("i-1", "i-2")
                .status("DRAINING")
                .build());
  }

  @Test
  void activate_oneInstance_isTheSameAsSeveral() {
    assertThat(prod.containerInstance("i-1").activate())
        .isEqualTo(prod.containerInstances("i-1").activate());
    assertThat(prod.containerInstance("i-1").drain())
        .isEqualTo(prod.containerInstances("i-1").drain());
  }

  @Test
  void scope_equalsTheReferenceItIs() {
    assertThat(prod.containerInstance("i-1"))
        .isEqualTo(ContainerInstanceRef.of(ClusterRef.of("prod"), "i-1"));
  }

  @Test
  void describe_oneAndSeveral_askForThem() {
    assertThat(prod.containerInstance("i-1").describe())
        .isEqualTo(prod.containerInstances("i-1").describe().build());
    assertThat(prod.containerInstances("i-1").describe().withHealth().build().toSdk())
        .isEqualTo(
            DescribeContainerInstancesRequest.builder()
                .cluster("prod")
                .containerInstances("i-1")
                .includeWithStrings("CONTAINER_INSTANCE_HEALTH")
                .build());
  }

  @Test
  void list_drainingOnes_asksForTheState() {
    assertThat(
            prod.listContainerInstances().status(ContainerInstanceStatus.DRAINING).build().toSdk())
        .isEqualTo(
            ListContainerInstancesRequest.builder().cluster("prod").status("DRAINING").build());
  }

  @Test
  void deregister_byForce_saysSo() {
    assertThat(prod.containerInstance("i-1").deregister().force(true).build().toSdk())
        .isEqualTo(
            DeregisterContainerInstanceRequest.builder()
                .cluster("prod")
                .containerInstance("i-1")
                .force(true)
                .build());
  }

  @Test
  void updateAgent_namesTheInstance() {
    assertThat(prod.containerInstance("i-1").updateAgent().toSdk())
        .isEqualTo(
            UpdateContainerAgentRequest.builder().cluster("prod").containerInstance("i-1").build());
  }

  @Test
  void putAttributes_severalInstances_setsEachOnEach() {
    assertThat(
            prod.containerInstances("i-1", "i-2")
                .putAttributes(Attribute.of("stack", "prod"), Attribute.of("gpu"))
                .toSdk()
                .attributes())
        .extracting(
            software.amazon.awssdk.services.ecs.model.Attribute::targetId,
            software.amazon.awssdk.services.ecs.model.Attribute::name,
            software.amazon.awssdk.services.ecs.model.Attribute::value)
        .containsExactly(
            tuple("i-1", "stack", "prod"),
            tuple("i-1", "gpu", null),
            tuple("i-2", "stack", "prod"),
            tuple("i-2", "gpu", null));
  }

  @Test
  void register_resources_areSentByType() {
    assertThat(
            prod.registerContainerInstance()
                .totalResources(Resource.cpu(2048), Resource.reservedPorts(22))
                .build()
                .toSdk()
                .totalResources())
        .extracting(
            software.amazon.awssdk.services.ecs.model.Resource::name,
            software.amazon.awssdk.services.ecs.model.Resource::type)
        .containsExactly(tuple("CPU", "INTEGER"), tuple("PORTS", "STRINGSET"));
  }

  @Test
  void deleteAttributes_severalInstances_namesEachOnEach() {
    DeleteAttributesRequest request =
        prod.containerInstances("i-1", "i-2").deleteAttributes("disk").toSdk();

    assertThat(request.cluster()).isEqualTo("prod");
    assertThat(request.attributes())
        .extracting(attribute -> attribute.targetId(), attribute -> attribute.name())
        .containsExactly(tuple("i-1", "disk"), tuple("i-2", "disk"));
    assertThat(request.attributes()).allMatch(attribute -> attribute.value() == null);
    assertThat(prod.containerInstance("i-1").deleteAttributes("disk", "rack"))
        .isEqualTo(prod.containerInstances("i-1").deleteAttributes("disk", "rack"));
  }

  @Test
  void listAttributes_ofCluster_asksForThoseOfContainerInstances() {
    assertThat(prod.listAttributes().attribute("disk", "ssd").build().toSdk())
        .isEqualTo(
            ListAttributesRequest.builder()
                .cluster("prod")
                .targetType("container-instance")
                .attributeName("disk")
                .attributeValue("ssd")
                .build());
  }
}
