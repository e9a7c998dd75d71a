package io.github.fluentecs.dsl;

import static io.github.fluentecs.dsl.EcsDsl.cluster;
import static io.github.fluentecs.dsl.EcsDsl.expressService;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.express.ManagedTask;
import io.github.fluentecs.core.express.PrimaryContainer;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.CreateExpressGatewayServiceRequest;
import software.amazon.awssdk.services.ecs.model.DeleteExpressGatewayServiceRequest;
import software.amazon.awssdk.services.ecs.model.DescribeExpressGatewayServiceRequest;
import software.amazon.awssdk.services.ecs.model.UpdateExpressGatewayServiceRequest;

class ExpressServiceWordsTest {
  private static final String ARN = "arn:aws:ecs:eu-west-1:123456789012:service/prod/shop";
  private static final String ROLE = "arn:aws:iam::123456789012:role/r";

  @Test
  void create_inACluster_namesWhatIsMandatory() {
    assertThat(
            cluster("prod")
                .createExpressService(ROLE, ManagedTask.of(PrimaryContainer.of("shop:1"), ROLE))
                .serviceName("shop")
                .build()
                .toSdk())
        .isEqualTo(
            CreateExpressGatewayServiceRequest.builder()
                .cluster("prod")
                .serviceName("shop")
                .infrastructureRoleArn(ROLE)
                .executionRoleArn(ROLE)
                .primaryContainer(c -> c.image("shop:1"))
                .build());
  }

  @Test
  void verbs_ofAService_nameItByItsArn() {
    assertThat(expressService(ARN).update().healthCheckPath("/health").build().toSdk())
        .isEqualTo(
            UpdateExpressGatewayServiceRequest.builder()
                .serviceArn(ARN)
                .healthCheckPath("/health")
                .build());
    assertThat(expressService(ARN).delete().toSdk())
        .isEqualTo(DeleteExpressGatewayServiceRequest.builder().serviceArn(ARN).build());
    assertThat(expressService(ARN).describeWithTags().toSdk())
        .isEqualTo(
            DescribeExpressGatewayServiceRequest.builder()
                .serviceArn(ARN)
                .includeWithStrings("TAGS")
                .build());
    assertThat(expressService(expressService(ARN)).describe())
        .isEqualTo(expressService(ARN).describe());
  }
}
