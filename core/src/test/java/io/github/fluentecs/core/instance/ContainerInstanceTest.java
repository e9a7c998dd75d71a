package io.github.fluentecs.core.instance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.value.OpenEnum;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.InstanceHealthCheckState;

class ContainerInstanceTest {
  private static final String ARN =
      "arn:aws:ecs:eu-west-1:123456789012:container-instance/prod/0123";

  private static ContainerInstance instance(
      UnaryOperator<software.amazon.awssdk.services.ecs.model.ContainerInstance.Builder> change) {
    return ContainerInstance.of(
        ClusterRef.of("prod"),
        change
            .apply(
                software.amazon.awssdk.services.ecs.model.ContainerInstance.builder()
                    .containerInstanceArn(ARN))
            .build());
  }

  @Test
  void resources_registeredAndRemaining_areTold() {
    ContainerInstance one =
        instance(
            i ->
                i.registeredResources(Resource.cpu(2048).sdk(), Resource.memory(3955).sdk())
                    .remainingResources(
                        Resource.cpu(1024).sdk(),
                        Resource.reservedPorts(2376, 22).sdk(),
                        Resource.reservedUdpPorts().sdk()));

    assertThat(one.registeredResources().cpu()).hasValue(2048);
    assertThat(one.registeredResources().memoryMiB()).hasValue(3955);
    assertThat(one.remainingResources().cpu()).hasValue(1024);
    assertThat(one.remainingResources().memoryMiB()).isEmpty();
    assertThat(one.remainingResources().reservedPorts()).containsExactly(22, 2376);
    assertThat(one.remainingResources().reservedUdpPorts()).isEmpty();
    assertThat(one.remainingResources().find("CPU").orElseThrow())
        .hasToString("Resource[CPU 1024]");
  }

  @Test
  void reservedPorts_whatIsNoNumber_isLeftOut() {
    InstanceResources resources =
        new InstanceResources(List.of(Resource.set("PORTS", List.of("22", "80-90", "", "123456"))));

    assertThat(resources.reservedPorts()).containsExactly(22);
    assertThat(resources.find("PORTS").orElseThrow().stringSetValue()).contains("80-90");
  }

  @Test
  void status_inactiveWhichTheSdkDoesNotKnow_isKnown() {
    ContainerInstance gone = instance(i -> i.status("INACTIVE").agentConnected(false));

    assertThat(gone.status()).contains(OpenEnum.of(ContainerInstanceStatus.INACTIVE));
    assertThat(gone.hasStatus(ContainerInstanceStatus.INACTIVE)).isTrue();
    assertThat(gone).hasToString("ContainerInstance[" + ARN + " INACTIVE, agent disconnected]");
  }

  @Test
  void view_attributesAndHealth_areTyped() {
    ContainerInstance one =
        instance(
            i ->
                i.attributes(
                        Attribute.of("ecs.instance-type", "t3.micro").toSdk(),
                        Attribute.of("gpu").toSdk())
                    .healthStatus(h -> h.overallStatus("IMPAIRED")));

    assertThat(one.attribute("ecs.instance-type"))
        .contains(Attribute.of("ecs.instance-type", "t3.micro"));
    assertThat(one.attribute("gpu")).contains(Attribute.of("gpu"));
    assertThat(one.attribute("absent")).isEmpty();
    assertThat(one.health()).contains(OpenEnum.of(InstanceHealthCheckState.IMPAIRED));
    assertThat(one.ref().names("0123")).isTrue();
  }
}
