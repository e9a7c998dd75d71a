package io.github.fluentecs.core.instance;

import io.github.fluentecs.core.cluster.ClusterRules;
import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.Ids;
import io.github.fluentecs.core.rule.Paging;
import io.github.fluentecs.core.rule.References;
import io.github.fluentecs.core.rule.Rule;
import io.github.fluentecs.core.rule.Rules;
import io.github.fluentecs.core.rule.internal.Texts;
import io.github.fluentecs.core.tag.TagRules;
import software.amazon.awssdk.services.ecs.model.DeregisterContainerInstanceRequest;
import software.amazon.awssdk.services.ecs.model.DescribeContainerInstancesRequest;
import software.amazon.awssdk.services.ecs.model.ListContainerInstancesRequest;
import software.amazon.awssdk.services.ecs.model.PutAttributesRequest;
import software.amazon.awssdk.services.ecs.model.RegisterContainerInstanceRequest;
import software.amazon.awssdk.services.ecs.model.UpdateContainerAgentRequest;
import software.amazon.awssdk.services.ecs.model.UpdateContainerInstancesStateRequest;

/** The rules of the actions on container instances. */
final class ContainerInstanceRules {
  private static final Constraint STATE =
      Constraint.hard(
          "UpdateContainerInstancesState/status",
          "ACTIVE or DRAINING",
          "Drain or activate; ECS sets the other states itself.",
          "UpdateContainerInstancesState request, status");

  private static final Constraint ATTRIBUTES =
      Constraint.hard(
          "PutAttributes/attributes",
          "1 to 10 attributes",
          "Put more in several calls.",
          "PutAttributes request, attributes");

  private ContainerInstanceRules() {}

  static Rules<DeregisterContainerInstanceRequest> deregisterContainerInstance() {
    return Rules.of(DeregisterContainerInstanceRequest.class)
        .add(ClusterRules.optional(DeregisterContainerInstanceRequest::cluster))
        .require("containerInstance", DeregisterContainerInstanceRequest::containerInstance)
        .add(
            References.form(
                "containerInstance", DeregisterContainerInstanceRequest::containerInstance))
        .add(
            ClusterRules.same(
                DeregisterContainerInstanceRequest::cluster,
                "containerInstance",
                DeregisterContainerInstanceRequest::containerInstance))
        .build();
  }

  static Rules<DescribeContainerInstancesRequest> describeContainerInstances() {
    return Rules.of(DescribeContainerInstancesRequest.class)
        .add(ClusterRules.optional(DescribeContainerInstancesRequest::cluster))
        .addAll(
            Ids.of("DescribeContainerInstances", "containerInstances", 100)
                .read(DescribeContainerInstancesRequest::containerInstances))
        .add(
            ClusterRules.sameForEach(
                DescribeContainerInstancesRequest::cluster,
                "containerInstances",
                DescribeContainerInstancesRequest::containerInstances))
        .build();
  }

  static Rules<ListContainerInstancesRequest> listContainerInstances() {
    return Rules.of(ListContainerInstancesRequest.class)
        .add(ClusterRules.optional(ListContainerInstancesRequest::cluster))
        .add(
            Paging.maxResults(
                "ListContainerInstances", 100, ListContainerInstancesRequest::maxResults))
        .build();
  }

  static Rules<PutAttributesRequest> putAttributes() {
    return Rules.of(PutAttributesRequest.class)
        .add(ClusterRules.optional(PutAttributesRequest::cluster))
        .add(
            Rule.size(
                ATTRIBUTES, "attributes", PutAttributesRequest::attributes, Texts.range(1, 10)))
        .addAll(AttributeRules.on(PutAttributesRequest::attributes))
        .build();
  }

  static Rules<RegisterContainerInstanceRequest> registerContainerInstance() {
    return Rules.of(RegisterContainerInstanceRequest.class)
        .add(ClusterRules.optional(RegisterContainerInstanceRequest::cluster))
        .add(ResourceRules.resources())
        .add(
            References.form(
                "containerInstanceArn", RegisterContainerInstanceRequest::containerInstanceArn))
        .addAll(AttributeRules.on(RegisterContainerInstanceRequest::attributes))
        .addAll(ResourceRules.devices())
        .addAll(TagRules.on(RegisterContainerInstanceRequest::tags))
        .build();
  }

  static Rules<UpdateContainerAgentRequest> updateContainerAgent() {
    return Rules.of(UpdateContainerAgentRequest.class)
        .add(ClusterRules.optional(UpdateContainerAgentRequest::cluster))
        .require("containerInstance", UpdateContainerAgentRequest::containerInstance)
        .add(References.form("containerInstance", UpdateContainerAgentRequest::containerInstance))
        .add(
            ClusterRules.same(
                UpdateContainerAgentRequest::cluster,
                "containerInstance",
                UpdateContainerAgentRequest::containerInstance))
        .build();
  }

  static Rules<UpdateContainerInstancesStateRequest> updateContainerInstancesState() {
    return Rules.of(UpdateContainerInstancesStateRequest.class)
        .add(ClusterRules.optional(UpdateContainerInstancesStateRequest::cluster))
        .addAll(
            Ids.of("UpdateContainerInstancesState", "containerInstances", 10)
                .write(UpdateContainerInstancesStateRequest::containerInstances))
        .add(
            ClusterRules.sameForEach(
                UpdateContainerInstancesStateRequest::cluster,
                "containerInstances",
                UpdateContainerInstancesStateRequest::containerInstances))
        .add(
            Rule.of(
                STATE,
                "status",
                (request, findings) -> {
                  String status = request.statusAsString();
                  if (!"ACTIVE".equals(status) && !"DRAINING".equals(status)) {
                    findings.broken(status);
                  }
                }))
        .build();
  }
}
