package io.github.fluentecs.core.service;

import io.github.fluentecs.core.cluster.ClusterRules;
import io.github.fluentecs.core.rule.Ids;
import io.github.fluentecs.core.rule.Paging;
import io.github.fluentecs.core.rule.References;
import io.github.fluentecs.core.rule.Rules;
import software.amazon.awssdk.services.ecs.model.DeleteServiceRequest;
import software.amazon.awssdk.services.ecs.model.DescribeServicesRequest;
import software.amazon.awssdk.services.ecs.model.ListServicesRequest;

/** The rules of the smaller actions on services. */
final class ServiceRules {
  private ServiceRules() {}

  static Rules<DeleteServiceRequest> deleteService() {
    return Rules.of(DeleteServiceRequest.class)
        .add(ClusterRules.optional(DeleteServiceRequest::cluster))
        .require("service", DeleteServiceRequest::service)
        .add(References.form("service", DeleteServiceRequest::service))
        .add(
            ClusterRules.same(
                DeleteServiceRequest::cluster, "service", DeleteServiceRequest::service))
        .build();
  }

  static Rules<DescribeServicesRequest> describeServices() {
    return Rules.of(DescribeServicesRequest.class)
        .add(ClusterRules.optional(DescribeServicesRequest::cluster))
        .addAll(Ids.of("DescribeServices", "services", 10).read(DescribeServicesRequest::services))
        .add(
            ClusterRules.sameForEach(
                DescribeServicesRequest::cluster, "services", DescribeServicesRequest::services))
        .build();
  }

  static Rules<ListServicesRequest> listServices() {
    return Rules.of(ListServicesRequest.class)
        .add(ClusterRules.optional(ListServicesRequest::cluster))
        .add(Paging.maxResults("ListServices", 100, ListServicesRequest::maxResults))
        .build();
  }
}
