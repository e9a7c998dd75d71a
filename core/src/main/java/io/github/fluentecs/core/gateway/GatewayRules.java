package io.github.fluentecs.core.gateway;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.Constraints;
import io.github.fluentecs.core.rule.internal.Findings;
import io.github.fluentecs.core.rule.internal.Paging;
import io.github.fluentecs.core.rule.internal.References;
import io.github.fluentecs.core.tag.internal.TagRules;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.CreateGatewayRequest;
import software.amazon.awssdk.services.ecs.model.DeleteGatewayRequest;
import software.amazon.awssdk.services.ecs.model.DescribeGatewayRequest;
import software.amazon.awssdk.services.ecs.model.DescribeGatewayResourcesRequest;
import software.amazon.awssdk.services.ecs.model.ListGatewaysRequest;
import software.amazon.awssdk.services.ecs.model.UpdateGatewayRequest;

/** The rules of the operations on gateways themselves. */
final class GatewayRules {
  static final String GATEWAY = "gateway";

  private static final String CREATE = "CreateGateway";
  private static final String LIST = "ListGateways";
  private static final String RESOURCES = "DescribeGatewayResources";

  private static final Constraint NAME =
      Constraint.hard(
          "CreateGateway/name",
          "name",
          "1 to 255 characters",
          "Give the gateway a name of this length.",
          "CreateGateway request, name");

  private static final Constraint ROLE = Constraint.required(CREATE, "infrastructureRoleArn");
  private static final Constraint UPDATED = Constraint.required("UpdateGateway", GATEWAY);
  private static final Constraint DELETED = Constraint.required("DeleteGateway", GATEWAY);
  private static final Constraint DESCRIBED = Constraint.required("DescribeGateway", GATEWAY);
  private static final Constraint WITH_RESOURCES = Constraint.required(RESOURCES, GATEWAY);
  private static final Constraint PAGE_OF_RESOURCES = Paging.maxResults(RESOURCES, 20);

  private static final Constraint PROPAGATION =
      Constraint.advice(
          "GW-9",
          "propagateTags",
          "GATEWAY or NONE",
          "Check the spelling; ECS may know words that were added later.",
          "PropagateGatewayTags, the values");

  private static final Constraint NAMES =
      Constraint.hard(
          "ListGateways/names",
          "names",
          "0 to 10 names",
          "List more of them in several calls, or list all.",
          "ListGateways request, names");

  private static final Constraint PAGE = page(LIST);

  private static final Set<String> STATUSES =
      Set.of("ACTIVE", "UPDATE_IN_PROGRESS", "UPDATE_COMPLETE", "UPDATE_FAILED", "DELETED");

  private static final Constraint STATUS = status(STATUSES);

  private GatewayRules() {}

  /** Makes the constraint on a page size whose limit ECS does not document. */
  static Constraint page(String operation) {
    return Constraint.soft(
        operation + "/maxResults",
        "maxResults",
        "1 item a page or more",
        "Leave the page size out, or request pages with items.",
        operation + " request, maxResults; it documents no greatest number");
  }

  /** Makes the advice on the statuses that a list is filtered by. */
  static Constraint status(Set<String> statuses) {
    return Constraint.advice(
        "GW-10",
        "status[]",
        String.join(", ", statuses.stream().sorted().toList()),
        "Check the spelling; ECS may know statuses that were added later.",
        "the statuses of gateways, associations and routes");
  }

  static void statuses(
      Constraint constraint, List<String> given, Set<String> known, Findings findings) {
    for (int i = 0; i < given.size(); i++) {
      findings.oneOf(constraint, given.get(i), known, i);
    }
  }

  static void named(Constraint required, @Nullable String gateway, Findings findings) {
    findings.require(required, gateway);
    if (gateway != null && !gateway.isEmpty()) {
      References.form(GATEWAY, gateway, findings);
    }
  }

  static List<Constraint> ofCreate() {
    return Constraints.all(
        List.of(NAME, ROLE, PROPAGATION),
        GatewayConfigurationRules.ofCreate(),
        TagRules.constraints());
  }

  static void create(CreateGatewayRequest request, Findings findings) {
    findings.length(NAME, request.name() == null ? "" : request.name(), 1, 255);
    findings.require(ROLE, request.infrastructureRoleArn());
    findings.oneOf(PROPAGATION, request.propagateTagsAsString(), Set.of("GATEWAY", "NONE"));
    GatewayConfigurationRules.create(request.configuration(), findings);
    TagRules.check(request.tags(), findings);
  }

  static List<Constraint> ofUpdate() {
    return Constraints.all(
        List.of(UPDATED, References.FORM.at(GATEWAY), PROPAGATION),
        GatewayConfigurationRules.ofUpdate());
  }

  static void update(UpdateGatewayRequest request, Findings findings) {
    named(UPDATED, request.gateway(), findings);
    findings.oneOf(PROPAGATION, request.propagateTagsAsString(), Set.of("GATEWAY", "NONE"));
    GatewayConfigurationRules.update(request.configuration(), findings);
  }

  static List<Constraint> ofDelete() {
    return List.of(DELETED, References.FORM.at(GATEWAY));
  }

  static void delete(DeleteGatewayRequest request, Findings findings) {
    named(DELETED, request.gateway(), findings);
  }

  static List<Constraint> ofDescribe() {
    return List.of(DESCRIBED, References.FORM.at(GATEWAY));
  }

  static void describe(DescribeGatewayRequest request, Findings findings) {
    named(DESCRIBED, request.gateway(), findings);
  }

  static List<Constraint> ofDescribeResources() {
    return List.of(WITH_RESOURCES, References.FORM.at(GATEWAY), PAGE_OF_RESOURCES);
  }

  static void describeResources(DescribeGatewayResourcesRequest request, Findings findings) {
    named(WITH_RESOURCES, request.gateway(), findings);
    findings.range(PAGE_OF_RESOURCES, request.maxResults(), 1, 20);
  }

  static List<Constraint> ofList() {
    return List.of(NAMES, STATUS, PAGE);
  }

  static void list(ListGatewaysRequest request, Findings findings) {
    findings.size(NAMES, request.names(), 0, 10);
    statuses(STATUS, request.statusAsStrings(), STATUSES, findings);
    findings.range(PAGE, request.maxResults(), 1, Integer.MAX_VALUE);
  }
}
