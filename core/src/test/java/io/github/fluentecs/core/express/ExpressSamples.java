package io.github.fluentecs.core.express;

import io.github.fluentecs.core.Operation;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.ServiceRef;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.CPUArchitecture;
import software.amazon.awssdk.services.ecs.model.ExpressGatewayServiceScalingMetric;

/** Commands on Express services with every attribute set; choices come once for each side. */
public final class ExpressSamples {
  private static final String ROLE = "arn:aws:iam::123456789012:role/";
  private static final ClusterRef PROD = ClusterRef.of("prod");
  private static final ServiceRef SHOP =
      ServiceRef.of(PROD, "arn:aws:ecs:eu-west-1:123456789012:service/prod/shop");
  private static final OwnTask OWN =
      OwnTask.of("arn:aws:ecs:eu-west-1:123456789012:task-definition/own:1");
  private static final ManagedTask MANAGED =
      ManagedTask.builder()
          .primaryContainer(
              PrimaryContainer.of("shop:1")
                  .port(8080)
                  .command("serve", "--all")
                  .environment("PASSWORD", "secret-value")
                  .secret("TOKEN", "secret-place")
                  .toBuilder()
                  .awsLogs(new AwsLogs("/shop", "ecs"))
                  .credentialsParameter("arn:aws:secretsmanager:eu-west-1:123456789012:secret:hub")
                  .build())
          .executionRoleArn(ROLE + "execution")
          .taskRoleArn(ROLE + "task")
          .cpu("1 vCPU")
          .memory("2 GB")
          .cpuArchitecture(CPUArchitecture.ARM64)
          .build();
  private static final ExpressNetwork NETWORK =
      ExpressNetwork.ofSubnets("subnet-1").withSecurityGroups("sg-1");
  private static final ScalingTarget SCALING =
      ScalingTarget.between(2, 10).keep(ExpressGatewayServiceScalingMetric.AVERAGE_MEMORY, 70);

  private ExpressSamples() {}

  public static List<Operation<?, ?, ?, ?, ?>> all() {
    return List.of(
        CreateExpressGatewayService.builder(PROD, ROLE + "infrastructure", MANAGED)
            .serviceName("shop")
            .healthCheckPath("/health?deep=true")
            .network(NETWORK)
            .scalingTarget(SCALING)
            .tag("team", "blue")
            .build(),
        CreateExpressGatewayService.builder(PROD, ROLE + "infrastructure", OWN).build(),
        UpdateExpressGatewayService.builder(SHOP)
            .task(MANAGED)
            .healthCheckPath("/health")
            .network(NETWORK)
            .scalingTarget(SCALING)
            .build(),
        UpdateExpressGatewayService.builder(SHOP).task(OWN).build(),
        DeleteExpressGatewayService.builder(SHOP).build(),
        DescribeExpressGatewayService.builder(SHOP).includeTags().build());
  }
}
