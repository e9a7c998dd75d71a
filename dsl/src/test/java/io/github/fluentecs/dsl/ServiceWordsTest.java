package io.github.fluentecs.dsl;

import static io.github.fluentecs.dsl.EcsDsl.allOn;
import static io.github.fluentecs.dsl.EcsDsl.classicLoadBalancer;
import static io.github.fluentecs.dsl.EcsDsl.cluster;
import static io.github.fluentecs.dsl.EcsDsl.ebs;
import static io.github.fluentecs.dsl.EcsDsl.listServicesByNamespace;
import static io.github.fluentecs.dsl.EcsDsl.percent;
import static io.github.fluentecs.dsl.EcsDsl.serviceConnect;
import static io.github.fluentecs.dsl.EcsDsl.serviceRegistry;
import static io.github.fluentecs.dsl.EcsDsl.subnets;
import static io.github.fluentecs.dsl.EcsDsl.targetGroup;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.core.ref.TaskSetRef;
import io.github.fluentecs.core.rule.Violation;
import io.github.fluentecs.core.service.ServiceConnectService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ecs.model.CreateServiceRequest;
import software.amazon.awssdk.services.ecs.model.CreateTaskSetRequest;
import software.amazon.awssdk.services.ecs.model.DeploymentControllerType;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.ListServicesByNamespaceRequest;
import software.amazon.awssdk.services.ecs.model.LoadBalancer;
import software.amazon.awssdk.services.ecs.model.ScaleUnit;
import software.amazon.awssdk.services.ecs.model.SchedulingStrategy;
import software.amazon.awssdk.services.ecs.model.ServiceRegistry;
import software.amazon.awssdk.services.ecs.model.UpdateTaskSetRequest;

class ServiceWordsTest {
  private final ServiceScope web = cluster("prod").service("web");

  @Test
  void scopes_equalTheReferencesTheyAre() {
    ServiceRef service = ServiceRef.of(ClusterRef.of("prod"), "web");

    assertThat(web).isEqualTo(service);
    assertThat(web.taskSet("ecs-svc/1")).isEqualTo(TaskSetRef.of(service, "ecs-svc/1"));
  }

  @Test
  void create_replicas_sendsTheMandatoryPartsAndTheRest() {
    assertThat(
            web.create("web:43", 6)
                .capacity(allOn("FARGATE"))
                .awsvpc(subnets("subnet-1"))
                .loadBalancer(targetGroup("arn:tg").container("web", 8080))
                .serviceRegistry(serviceRegistry("arn:registry").port(8080))
                .build()
                .toSdk())
        .isEqualTo(
            CreateServiceRequest.builder()
                .cluster("prod")
                .serviceName("web")
                .taskDefinition("web:43")
                .desiredCount(6)
                .capacityProviderStrategy(allOn("FARGATE").toSdk())
                .networkConfiguration(n -> n.awsvpcConfiguration(v -> v.subnets("subnet-1")))
                .loadBalancers(
                    LoadBalancer.builder()
                        .targetGroupArn("arn:tg")
                        .containerName("web")
                        .containerPort(8080)
                        .build())
                .serviceRegistries(
                    ServiceRegistry.builder().registryArn("arn:registry").port(8080).build())
                .build());
  }

  @Test
  void create_behindClassicLoadBalancer_sendsItsName() {
    assertThat(
            web.create("web:43", 1)
                .loadBalancer(classicLoadBalancer("old").container("web", 80))
                .codeDeploy()
                .build()
                .violations())
        .extracting(Violation::rule)
        .containsExactly("LB-4");
  }

  @Test
  void createDaemon_sendsNoDesiredCount() {
    assertThat(web.createDaemon("agent").build().toSdk())
        .isEqualTo(
            CreateServiceRequest.builder()
                .cluster("prod")
                .serviceName("web")
                .taskDefinition("agent")
                .schedulingStrategy(SchedulingStrategy.DAEMON)
                .build());
  }

  @Test
  void createExternal_needsNothingButTheName() {
    assertThat(web.createExternal().build().violations()).isEmpty();
    assertThat(web.createExternal().build().toSdk())
        .isEqualTo(
            CreateServiceRequest.builder()
                .cluster("prod")
                .serviceName("web")
                .deploymentController(c -> c.type(DeploymentControllerType.EXTERNAL))
                .build());
  }

  @Test
  void createTaskSet_sendsClusterServiceAndScale() {
    assertThat(
            web.createTaskSet("web:43")
                .capacity(EcsDsl.launchType(LaunchType.FARGATE))
                .scale(percent(25))
                .build()
                .toSdk())
        .isEqualTo(
            CreateTaskSetRequest.builder()
                .cluster("prod")
                .service("web")
                .taskDefinition("web:43")
                .launchType(LaunchType.FARGATE)
                .scale(s -> s.value(25.0).unit(ScaleUnit.PERCENT))
                .build());
  }

  @Test
  void scaleTo_decimal_sendsExactlyThat() {
    assertThat(web.taskSet("ecs-svc/123").scaleTo(percent(33.3)).toSdk())
        .isEqualTo(
            UpdateTaskSetRequest.builder()
                .cluster("prod")
                .service("web")
                .taskSet("ecs-svc/123")
                .scale(s -> s.value(33.3).unit(ScaleUnit.PERCENT))
                .build());
  }

  @ParameterizedTest
  @ValueSource(doubles = {100.5, -0.1})
  void scaleTo_outOfRange_isAViolation(double value) {
    assertThat(web.taskSet("ecs-svc/123").scaleTo(percent(value)).violations())
        .singleElement()
        .satisfies(
            violation -> {
              assertThat(violation.path()).isEqualTo("scale.value");
              assertThat(violation.given()).isEqualTo(String.valueOf(value));
            });
  }

  @Test
  void listServicesByNamespace_named_asksAcrossClusters() {
    assertThat(listServicesByNamespace("calls").build().toSdk())
        .isEqualTo(ListServicesByNamespaceRequest.builder().namespace("calls").build());
  }

  @Test
  void create_connectedWithVolume_holdsBoth() {
    CreateServiceRequest request =
        cluster("prod")
            .service("shop")
            .create("shop", 2)
            .serviceConnectConfiguration(
                serviceConnect(ServiceConnectService.of("http", 80)).namespace("calls"))
            .volumeConfiguration("data", ebs("arn:role", 100).gp3(3000, 125))
            .build()
            .toSdk();

    assertThat(request.serviceConnectConfiguration().namespace()).isEqualTo("calls");
    assertThat(request.volumeConfigurations().get(0).name()).isEqualTo("data");
    assertThat(request.volumeConfigurations().get(0).managedEBSVolume().iops()).isEqualTo(3000);
  }
}
