package io.github.fluentecs.core.service;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.ClusterRules;
import io.github.fluentecs.core.rule.internal.Constraints;
import io.github.fluentecs.core.rule.internal.Findings;
import io.github.fluentecs.core.rule.internal.Ids;
import io.github.fluentecs.core.rule.internal.Paging;
import io.github.fluentecs.core.rule.internal.References;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.DeleteServiceRequest;
import software.amazon.awssdk.services.ecs.model.DescribeServicesRequest;
import software.amazon.awssdk.services.ecs.model.ListServicesByNamespaceRequest;
import software.amazon.awssdk.services.ecs.model.ListServicesRequest;

/** The rules of the operations that delete, describe and list services. */
final class ServiceRules {
  static final Ids DESCRIBED = Ids.read("DescribeServices", "services", 10);

  private static final String SERVICE = "service";
  private static final Constraint DELETED = Constraint.required("DeleteService", SERVICE);
  private static final Constraint PAGE = Paging.maxResults("ListServices", 100);

  private static final String NAMESPACE = "namespace";

  private static final Constraint OF_NAMESPACE =
      Constraint.required("ListServicesByNamespace", NAMESPACE);

  private static final Constraint PAGE_OF_NAMESPACE =
      Paging.maxResults("ListServicesByNamespace", 100);

  private ServiceRules() {}

  static List<Constraint> ofListServicesByNamespace() {
    return List.of(OF_NAMESPACE, PAGE_OF_NAMESPACE);
  }

  static void listServicesByNamespace(ListServicesByNamespaceRequest request, Findings findings) {
    findings.require(OF_NAMESPACE, request.namespace());
    findings.range(PAGE_OF_NAMESPACE, request.maxResults(), 1, 100);
  }

  static List<Constraint> ofDeleteService() {
    return List.of(
        ClusterRules.OPTIONAL, DELETED, References.FORM.at(SERVICE), ClusterRules.SAME.at(SERVICE));
  }

  static void deleteService(DeleteServiceRequest request, Findings findings) {
    ClusterRules.optional(request.cluster(), findings);
    findings.require(DELETED, request.service());
    References.form(SERVICE, request.service(), findings);
    ClusterRules.same(request.cluster(), SERVICE, request.service(), findings);
  }

  static List<Constraint> ofDescribeServices() {
    return Constraints.all(
        List.of(ClusterRules.OPTIONAL),
        DESCRIBED.constraints(),
        List.of(ClusterRules.SAME.at("services[]")));
  }

  static void describeServices(DescribeServicesRequest request, Findings findings) {
    ClusterRules.optional(request.cluster(), findings);
    DESCRIBED.check(request.services(), findings);
    ClusterRules.sameForEach(request.cluster(), "services", request.services(), findings);
  }

  static List<Constraint> ofListServices() {
    return List.of(ClusterRules.OPTIONAL, PAGE);
  }

  static void listServices(ListServicesRequest request, Findings findings) {
    ClusterRules.optional(request.cluster(), findings);
    findings.range(PAGE, request.maxResults(), 1, 100);
  }
}
