package io.github.fluentecs.core.taskset;

import io.github.fluentecs.core.Operation;
import io.github.fluentecs.core.capacity.Capacity;
import io.github.fluentecs.core.capacity.CapacityProviderStrategy;
import io.github.fluentecs.core.capacity.StrategyItem;
import io.github.fluentecs.core.network.AwsvpcConfiguration;
import io.github.fluentecs.core.network.LoadBalancer;
import io.github.fluentecs.core.network.ServiceRegistry;
import io.github.fluentecs.core.ref.CapacityProviderRef;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.core.ref.TaskSetRef;
import io.github.fluentecs.core.value.Percent;
import java.util.List;

/** Commands on task sets with every attribute set; choices come once for each side. */
public final class TaskSetSamples {
  private static final ServiceRef WEB = ServiceRef.of(ClusterRef.of("prod"), "web");
  private static final TaskSetRef GREEN = TaskSetRef.of(WEB, "ecs-svc/123");
  private static final StrategyItem ITEM =
      StrategyItem.builder(CapacityProviderRef.of("FARGATE")).weight(1).build();

  private TaskSetSamples() {}

  public static List<Operation<?, ?, ?, ?, ?>> all() {
    return List.of(
        createTaskSet()
            .capacity(CapacityProviderStrategy.of(ITEM))
            .platformVersion("1.4.0")
            .build(),
        createTaskSet().capacity(Capacity.ec2()).build(),
        DeleteTaskSet.builder(GREEN).force(true).build(),
        DescribeTaskSets.builder(WEB).taskSets("ecs-svc/123", "ecs-svc/124").withTags().build(),
        UpdateServicePrimaryTaskSet.builder(GREEN).build(),
        UpdateTaskSet.builder(GREEN, Percent.of(33.3)).build());
  }

  private static CreateTaskSet.Builder createTaskSet() {
    return CreateTaskSet.builder(WEB, "web:43")
        .externalId("build-7")
        .awsvpc(AwsvpcConfiguration.ofSubnets("subnet-1"))
        .loadBalancer(LoadBalancer.targetGroup("arn:tg").container("web", 8080))
        .serviceRegistry(ServiceRegistry.of("arn:registry").container("web", 8080))
        .scale(Percent.of(25))
        .tag("team", "blue")
        .clientToken("secret-token");
  }
}
