package io.github.fluentecs.core.instance;

import io.github.fluentecs.core.Repeat;
import io.github.fluentecs.core.RuleCase;
import io.github.fluentecs.core.cluster.ClusterRuleCases;
import io.github.fluentecs.core.rule.PagingCases;
import io.github.fluentecs.core.rule.ReferenceCases;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.model.DeregisterContainerInstanceRequest;
import software.amazon.awssdk.services.ecs.model.DescribeContainerInstancesRequest;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.ListContainerInstancesRequest;
import software.amazon.awssdk.services.ecs.model.PutAttributesRequest;
import software.amazon.awssdk.services.ecs.model.UpdateContainerAgentRequest;
import software.amazon.awssdk.services.ecs.model.UpdateContainerInstancesStateRequest;

/** The boundaries of the rules of the actions on container instances. */
public final class ContainerInstanceRuleCases {
  private ContainerInstanceRuleCases() {}

  public static List<RuleCase> all() {
    return Stream.of(
            AttributeRuleCases.delete(),
            AttributeRuleCases.list(),
            deregister(),
            describe(),
            inCluster(),
            list(),
            putAttributes(),
            RegistrationRuleCases.all(),
            updateAgent(),
            updateState())
        .flatMap(List::stream)
        .toList();
  }

  private static List<RuleCase> inCluster() {
    String one = "containerInstance";
    String several = "containerInstances[]";
    return List.of(
        ClusterRuleCases.same("default", one, i -> deregister(d -> d.containerInstance(i))),
        ClusterRuleCases.same("default", several, i -> describe(d -> d.containerInstances(i))),
        ClusterRuleCases.same("default", one, i -> agent(u -> u.containerInstance(i))),
        ClusterRuleCases.same("default", several, i -> state(u -> u.containerInstances(i))));
  }

  private static List<RuleCase> deregister() {
    return Stream.concat(
            ClusterRuleCases.optional(cluster -> deregister(d -> d.cluster(cluster))).stream(),
            ReferenceCases.required(
                "containerInstance", id -> deregister(d -> d.containerInstance(id)))
                .stream())
        .toList();
  }

  private static EcsRequest deregister(
      UnaryOperator<DeregisterContainerInstanceRequest.Builder> change) {
    return change
        .apply(DeregisterContainerInstanceRequest.builder().containerInstance("i-1"))
        .build();
  }

  private static List<RuleCase> describe() {
    return Stream.concat(
            ClusterRuleCases.optional(cluster -> describe(d -> d.cluster(cluster))).stream(),
            ReferenceCases.read(
                "containerInstances", 100, ids -> describe(d -> d.containerInstances(ids)))
                .stream())
        .toList();
  }

  private static EcsRequest describe(
      UnaryOperator<DescribeContainerInstancesRequest.Builder> change) {
    return change
        .apply(DescribeContainerInstancesRequest.builder().containerInstances("i-1"))
        .build();
  }

  private static List<RuleCase> list() {
    return Stream.concat(
            ClusterRuleCases.optional(
                cluster -> ListContainerInstancesRequest.builder().cluster(cluster).build())
                .stream(),
            PagingCases.maxResults(
                100, n -> ListContainerInstancesRequest.builder().maxResults(n).build())
                .stream())
        .toList();
  }

  private static List<RuleCase> putAttributes() {
    return Stream.of(
            ClusterRuleCases.optional(
                cluster -> put(p -> p.cluster(cluster).attributes(attributes(1)))),
            AttributeRuleCases.on(attribute -> put(p -> p.attributes(attribute))),
            List.of(
                new RuleCase(
                    "PutAttributes/attributes",
                    "attributes",
                    put(p -> p.attributes(attributes(10))),
                    put(p -> p.attributes(attributes(11)))),
                new RuleCase(
                    "PutAttributes/attributes",
                    "attributes",
                    put(p -> p.attributes(attributes(1))),
                    put(p -> p))))
        .flatMap(List::stream)
        .toList();
  }

  private static EcsRequest put(UnaryOperator<PutAttributesRequest.Builder> change) {
    return change.apply(PutAttributesRequest.builder()).build();
  }

  private static List<software.amazon.awssdk.services.ecs.model.Attribute> attributes(int size) {
    return Repeat.list(size, i -> Attribute.of("a" + i).toSdk());
  }

  private static List<RuleCase> updateAgent() {
    return Stream.concat(
            ClusterRuleCases.optional(cluster -> agent(u -> u.cluster(cluster))).stream(),
            ReferenceCases.required("containerInstance", id -> agent(u -> u.containerInstance(id)))
                .stream())
        .toList();
  }

  private static EcsRequest agent(UnaryOperator<UpdateContainerAgentRequest.Builder> change) {
    return change.apply(UpdateContainerAgentRequest.builder().containerInstance("i-1")).build();
  }

  private static List<RuleCase> updateState() {
    return Stream.of(
            ClusterRuleCases.optional(c -> state(u -> u.cluster(c))),
            ReferenceCases.write(
                "containerInstances", 10, ids -> state(u -> u.containerInstances(ids))),
            List.of(status("ACTIVE", null), status("DRAINING", ""), status("DRAINING", "INACTIVE")))
        .flatMap(List::stream)
        .toList();
  }

  private static RuleCase status(String allowed, String broken) {
    return new RuleCase(
        "UpdateContainerInstancesState/status",
        "status",
        state(u -> u.status(allowed)),
        state(u -> u.status(broken)));
  }

  private static EcsRequest state(
      UnaryOperator<UpdateContainerInstancesStateRequest.Builder> change) {
    return change
        .apply(
            UpdateContainerInstancesStateRequest.builder()
                .containerInstances("i-1")
                .status("DRAINING"))
        .build();
  }
}
