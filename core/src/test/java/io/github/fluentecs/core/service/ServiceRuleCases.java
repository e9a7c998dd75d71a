package io.github.fluentecs.core.service;

import io.github.fluentecs.core.RuleCase;
import io.github.fluentecs.core.cluster.ClusterRuleCases;
import io.github.fluentecs.core.rule.PagingCases;
import io.github.fluentecs.core.rule.ReferenceCases;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.model.DeleteServiceRequest;
import software.amazon.awssdk.services.ecs.model.DescribeServicesRequest;
import software.amazon.awssdk.services.ecs.model.ListServicesByNamespaceRequest;
import software.amazon.awssdk.services.ecs.model.ListServicesRequest;

/** The boundaries of the rules of the actions on services. */
public final class ServiceRuleCases {
  private ServiceRuleCases() {}

  public static List<RuleCase> all() {
    return Stream.of(
            CreateServiceCases.all(),
            ServiceKindCases.all(),
            deleteService(),
            describeServices(),
            listServices(),
            ServiceDeploymentRuleCases.all(),
            UpdateServiceCases.all())
        .flatMap(List::stream)
        .toList();
  }

  private static List<RuleCase> deleteService() {
    return Stream.of(
            ClusterRuleCases.optional(
                c -> DeleteServiceRequest.builder().cluster(c).service("web").build()),
            ReferenceCases.required(
                "service", s -> DeleteServiceRequest.builder().service(s).build()),
            List.of(
                ClusterRuleCases.same(
                    "default", "service", s -> DeleteServiceRequest.builder().service(s).build())))
        .flatMap(List::stream)
        .toList();
  }

  private static List<RuleCase> describeServices() {
    return Stream.of(
            ClusterRuleCases.optional(
                c -> DescribeServicesRequest.builder().cluster(c).services("web").build()),
            ReferenceCases.read(
                "services", 10, ids -> DescribeServicesRequest.builder().services(ids).build()),
            List.of(
                ClusterRuleCases.same(
                    "default",
                    "services[]",
                    s -> DescribeServicesRequest.builder().services(s).build())))
        .flatMap(List::stream)
        .toList();
  }

  private static List<RuleCase> listServices() {
    return Stream.of(
            ClusterRuleCases.optional(c -> ListServicesRequest.builder().cluster(c).build()),
            PagingCases.maxResults(100, n -> ListServicesRequest.builder().maxResults(n).build()),
            PagingCases.maxResults(
                100,
                n ->
                    ListServicesByNamespaceRequest.builder()
                        .namespace("calls")
                        .maxResults(n)
                        .build()),
            List.of(ofNamespace(null), ofNamespace("")))
        .flatMap(List::stream)
        .toList();
  }

  private static RuleCase ofNamespace(String broken) {
    return new RuleCase(
        "ListServicesByNamespace/namespace",
        "namespace",
        ListServicesByNamespaceRequest.builder().namespace("calls").build(),
        ListServicesByNamespaceRequest.builder().namespace(broken).build());
  }
}
