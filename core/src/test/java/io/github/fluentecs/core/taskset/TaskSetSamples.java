package io.github.fluentecs.core.taskset;

import io.github.fluentecs.core.Operation;
import io.github.fluentecs.core.capacity.Capacity;
import io.github.fluentecs.core.capacity.CapacityProviderStrategy;
import io.github.fluentecs.core.capacity.StrategyItem;
import io.github.fluentecs.core.network.AdvancedConfiguration;
import io.github.fluentecs.core.network.AwsvpcConfiguration;
import io.github.fluentecs.core.network.LoadBalancer;
import io.github.fluentecs.core.network.ServiceRegistry;
import io.github.fluentecs.core.ref.CapacityProviderRef;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.core.ref.TaskSetRef;
import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.core.value.Percent;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.AssignPublicIp;

/** Commands on task sets with every attribute set; choices come once for each side. */
public final class TaskSetSamples {
  private static final ServiceRef WEB = ServiceRef.of(ClusterRef.of("prod"), "web");
  private static final TaskSetRef GREEN = TaskSetRef.of(WEB, "ecs-svc/123");
  private static final StrategyItem ITEM =
      StrategyItem.builder(CapacityProviderRef.of("FARGATE")).weight(1).base(2).build();
  private static final AdvancedConfiguration SHIFT =
      AdvancedConfiguration.builder("arn:tg-2", "arn:rule-1", "arn:role")
          .testListenerRule("arn:rule-2")
          .build();

  private TaskSetSamples() {}

  public static List<Operation<?, ?, ?, ?, ?>> all() {
    return List.of(
        createTaskSet()
            .capacity(CapacityProviderStrategy.of(ITEM))
            .platformVersion("1.4.0")
            .build(),
        createTaskSet().capacity(Capacity.ec2()).build(),
        CreateTaskSet.builder(WEB, "web:43")
            .serviceRegistry(ServiceRegistry.of("arn:registry").port(80))
            .build(),
        DeleteTaskSet.builder(GREEN).force(true).build(),
        DescribeTaskSets.builder(WEB).taskSets("ecs-svc/123", "ecs-svc/124").withTags().build(),
        UpdateServicePrimaryTaskSet.builder(GREEN).build(),
        UpdateTaskSet.builder(GREEN, Percent.of(33.3)).build());
  }

  private static CreateTaskSet.Builder createTaskSet() {
    return CreateTaskSet.builder(WEB, "web:43")
        .externalId("build-7")
        .awsvpc(
            new AwsvpcConfiguration(
                List.of("subnet-1"),
                List.of("sg-1"),
                Optional.of(OpenEnum.of(AssignPublicIp.DISABLED))))
        .loadBalancer(LoadBalancer.targetGroup("arn:tg").container("web", 8080).shifting(SHIFT))
        .serviceRegistry(ServiceRegistry.of("arn:registry").container("web", 8080))
        .scale(Percent.of(25))
        .tag("team", "blue")
        .clientToken("secret-token");
  }
}
