package io.github.fluentecs.core.instance;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.ClusterRules;
import io.github.fluentecs.core.rule.internal.Constraints;
import io.github.fluentecs.core.rule.internal.Findings;
import io.github.fluentecs.core.rule.internal.Ids;
import io.github.fluentecs.core.rule.internal.Paging;
import io.github.fluentecs.core.rule.internal.References;
import io.github.fluentecs.core.tag.internal.TagRules;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.DeleteAttributesRequest;
import software.amazon.awssdk.services.ecs.model.DeregisterContainerInstanceRequest;
import software.amazon.awssdk.services.ecs.model.DescribeContainerInstancesRequest;
import software.amazon.awssdk.services.ecs.model.ListAttributesRequest;
import software.amazon.awssdk.services.ecs.model.ListContainerInstancesRequest;
import software.amazon.awssdk.services.ecs.model.PutAttributesRequest;
import software.amazon.awssdk.services.ecs.model.RegisterContainerInstanceRequest;
import software.amazon.awssdk.services.ecs.model.UpdateContainerAgentRequest;
import software.amazon.awssdk.services.ecs.model.UpdateContainerInstancesStateRequest;

/** The rules of the operations on container instances. */
final class ContainerInstanceRules {
  private static final String INSTANCE = "containerInstance";
  private static final String INSTANCES = "containerInstances";
  private static final String REGISTERED = "containerInstanceArn";

  static final Ids DESCRIBED = Ids.read("DescribeContainerInstances", INSTANCES, 100);
  static final Ids UPDATED = Ids.write("UpdateContainerInstancesState", INSTANCES, 10);

  private static final Constraint PAGE = Paging.maxResults("ListContainerInstances", 100);

  private static final Constraint DEREGISTERED =
      Constraint.required("DeregisterContainerInstance", INSTANCE);

  private static final Constraint OF_AGENT = Constraint.required("UpdateContainerAgent", INSTANCE);

  private static final Constraint STATE =
      Constraint.hard(
          "UpdateContainerInstancesState/status",
          "status",
          "ACTIVE or DRAINING",
          "Use DRAINING or ACTIVE; ECS sets the other states itself.",
          "UpdateContainerInstancesState request, status");

  private static final Constraint ATTRIBUTES = attributes("PutAttributes");
  private static final Constraint DELETED = attributes("DeleteAttributes");
  private static final Constraint LISTED = Paging.maxResults("ListAttributes", 100);

  private static final Constraint TARGET_TYPE =
      Constraint.hard(
          "ListAttributes/targetType",
          "targetType",
          "container-instance",
          "Use container-instance; no other resource has attributes.",
          "ListAttributes request, targetType");

  private static final Constraint VALUE_OF_NAME =
      Constraint.hard(
          "ListAttributes/attributeValue",
          "attributeValue",
          "a value together with attributeName",
          "Give the name of the attribute too.",
          "ListAttributes request, attributeValue");

  private ContainerInstanceRules() {}

  private static Constraint attributes(String operation) {
    return Constraint.hard(
        operation + "/attributes",
        "attributes",
        "1 to 10 attributes",
        "Use several calls.",
        operation + " request, attributes");
  }

  static List<Constraint> ofDeleteAttributes() {
    return Constraints.all(List.of(ClusterRules.OPTIONAL, DELETED), AttributeRules.OF_DELETED);
  }

  static void deleteAttributes(DeleteAttributesRequest request, Findings findings) {
    ClusterRules.optional(request.cluster(), findings);
    findings.size(DELETED, request.attributes(), 1, 10);
    AttributeRules.checkDeleted(request.attributes(), findings);
  }

  static List<Constraint> ofDeregisterContainerInstance() {
    return List.of(
        ClusterRules.OPTIONAL,
        DEREGISTERED,
        References.FORM.at(INSTANCE),
        ClusterRules.SAME.at(INSTANCE));
  }

  static void deregisterContainerInstance(
      DeregisterContainerInstanceRequest request, Findings findings) {
    ClusterRules.optional(request.cluster(), findings);
    findings.require(DEREGISTERED, request.containerInstance());
    References.form(INSTANCE, request.containerInstance(), findings);
    ClusterRules.same(request.cluster(), INSTANCE, request.containerInstance(), findings);
  }

  static List<Constraint> ofDescribeContainerInstances() {
    return Constraints.all(
        List.of(ClusterRules.OPTIONAL),
        DESCRIBED.constraints(),
        List.of(ClusterRules.SAME.at(INSTANCES + "[]")));
  }

  static void describeContainerInstances(
      DescribeContainerInstancesRequest request, Findings findings) {
    ClusterRules.optional(request.cluster(), findings);
    DESCRIBED.check(request.containerInstances(), findings);
    ClusterRules.sameForEach(request.cluster(), INSTANCES, request.containerInstances(), findings);
  }

  static List<Constraint> ofListAttributes() {
    return List.of(ClusterRules.OPTIONAL, TARGET_TYPE, VALUE_OF_NAME, LISTED);
  }

  static void listAttributes(ListAttributesRequest request, Findings findings) {
    ClusterRules.optional(request.cluster(), findings);
    if (!"container-instance".equals(request.targetTypeAsString())) {
      findings.broken(TARGET_TYPE, request.targetTypeAsString());
    }
    if (request.attributeValue() != null && request.attributeName() == null) {
      findings.broken(VALUE_OF_NAME, request.attributeValue());
    }
    findings.range(LISTED, request.maxResults(), 1, 100);
  }

  static List<Constraint> ofListContainerInstances() {
    return List.of(ClusterRules.OPTIONAL, PAGE);
  }

  static void listContainerInstances(ListContainerInstancesRequest request, Findings findings) {
    ClusterRules.optional(request.cluster(), findings);
    findings.range(PAGE, request.maxResults(), 1, 100);
  }

  static List<Constraint> ofPutAttributes() {
    return Constraints.all(List.of(ClusterRules.OPTIONAL, ATTRIBUTES), AttributeRules.CONSTRAINTS);
  }

  static void putAttributes(PutAttributesRequest request, Findings findings) {
    ClusterRules.optional(request.cluster(), findings);
    findings.size(ATTRIBUTES, request.attributes(), 1, 10);
    AttributeRules.check(request.attributes(), findings);
  }

  static List<Constraint> ofRegisterContainerInstance() {
    return Constraints.all(
        List.of(ClusterRules.OPTIONAL, ResourceRules.RESOURCE, References.FORM.at(REGISTERED)),
        AttributeRules.CONSTRAINTS,
        ResourceRules.DEVICES,
        TagRules.constraints());
  }

  static void registerContainerInstance(
      RegisterContainerInstanceRequest request, Findings findings) {
    ClusterRules.optional(request.cluster(), findings);
    ResourceRules.resources(request.totalResources(), findings);
    References.form(REGISTERED, request.containerInstanceArn(), findings);
    AttributeRules.check(request.attributes(), findings);
    ResourceRules.devices(request.platformDevices(), findings);
    TagRules.check(request.tags(), findings);
  }

  static List<Constraint> ofUpdateContainerAgent() {
    return List.of(
        ClusterRules.OPTIONAL,
        OF_AGENT,
        References.FORM.at(INSTANCE),
        ClusterRules.SAME.at(INSTANCE));
  }

  static void updateContainerAgent(UpdateContainerAgentRequest request, Findings findings) {
    ClusterRules.optional(request.cluster(), findings);
    findings.require(OF_AGENT, request.containerInstance());
    References.form(INSTANCE, request.containerInstance(), findings);
    ClusterRules.same(request.cluster(), INSTANCE, request.containerInstance(), findings);
  }

  static List<Constraint> ofUpdateContainerInstancesState() {
    return Constraints.all(
        List.of(ClusterRules.OPTIONAL),
        UPDATED.constraints(),
        List.of(ClusterRules.SAME.at(INSTANCES + "[]"), STATE));
  }

  static void updateContainerInstancesState(
      UpdateContainerInstancesStateRequest request, Findings findings) {
    ClusterRules.optional(request.cluster(), findings);
    UPDATED.check(request.containerInstances(), findings);
    ClusterRules.sameForEach(request.cluster(), INSTANCES, request.containerInstances(), findings);
    String status = request.statusAsString();
    if (!"ACTIVE".equals(status) && !"DRAINING".equals(status)) {
      findings.broken(STATE, status);
    }
  }
}
