package io.github.fluentecs.core.taskset;

import io.github.fluentecs.core.RuleCase;
import io.github.fluentecs.core.capacity.StrategyRuleCases;
import io.github.fluentecs.core.cluster.ClusterRuleCases;
import io.github.fluentecs.core.network.LoadBalancerRuleCases;
import io.github.fluentecs.core.network.NetworkRuleCases;
import io.github.fluentecs.core.network.ServiceRegistryRuleCases;
import io.github.fluentecs.core.rule.ReferenceCases;
import io.github.fluentecs.core.rule.TokenCases;
import io.github.fluentecs.core.tag.TagRuleCases;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.model.CapacityProviderStrategyItem;
import software.amazon.awssdk.services.ecs.model.CreateTaskSetRequest;
import software.amazon.awssdk.services.ecs.model.DeleteTaskSetRequest;
import software.amazon.awssdk.services.ecs.model.DescribeTaskSetsRequest;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.Scale;
import software.amazon.awssdk.services.ecs.model.UpdateServicePrimaryTaskSetRequest;
import software.amazon.awssdk.services.ecs.model.UpdateTaskSetRequest;

/** The boundaries of the rules of the actions on task sets. */
public final class TaskSetRuleCases {
  private static final String TASK_SET_ARN =
      "arn:aws:ecs:eu-west-1:123456789012:task-set/prod/web/ecs-svc/2";

  private TaskSetRuleCases() {}

  public static List<RuleCase> all() {
    return Stream.of(
            createTaskSet(),
            deleteTaskSet(),
            describeTaskSets(),
            updateServicePrimaryTaskSet(),
            updateTaskSet())
        .flatMap(List::stream)
        .toList();
  }

  private static List<RuleCase> createTaskSet() {
    CapacityProviderStrategyItem asg =
        CapacityProviderStrategyItem.builder().capacityProvider("asg").weight(1).build();
    return Stream.of(
            ClusterRuleCases.mandatory(c -> create(r -> r.cluster(c))),
            ReferenceCases.required("service", s -> create(r -> r.service(s))),
            List.of(ClusterRuleCases.same("prod", "service", s -> create(r -> r.service(s)))),
            ReferenceCases.requiredTaskDefinition(t -> create(r -> r.taskDefinition(t))),
            List.of(
                new RuleCase(
                    "CP-1",
                    "capacityProviderStrategy",
                    create(r -> r.capacityProviderStrategy(asg)),
                    create(r -> r.capacityProviderStrategy(asg).launchType("EC2")))),
            StrategyRuleCases.launchType(l -> create(r -> r.launchType(l))),
            StrategyRuleCases.platformVersion(
                l -> create(r -> r.launchType(l).platformVersion("1.4.0")),
                s -> create(r -> r.capacityProviderStrategy(s).platformVersion("1.4.0"))),
            NetworkRuleCases.onFargate(
                n -> create(r -> r.launchType("FARGATE").networkConfiguration(n))),
            StrategyRuleCases.on(
                "capacityProviderStrategy", s -> create(r -> r.capacityProviderStrategy(s))),
            NetworkRuleCases.on(n -> create(r -> r.networkConfiguration(n))),
            LoadBalancerRuleCases.onTaskSet(l -> create(r -> r.loadBalancers(l))),
            ServiceRegistryRuleCases.on(s -> create(r -> r.serviceRegistries(s))),
            scale("CreateTaskSet/scale", s -> create(r -> r.scale(s))),
            TokenCases.on(36, t -> create(r -> r.clientToken(t))),
            TagRuleCases.on(t -> create(r -> r.tags(t))))
        .flatMap(List::stream)
        .toList();
  }

  private static List<RuleCase> deleteTaskSet() {
    return Stream.of(
            ClusterRuleCases.mandatory(c -> delete(r -> r.cluster(c))),
            ReferenceCases.required("service", s -> delete(r -> r.service(s))),
            List.of(ClusterRuleCases.same("prod", "service", s -> delete(r -> r.service(s)))),
            ReferenceCases.required("taskSet", t -> delete(r -> r.taskSet(t))))
        .flatMap(List::stream)
        .toList();
  }

  private static List<RuleCase> describeTaskSets() {
    return Stream.of(
            ClusterRuleCases.mandatory(c -> describe(r -> r.cluster(c))),
            ReferenceCases.required("service", s -> describe(r -> r.service(s))),
            List.of(ClusterRuleCases.same("prod", "service", s -> describe(r -> r.service(s)))),
            List.of(
                new RuleCase(
                    "ID-4",
                    "taskSets[]",
                    describe(r -> r.taskSets("ecs-svc/1", TASK_SET_ARN)),
                    describe(r -> r.taskSets("ecs-svc/1", "ecs-svc/1 2")))))
        .flatMap(List::stream)
        .toList();
  }

  private static List<RuleCase> updateServicePrimaryTaskSet() {
    return Stream.of(
            ClusterRuleCases.mandatory(c -> promote(r -> r.cluster(c))),
            ReferenceCases.required("service", s -> promote(r -> r.service(s))),
            List.of(ClusterRuleCases.same("prod", "service", s -> promote(r -> r.service(s)))),
            ReferenceCases.required("primaryTaskSet", t -> promote(r -> r.primaryTaskSet(t))))
        .flatMap(List::stream)
        .toList();
  }

  private static List<RuleCase> updateTaskSet() {
    return Stream.of(
            ClusterRuleCases.mandatory(c -> update(r -> r.cluster(c))),
            ReferenceCases.required("service", s -> update(r -> r.service(s))),
            List.of(ClusterRuleCases.same("prod", "service", s -> update(r -> r.service(s)))),
            ReferenceCases.required("taskSet", t -> update(r -> r.taskSet(t))),
            List.of(
                new RuleCase(
                    "UpdateTaskSet/scale",
                    "scale",
                    update(r -> r),
                    update(r -> r.scale((Scale) null)))),
            scale("UpdateTaskSet/scale", s -> update(r -> r.scale(s))))
        .flatMap(List::stream)
        .toList();
  }

  private static List<RuleCase> scale(String id, Function<Scale, EcsRequest> request) {
    Function<Double, EcsRequest> percent = value -> request.apply(scaleOf(value, "PERCENT"));
    return List.of(
        new RuleCase(id, "scale.value", percent.apply(100.0), percent.apply(Math.nextUp(100.0))),
        new RuleCase(id, "scale.value", percent.apply(100.0), percent.apply(100.5)),
        new RuleCase(id, "scale.value", percent.apply(0.0), percent.apply(-Double.MIN_VALUE)),
        new RuleCase(id, "scale.value", percent.apply(33.3), percent.apply(Double.NaN)),
        new RuleCase(id, "scale.value", percent.apply(0.1), percent.apply(null)),
        new RuleCase(
            id,
            "scale.unit",
            request.apply(scaleOf(1.0, null)),
            request.apply(scaleOf(1.0, "COUNT"))));
  }

  private static Scale scaleOf(Double value, String unit) {
    return Scale.builder().value(value).unit(unit).build();
  }

  private static EcsRequest create(UnaryOperator<CreateTaskSetRequest.Builder> change) {
    CreateTaskSetRequest.Builder request =
        CreateTaskSetRequest.builder()
            .cluster("prod")
            .service("web")
            .taskDefinition("web:43")
            .networkConfiguration(NetworkRuleCases.oneSubnet());
    return change.apply(request).build();
  }

  private static EcsRequest delete(UnaryOperator<DeleteTaskSetRequest.Builder> change) {
    DeleteTaskSetRequest.Builder request =
        DeleteTaskSetRequest.builder().cluster("prod").service("web").taskSet("ecs-svc/1");
    return change.apply(request).build();
  }

  private static EcsRequest describe(UnaryOperator<DescribeTaskSetsRequest.Builder> change) {
    return change.apply(DescribeTaskSetsRequest.builder().cluster("prod").service("web")).build();
  }

  private static EcsRequest promote(
      UnaryOperator<UpdateServicePrimaryTaskSetRequest.Builder> change) {
    UpdateServicePrimaryTaskSetRequest.Builder request =
        UpdateServicePrimaryTaskSetRequest.builder()
            .cluster("prod")
            .service("web")
            .primaryTaskSet("ecs-svc/1");
    return change.apply(request).build();
  }

  private static EcsRequest update(UnaryOperator<UpdateTaskSetRequest.Builder> change) {
    UpdateTaskSetRequest.Builder request =
        UpdateTaskSetRequest.builder()
            .cluster("prod")
            .service("web")
            .taskSet("ecs-svc/1")
            .scale(scaleOf(50.0, "PERCENT"));
    return change.apply(request).build();
  }
}
