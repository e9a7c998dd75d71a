package io.github.fluentecs.benchmarks.call;

import static io.github.fluentecs.dsl.EcsDsl.cluster;
import static io.github.fluentecs.dsl.EcsDsl.container;
import static io.github.fluentecs.dsl.EcsDsl.percent;
import static io.github.fluentecs.dsl.EcsDsl.subnets;
import static io.github.fluentecs.dsl.EcsDsl.targetGroup;
import static io.github.fluentecs.dsl.EcsDsl.weight;

import io.github.fluentecs.benchmarks.call.Exchange.Sender;
import io.github.fluentecs.core.service.CreateService;
import io.github.fluentecs.core.task.RunTask;
import io.github.fluentecs.dsl.ClusterScope;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.CapacityProviderStrategyItem;
import software.amazon.awssdk.services.ecs.model.ContainerOverride;
import software.amazon.awssdk.services.ecs.model.CreateServiceRequest;
import software.amazon.awssdk.services.ecs.model.DescribeTasksRequest;
import software.amazon.awssdk.services.ecs.model.KeyValuePair;
import software.amazon.awssdk.services.ecs.model.LoadBalancer;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;
import software.amazon.awssdk.services.ecs.model.ScaleUnit;
import software.amazon.awssdk.services.ecs.model.UpdateTaskProtectionRequest;
import software.amazon.awssdk.services.ecs.model.UpdateTaskSetRequest;

/** The calls that are measured, by the names that the figures use. */
final class Exchanges {
  /** The names of the calls. */
  static final List<String> NAMES =
      List.of(
          "RunTask",
          "UpdateTaskProtection",
          "UpdateTaskSet",
          "CreateService",
          "DescribeTasks1",
          "DescribeTasks100");

  private static final ClusterScope PROD = cluster("prod");
  private static final String TARGET_GROUP =
      "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/web/50dc6c495c0c9188";

  private Exchanges() {}

  static Exchange<?, ?> named(String name) {
    return switch (name) {
      case "RunTask" -> runTask();
      case "UpdateTaskProtection" -> updateTaskProtection();
      case "UpdateTaskSet" -> updateTaskSet();
      case "CreateService" -> createService();
      case "DescribeTasks1" -> describeTasks(1);
      case "DescribeTasks100" -> describeTasks(100);
      default -> throw new IllegalArgumentException("no call is named " + name);
    };
  }

  private static Exchange<?, ?> runTask() {
    return new Exchange<>(
        Answers.tasks(1),
        () ->
            RunTaskRequest.builder()
                .cluster("prod")
                .taskDefinition("worker:7")
                .count(3)
                .capacityProviderStrategy(
                    CapacityProviderStrategyItem.builder()
                        .capacityProvider("FARGATE_SPOT")
                        .weight(1)
                        .build())
                .networkConfiguration(
                    n ->
                        n.awsvpcConfiguration(
                            v -> v.subnets("subnet-1", "subnet-2").securityGroups("sg-1")))
                .overrides(
                    o ->
                        o.containerOverrides(
                            ContainerOverride.builder()
                                .name("worker")
                                .environment(KeyValuePair.builder().name("JOB").value("42").build())
                                .build()))
                .build(),
        Exchanges::run,
        new Sender<>(EcsClient::runTask, EcsAsyncClient::runTask));
  }

  private static RunTask run() {
    return PROD.runTask("worker:7")
        .count(3)
        .capacity(weight(1).on("FARGATE_SPOT"))
        .awsvpc(subnets("subnet-1", "subnet-2").securityGroups("sg-1"))
        .override(container("worker").environment("JOB", "42"))
        .build();
  }

  private static Exchange<?, ?> updateTaskProtection() {
    List<String> ids = ids(10);
    return new Exchange<>(
        Answers.protectedTasks(ids),
        () ->
            UpdateTaskProtectionRequest.builder()
                .cluster("prod")
                .tasks(ids)
                .protectionEnabled(true)
                .expiresInMinutes(240)
                .build(),
        () -> PROD.tasks(ids).protectFor(Duration.ofHours(4)),
        new Sender<>(EcsClient::updateTaskProtection, EcsAsyncClient::updateTaskProtection));
  }

  private static Exchange<?, ?> updateTaskSet() {
    return new Exchange<>(
        Answers.TASK_SET,
        () ->
            UpdateTaskSetRequest.builder()
                .cluster("prod")
                .service("web")
                .taskSet("ecs-svc/123")
                .scale(s -> s.value(25.0).unit(ScaleUnit.PERCENT))
                .build(),
        () -> PROD.service("web").taskSet("ecs-svc/123").scaleTo(percent(25)),
        new Sender<>(EcsClient::updateTaskSet, EcsAsyncClient::updateTaskSet));
  }

  private static Exchange<?, ?> createService() {
    return new Exchange<>(
        Answers.SERVICE,
        () -> createRequest(null),
        Exchanges::create,
        new Sender<>(EcsClient::createService, EcsAsyncClient::createService),
        () -> createRequest(UUID.randomUUID().toString()));
  }

  private static CreateServiceRequest createRequest(@Nullable String clientToken) {
    return CreateServiceRequest.builder()
        .cluster("prod")
        .clientToken(clientToken)
        .serviceName("web")
        .taskDefinition("web:43")
        .desiredCount(6)
        .networkConfiguration(
            n ->
                n.awsvpcConfiguration(
                    v -> v.subnets("subnet-1", "subnet-2").securityGroups("sg-1")))
        .loadBalancers(
            LoadBalancer.builder()
                .targetGroupArn(TARGET_GROUP)
                .containerName("web")
                .containerPort(8080)
                .build())
        .build();
  }

  private static CreateService create() {
    return PROD.service("web")
        .create("web:43", 6)
        .awsvpc(subnets("subnet-1", "subnet-2").securityGroups("sg-1"))
        .loadBalancer(targetGroup(TARGET_GROUP).container("web", 8080))
        .build();
  }

  private static Exchange<?, ?> describeTasks(int count) {
    List<String> ids = ids(count);
    return new Exchange<>(
        Answers.tasks(count),
        () -> DescribeTasksRequest.builder().cluster("prod").tasks(ids).build(),
        () -> PROD.tasks(ids).describe().build(),
        new Sender<>(EcsClient::describeTasks, EcsAsyncClient::describeTasks));
  }

  static List<String> ids(int count) {
    return IntStream.range(0, count).mapToObj("%032x"::formatted).toList();
  }
}
