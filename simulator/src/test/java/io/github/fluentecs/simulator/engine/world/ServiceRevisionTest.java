package io.github.fluentecs.simulator.engine.world;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.ContainerImage;
import software.amazon.awssdk.services.ecs.model.DescribeServiceDeploymentsRequest;
import software.amazon.awssdk.services.ecs.model.DescribeServiceDeploymentsResponse;
import software.amazon.awssdk.services.ecs.model.DescribeServiceRevisionsRequest;
import software.amazon.awssdk.services.ecs.model.DescribeServiceRevisionsResponse;
import software.amazon.awssdk.services.ecs.model.ListServiceDeploymentsRequest;
import software.amazon.awssdk.services.ecs.model.ListServiceDeploymentsResponse;
import software.amazon.awssdk.services.ecs.model.ServiceDeployment;
import software.amazon.awssdk.services.ecs.model.ServiceDeploymentAlarms;
import software.amazon.awssdk.services.ecs.model.ServiceDeploymentRollbackMonitorsStatus;
import software.amazon.awssdk.services.ecs.model.ServiceRevision;

/** What the AWS CLI documents of service deployments and service revisions. */
class ServiceRevisionTest {
  private static final String DIGEST =
      "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

  private final Ecs ecs = new Ecs();
  private final Web web = new Web(ecs);

  @BeforeEach
  void room() {
    ecs.worker();
    ecs.instance(65_536, 65_536);
  }

  @Test
  void describeServiceDeployments_withoutAlarms_saysThatTheyAreDisabled() {
    web.createSteady(1, 100, 200);

    ServiceDeploymentAlarms alarms = deployment().alarms();

    assertThat(alarms.status()).isEqualTo(ServiceDeploymentRollbackMonitorsStatus.DISABLED);
    assertThat(alarms.hasAlarmNames()).isFalse();
  }

  @Test
  void describeServiceRevisions_withoutServiceConnect_saysThatItIsDisabled() {
    web.createSteady(1, 100, 200);

    assertThat(revision().serviceConnectConfiguration().enabled()).isFalse();
    assertThat(web.primary().serviceConnectConfiguration()).isNull();
  }

  @Test
  void describeServiceRevisions_imageByTag_hasTheSameDigestEachTime() {
    web.createSteady(1, 100, 200);
    ContainerImage first = revision().containerImages().get(0);

    web.update(request -> request.forceNewDeployment(true));
    ecs.settle();

    assertThat(first.imageDigest()).matches("sha256:[0-9a-f]{64}");
    assertThat(revision().containerImages()).containsExactly(first);
  }

  @Test
  void describeServiceRevisions_imageByDigest_hasThatDigest() {
    ecs.define(
        "worker",
        definition ->
            definition.containerDefinitions(
                Ecs.container("main").image("registry.example/web@" + DIGEST).build()));
    web.createSteady(1, 100, 200);

    assertThat(revision().containerImages())
        .extracting(ContainerImage::imageDigest)
        .containsExactly(DIGEST);
  }

  private ServiceDeployment deployment() {
    String newest =
        ecs.call(
                ListServiceDeploymentsResponse.class,
                ListServiceDeploymentsRequest.builder().service("web").build())
            .serviceDeployments()
            .get(0)
            .serviceDeploymentArn();
    return ecs.call(
            DescribeServiceDeploymentsResponse.class,
            DescribeServiceDeploymentsRequest.builder().serviceDeploymentArns(newest).build())
        .serviceDeployments()
        .get(0);
  }

  private ServiceRevision revision() {
    return ecs.call(
            DescribeServiceRevisionsResponse.class,
            DescribeServiceRevisionsRequest.builder()
                .serviceRevisionArns(deployment().targetServiceRevision().arn())
                .build())
        .serviceRevisions()
        .get(0);
  }
}
