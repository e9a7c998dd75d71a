package io.github.fluentecs.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ClusterNotFoundException;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.CreateExpressGatewayServiceRequest;
import software.amazon.awssdk.services.ecs.model.ECSExpressGatewayService;
import software.amazon.awssdk.services.ecs.model.ExpressGatewayServiceConfiguration;
import software.amazon.awssdk.services.ecs.model.ExpressGatewayServiceInclude;
import software.amazon.awssdk.services.ecs.model.ExpressGatewayServiceScalingMetric;
import software.amazon.awssdk.services.ecs.model.ExpressGatewayServiceStatusCode;
import software.amazon.awssdk.services.ecs.model.InvalidParameterException;
import software.amazon.awssdk.services.ecs.model.PortMapping;
import software.amazon.awssdk.services.ecs.model.ResourceManagementType;
import software.amazon.awssdk.services.ecs.model.ResourceNotFoundException;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.ServiceNotActiveException;
import software.amazon.awssdk.services.ecs.model.ServiceNotFoundException;
import software.amazon.awssdk.services.ecs.model.ServiceRevision;
import software.amazon.awssdk.services.ecs.model.Tag;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;
import software.amazon.awssdk.services.ecs.model.UpdatedExpressGatewayService;

class ExpressGatewayServiceTest {
  private static final String ROLE = "arn:aws:iam::123456789012:role/";

  private final EcsSimulator simulator = EcsSimulator.create();
  private final EcsClient ecs = simulator.client();

  @AfterEach
  void close() {
    ecs.close();
  }

  private ECSExpressGatewayService create(
      Consumer<CreateExpressGatewayServiceRequest.Builder> more) {
    return ecs.createExpressGatewayService(
            request ->
                more.accept(
                    request
                        .serviceName("shop")
                        .infrastructureRoleArn(ROLE + "infra")
                        .executionRoleArn(ROLE + "exec")
                        .primaryContainer(c -> c.image("shop:1"))))
        .service();
  }

  private ECSExpressGatewayService create() {
    return create(request -> {});
  }

  private Service service() {
    return ecs.describeServices(r -> r.services("shop")).services().get(0);
  }

  private TaskDefinition definition() {
    return ecs.describeTaskDefinition(r -> r.taskDefinition(service().taskDefinition()))
        .taskDefinition();
  }

  private ECSExpressGatewayService describe(String arn) {
    return ecs.describeExpressGatewayService(r -> r.serviceArn(arn)).service();
  }

  @Test
  void create_leastRequest_hasTheDocumentedDefaults() {
    ECSExpressGatewayService created = create();

    assertThat(created.status().statusCode()).isEqualTo(ExpressGatewayServiceStatusCode.ACTIVE);
    assertThat(created.cluster()).isEqualTo("default");
    assertThat(created.infrastructureRoleArn()).isEqualTo(ROLE + "infra");
    ExpressGatewayServiceConfiguration configuration = created.activeConfigurations().get(0);
    assertThat(configuration.cpu()).isEqualTo("256");
    assertThat(configuration.memory()).isEqualTo("512");
    assertThat(configuration.cpuArchitectureAsString()).isEqualTo("X86_64");
    assertThat(configuration.healthCheckPath()).isEqualTo("/ping");
    assertThat(configuration.primaryContainer().containerPort()).isEqualTo(80);
    assertThat(configuration.primaryContainer().awsLogsConfiguration().logStreamPrefix())
        .isEqualTo("ecs");
    assertThat(configuration.scalingTarget().autoScalingMetric())
        .isEqualTo(ExpressGatewayServiceScalingMetric.AVERAGE_CPU);
    assertThat(configuration.scalingTarget().autoScalingTargetValue()).isEqualTo(60);
    assertThat(configuration.ingressPaths()).hasSize(1);
  }

  @Test
  void create_service_isOneThatOtherOperationsRead() {
    String arn = create(r -> r.scalingTarget(s -> s.minTaskCount(2))).serviceArn();
    simulator.time().advance(Duration.ofMinutes(5));

    assertThat(service().serviceArn()).isEqualTo(arn);
    assertThat(service().resourceManagementType()).isEqualTo(ResourceManagementType.ECS);
    assertThat(service().runningCount()).isEqualTo(2);
    assertThat(definition().containerDefinitions().get(0).name()).isEqualTo("Main");
    assertThat(definition().containerDefinitions().get(0).image()).isEqualTo("shop:1");
    assertThat(definition().executionRoleArn()).isEqualTo(ROLE + "exec");
    ServiceRevision revision =
        ecs.describeServiceRevisions(
                r ->
                    r.serviceRevisionArns(
                        describe(arn).activeConfigurations().get(0).serviceRevisionArn()))
            .serviceRevisions()
            .get(0);
    assertThat(revision.ecsManagedResources().ingressPaths().get(0).endpoint())
        .isEqualTo(describe(arn).activeConfigurations().get(0).ingressPaths().get(0).endpoint());
    assertThat(ecs.listClusters().clusterArns()).hasSize(1);
  }

  @Test
  void listServices_byResourceManagementType_tellsExpressServicesFromOthers() {
    String arn = create().serviceArn();

    assertThat(list(ResourceManagementType.ECS)).containsExactly(arn);
    assertThat(list(ResourceManagementType.CUSTOMER)).isEmpty();
  }

  private List<String> list(ResourceManagementType type) {
    return ecs.listServices(r -> r.resourceManagementType(type)).serviceArns();
  }

  @Test
  void create_ownTaskDefinition_runsIt() {
    String own = register("Main", "web");

    ECSExpressGatewayService created =
        ecs.createExpressGatewayService(
                r -> r.infrastructureRoleArn(ROLE + "infra").taskDefinitionArn(own))
            .service();

    ExpressGatewayServiceConfiguration configuration = created.activeConfigurations().get(0);
    assertThat(configuration.taskDefinitionArn()).isEqualTo(own);
    assertThat(configuration.primaryContainer().containerPort()).isEqualTo(8080);
    assertThat(configuration.cpuArchitecture()).isNull();
  }

  private String register(String container, String portName) {
    return ecs.registerTaskDefinition(
            r ->
                OnFargate.fit(r)
                    .family("own")
                    .containerDefinitions(
                        ContainerDefinition.builder()
                            .name(container)
                            .image("own:1")
                            .portMappings(
                                PortMapping.builder().containerPort(8080).name(portName).build())
                            .build()))
        .taskDefinition()
        .taskDefinitionArn();
  }

  @Test
  void create_unfitTaskDefinition_isRefused() {
    for (String unfit : List.of(register("main", "web"), register("Main", null))) {
      assertThatThrownBy(
              () ->
                  ecs.createExpressGatewayService(
                      r -> r.infrastructureRoleArn(ROLE + "infra").taskDefinitionArn(unfit)))
          .isInstanceOf(InvalidParameterException.class)
          .hasMessageContaining("Main");
    }
  }

  @Test
  void create_brokenRequests_areRefusedAndMakeNothing() {
    assertThatThrownBy(() -> create(r -> r.taskDefinitionArn("own:1")))
        .isInstanceOf(InvalidParameterException.class)
        .hasMessageContaining("taskDefinitionArn");
    assertThatThrownBy(() -> create(r -> r.healthCheckPath("health")))
        .isInstanceOf(InvalidParameterException.class);
    assertThatThrownBy(() -> create(r -> r.scalingTarget(s -> s.minTaskCount(3).maxTaskCount(2))))
        .isInstanceOf(InvalidParameterException.class);
    assertThatThrownBy(() -> create(r -> r.executionRoleArn(null)))
        .isInstanceOf(InvalidParameterException.class);
    assertThatThrownBy(() -> create(r -> r.cluster("none")))
        .isInstanceOf(ClusterNotFoundException.class);

    assertThat(ecs.listClusters().clusterArns()).isEmpty();
    assertThat(ecs.listTaskDefinitions().taskDefinitionArns()).isEmpty();
  }

  @Test
  void create_nameInUse_isRefused() {
    create();

    assertThatThrownBy(this::create)
        .isInstanceOf(InvalidParameterException.class)
        .hasMessageContaining("not idempotent");
    assertThat(ecs.listTaskDefinitions().taskDefinitionArns()).hasSize(1);
  }

  @Test
  void update_image_isRolledOutAsANewRevision() {
    String arn = create().serviceArn();
    simulator.time().advance(Duration.ofMinutes(5));

    UpdatedExpressGatewayService updated =
        ecs.updateExpressGatewayService(
                r ->
                    r.serviceArn(arn)
                        .primaryContainer(c -> c.image("shop:2").containerPort(8080))
                        .healthCheckPath("/health"))
            .service();

    assertThat(updated.targetConfiguration().healthCheckPath()).isEqualTo("/health");
    assertThat(updated.targetConfiguration().executionRoleArn()).isEqualTo(ROLE + "exec");
    assertThat(describe(arn).activeConfigurations())
        .extracting(each -> each.primaryContainer().image())
        .containsExactly("shop:2", "shop:1");
    assertThat(describe(arn).activeConfigurations().get(1).healthCheckPath()).isEqualTo("/ping");
    simulator.time().advance(Duration.ofMinutes(15));
    assertThat(describe(arn).activeConfigurations()).hasSize(1);
    assertThat(definition().revision()).isEqualTo(2);
    assertThat(service().loadBalancers().get(0).containerPort()).isEqualTo(8080);
  }

  @Test
  void update_scalingTarget_movesTheNumberOfTasksIntoItsBounds() {
    String arn = create().serviceArn();

    ecs.updateExpressGatewayService(r -> r.serviceArn(arn).scalingTarget(s -> s.minTaskCount(3)));

    assertThat(service().desiredCount()).isEqualTo(3);
    assertThat(definition().revision()).isEqualTo(1);
  }

  @Test
  void update_nothingNew_beginsNoDeployment() {
    String arn = create().serviceArn();

    ecs.updateExpressGatewayService(r -> r.serviceArn(arn).memory("512"));

    assertThat(ecs.listServiceDeployments(r -> r.service("shop")).serviceDeployments()).hasSize(1);
  }

  @Test
  void delete_service_drainsAndIsInactive() {
    String arn = create().serviceArn();
    simulator.time().advance(Duration.ofMinutes(5));

    ECSExpressGatewayService deleted =
        ecs.deleteExpressGatewayService(r -> r.serviceArn(arn)).service();

    assertThat(deleted.status().statusCode()).isEqualTo(ExpressGatewayServiceStatusCode.DRAINING);
    assertThatThrownBy(() -> ecs.updateExpressGatewayService(r -> r.serviceArn(arn).cpu("512")))
        .isInstanceOf(ServiceNotActiveException.class);
    simulator.time().advance(Duration.ofMinutes(5));
    assertThat(describe(arn).status().statusCode())
        .isEqualTo(ExpressGatewayServiceStatusCode.INACTIVE);
    assertThat(service().status()).isEqualTo("INACTIVE");
    assertThat(create().status().statusCode()).isEqualTo(ExpressGatewayServiceStatusCode.ACTIVE);
  }

  @Test
  void requests_unknownService_areRefused() {
    String arn = create().serviceArn() + "s";

    assertThatThrownBy(() -> describe(arn)).isInstanceOf(ResourceNotFoundException.class);
    assertThatThrownBy(() -> ecs.deleteExpressGatewayService(r -> r.serviceArn(arn)))
        .isInstanceOf(ServiceNotFoundException.class);
    assertThatThrownBy(() -> describe("shop")).isInstanceOf(InvalidParameterException.class);
  }

  @Test
  void describe_tags_areThereWhenAskedFor() {
    String arn = create(r -> r.tags(Tag.builder().key("team").value("blue").build())).serviceArn();

    assertThat(describe(arn).tags()).isEmpty();
    assertThat(
            ecs.describeExpressGatewayService(
                    r -> r.serviceArn(arn).include(ExpressGatewayServiceInclude.TAGS))
                .service()
                .tags())
        .hasSize(1);
  }
}
