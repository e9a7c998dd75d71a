package io.github.fluentecs.dsl;

import static io.github.fluentecs.dsl.EcsDsl.cluster;
import static io.github.fluentecs.dsl.EcsDsl.describeServiceDeployments;
import static io.github.fluentecs.dsl.EcsDsl.describeServiceRevisions;
import static io.github.fluentecs.dsl.EcsDsl.serviceDeployment;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.ContinueServiceDeploymentRequest;
import software.amazon.awssdk.services.ecs.model.DescribeServiceDeploymentsRequest;
import software.amazon.awssdk.services.ecs.model.DescribeServiceRevisionsRequest;
import software.amazon.awssdk.services.ecs.model.ListServiceDeploymentsRequest;
import software.amazon.awssdk.services.ecs.model.ServiceDeploymentStatus;
import software.amazon.awssdk.services.ecs.model.StopServiceDeploymentRequest;
import software.amazon.awssdk.services.ecs.model.StopServiceDeploymentStopType;

class ServiceDeploymentWordsTest {
  private static final String ARN = "arn:aws:ecs:eu-west-1:123456789012:service-deployment/p/w/";

  @Test
  void describe_oneOrSeveral_asksForThem() {
    assertThat(serviceDeployment(ARN + 1).describe().toSdk())
        .isEqualTo(
            DescribeServiceDeploymentsRequest.builder().serviceDeploymentArns(ARN + 1).build());
    assertThat(describeServiceDeployments(ARN + 1, ARN + 2).toSdk())
        .isEqualTo(
            DescribeServiceDeploymentsRequest.builder()
                .serviceDeploymentArns(ARN + 1, ARN + 2)
                .build());
    assertThat(describeServiceRevisions(ARN + 1).toSdk())
        .isEqualTo(DescribeServiceRevisionsRequest.builder().serviceRevisionArns(ARN + 1).build());
  }

  @Test
  void stop_eitherWay_saysWhich() {
    StopServiceDeploymentRequest.Builder stop =
        StopServiceDeploymentRequest.builder().serviceDeploymentArn(ARN + 1);

    assertThat(serviceDeployment(ARN + 1).rollback().toSdk())
        .isEqualTo(stop.stopType(StopServiceDeploymentStopType.ROLLBACK).build());
    assertThat(serviceDeployment(ARN + 1).abort().toSdk())
        .isEqualTo(stop.stopType(StopServiceDeploymentStopType.ABORT).build());
  }

  @Test
  void listServiceDeployments_filters_areSent() {
    Instant dawn = Instant.parse("2025-01-01T00:00:00Z");

    assertThat(
            cluster("prod")
                .service("web")
                .listServiceDeployments()
                .status(ServiceDeploymentStatus.STOPPED)
                .createdAfter(dawn)
                .build()
                .toSdk())
        .isEqualTo(
            ListServiceDeploymentsRequest.builder()
                .cluster("prod")
                .service("web")
                .status(ServiceDeploymentStatus.STOPPED)
                .createdAt(c -> c.after(dawn))
                .build());
  }

  @Test
  void proceedAndRollback_hook_differInTheAction() {
    ContinueServiceDeploymentRequest request =
        ContinueServiceDeploymentRequest.builder()
            .serviceDeploymentArn("arn:d")
            .hookId("h")
            .action("CONTINUE")
            .build();

    assertThat(serviceDeployment("arn:d").proceed("h").toSdk()).isEqualTo(request);
    assertThat(serviceDeployment("arn:d").rollback("h").toSdk())
        .isEqualTo(request.toBuilder().action("ROLLBACK").build());
  }
}
