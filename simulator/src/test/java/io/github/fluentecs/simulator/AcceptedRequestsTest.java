package io.github.fluentecs.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ecs.model.CapacityProviderStrategyItem;
import software.amazon.awssdk.services.ecs.model.PortMapping;
import software.amazon.awssdk.services.ecs.model.ServiceRegistry;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;

/** What real requests have and ECS takes, whatever its documentation says. */
class AcceptedRequestsTest {
  private final Stage stage = new Stage();

  @BeforeEach
  void define() {
    stage.define("worker");
  }

  private TaskDefinition definition(String family) {
    return stage.ecs().describeTaskDefinition(r -> r.taskDefinition(family)).taskDefinition();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/healthcheck", "powershell", "CMD", "NONE"})
  void healthCheck_anyFirstWord_isTaken(String word) {
    stage.define(
        "checked",
        r ->
            r.containerDefinitions(
                Stage.container("main").healthCheck(check -> check.command(word)).build()));

    assertThat(definition("checked").containerDefinitions().get(0).healthCheck().command())
        .containsExactly(word);
  }

  @ParameterizedTest
  @CsvSource({"http, tcp", "HTTP, tcp", "udp, udp", "tcp, tcp"})
  void protocol_otherThanTheTwo_becomesTcp(String given, String shown) {
    PortMapping port = PortMapping.builder().containerPort(80).protocol(given).build();
    stage.define(
        "web", r -> r.containerDefinitions(Stage.container("main").portMappings(port).build()));

    assertThat(definition("web").containerDefinitions().get(0).portMappings().get(0))
        .extracting(PortMapping::protocolAsString)
        .isEqualTo(shown);
  }

  @Test
  void networkMode_default_staysDefault() {
    stage.define("windows", r -> r.networkMode("default"));

    assertThat(definition("windows").networkModeAsString()).isEqualTo("default");
  }

  @Test
  void createService_emptyRole_isNone() {
    assertThat(stage.service("web", r -> r.taskDefinition("worker").desiredCount(0).role("")))
        .satisfies(service -> assertThat(service.roleArn()).isNull());
  }

  @Test
  void createService_managedTagsWithoutPropagation_isTaken() {
    assertThat(
            stage.service(
                "web", r -> r.taskDefinition("worker").desiredCount(0).enableECSManagedTags(true)))
        .satisfies(service -> assertThat(service.propagateTagsAsString()).isEqualTo("NONE"));
  }

  @Test
  void createService_registryWithContainerNameOnly_isTaken() {
    stage.define("vpc", OnFargate::fit);
    ServiceRegistry registry =
        ServiceRegistry.builder().registryArn("arn").containerName("vpc").build();

    assertThat(
            stage.service(
                "web",
                r ->
                    OnFargate.create(r)
                        .taskDefinition("vpc")
                        .desiredCount(0)
                        .serviceRegistries(registry)))
        .satisfies(service -> assertThat(service.serviceRegistries()).containsExactly(registry));
  }

  @Test
  void runTask_startedByWithABlank_isTaken() {
    stage.instance();

    assertThat(stage.run("worker", r -> r.startedBy("ECS Deploy")).tasks())
        .singleElement()
        .satisfies(task -> assertThat(task.startedBy()).isEqualTo("ECS Deploy"));
  }

  @Test
  void createCluster_strategyWithoutWeight_isTaken() {
    assertThat(
            stage
                .ecs()
                .createCluster(
                    r ->
                        r.clusterName("prod")
                            .capacityProviders("FARGATE")
                            .defaultCapacityProviderStrategy(
                                CapacityProviderStrategyItem.builder()
                                    .capacityProvider("FARGATE")
                                    .build()))
                .cluster()
                .defaultCapacityProviderStrategy())
        .singleElement()
        .satisfies(item -> assertThat(item.weight()).isZero());
  }

  @Test
  void listServiceDeployments_longArnWithoutCluster_findsTheService() {
    stage.ecs().createCluster(r -> r.clusterName("prod"));
    String service =
        stage
            .service("web", r -> r.cluster("prod").taskDefinition("worker").desiredCount(0))
            .serviceArn();

    assertThat(stage.ecs().listServiceDeployments(r -> r.service(service)).serviceDeployments())
        .hasSize(1);
  }
}
