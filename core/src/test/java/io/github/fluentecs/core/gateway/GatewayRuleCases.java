package io.github.fluentecs.core.gateway;

import io.github.fluentecs.core.RuleCase;
import io.github.fluentecs.core.rule.PagingCases;
import io.github.fluentecs.core.rule.ReferenceCases;
import io.github.fluentecs.core.tag.TagRuleCases;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.model.AssociateGatewayWithClusterRequest;
import software.amazon.awssdk.services.ecs.model.CreateGatewayRequest;
import software.amazon.awssdk.services.ecs.model.DeleteGatewayRequest;
import software.amazon.awssdk.services.ecs.model.DescribeGatewayRequest;
import software.amazon.awssdk.services.ecs.model.DescribeGatewayResourcesRequest;
import software.amazon.awssdk.services.ecs.model.DescribeGatewayRouteRequest;
import software.amazon.awssdk.services.ecs.model.DisassociateGatewayFromClusterRequest;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.GatewayConfiguration;
import software.amazon.awssdk.services.ecs.model.ListGatewayClusterAssociationsRequest;
import software.amazon.awssdk.services.ecs.model.ListGatewayRoutesRequest;
import software.amazon.awssdk.services.ecs.model.ListGatewaysRequest;
import software.amazon.awssdk.services.ecs.model.UpdateGatewayRequest;

/** The boundaries of the rules of the actions on gateways. */
public final class GatewayRuleCases {
  private GatewayRuleCases() {}

  public static List<RuleCase> all() {
    return Stream.of(
            create(), GatewayConfigurationCases.all(), named(), associations(), lists(), routes())
        .flatMap(List::stream)
        .toList();
  }

  static CreateGatewayRequest created(Consumer<CreateGatewayRequest.Builder> change) {
    return CreateGatewayRequest.builder()
        .name("edge")
        .infrastructureRoleArn("arn:aws:iam::123456789012:role/r")
        .configuration(GatewayConfiguration.fromHostSharedAlb(alb -> {}))
        .applyMutation(change)
        .build();
  }

  static UpdateGatewayRequest updated(Consumer<UpdateGatewayRequest.Builder> change) {
    return UpdateGatewayRequest.builder().gateway("edge").applyMutation(change).build();
  }

  private static List<RuleCase> create() {
    return Stream.concat(
            TagRuleCases.on(tags -> created(r -> r.tags(tags))).stream(),
            Stream.of(
                name("a".repeat(255), "a".repeat(256)),
                name("a", ""),
                name("a", null),
                new RuleCase(
                    "CreateGateway/infrastructureRoleArn",
                    "infrastructureRoleArn",
                    created(r -> {}),
                    created(r -> r.infrastructureRoleArn(null))),
                propagation(word -> created(r -> r.propagateTags(word))),
                propagation(word -> updated(r -> r.propagateTags(word)))))
        .toList();
  }

  private static RuleCase name(String allowed, String broken) {
    return new RuleCase(
        "CreateGateway/name", "name", created(r -> r.name(allowed)), created(r -> r.name(broken)));
  }

  private static RuleCase propagation(Function<String, EcsRequest> request) {
    return new RuleCase("GW-9", "propagateTags", request.apply("NONE"), request.apply("none"));
  }

  private static List<RuleCase> named() {
    return Stream.of(
            gateway(g -> UpdateGatewayRequest.builder().gateway(g).build()),
            gateway(g -> DeleteGatewayRequest.builder().gateway(g).build()),
            gateway(g -> DescribeGatewayRequest.builder().gateway(g).build()),
            gateway(g -> DescribeGatewayResourcesRequest.builder().gateway(g).build()),
            PagingCases.maxResults(
                20,
                n ->
                    DescribeGatewayResourcesRequest.builder()
                        .gateway("edge")
                        .maxResults(n)
                        .build()))
        .flatMap(List::stream)
        .toList();
  }

  private static List<RuleCase> gateway(Function<String, EcsRequest> request) {
    return ReferenceCases.required("gateway", request);
  }

  private static List<RuleCase> associations() {
    Function<String, EcsRequest> associated =
        c -> AssociateGatewayWithClusterRequest.builder().gateway("edge").cluster(c).build();
    Function<String, EcsRequest> disassociated =
        c -> DisassociateGatewayFromClusterRequest.builder().gateway("edge").cluster(c).build();
    return Stream.of(
            gateway(
                g ->
                    AssociateGatewayWithClusterRequest.builder()
                        .gateway(g)
                        .cluster("prod")
                        .build()),
            gateway(
                g ->
                    DisassociateGatewayFromClusterRequest.builder()
                        .gateway(g)
                        .cluster("prod")
                        .build()),
            cluster(associated),
            cluster(disassociated))
        .flatMap(List::stream)
        .toList();
  }

  private static List<RuleCase> cluster(Function<String, EcsRequest> request) {
    return List.of(
        new RuleCase("ID-2", "cluster", request.apply("prod"), request.apply(null)),
        new RuleCase("ID-1", "cluster", request.apply("prod"), request.apply("pr od")));
  }

  private static List<RuleCase> lists() {
    return List.of(
        new RuleCase(
            "ListGateways/names",
            "names",
            listed(r -> r.names(Collections.nCopies(10, "a"))),
            listed(r -> r.names(Collections.nCopies(11, "a")))),
        new RuleCase(
            "GW-10",
            "status[]",
            listed(r -> r.statusWithStrings("UPDATE_COMPLETE")),
            listed(r -> r.statusWithStrings("COMPLETE"))),
        page(n -> listed(r -> r.maxResults(n))),
        page(n -> ListGatewayClusterAssociationsRequest.builder().maxResults(n).build()),
        page(n -> ListGatewayRoutesRequest.builder().maxResults(n).build()),
        status(s -> ListGatewayClusterAssociationsRequest.builder().statusWithStrings(s).build()),
        status(s -> ListGatewayRoutesRequest.builder().statusWithStrings(s).build()),
        ReferenceCases.form(
            "gateway", g -> ListGatewayClusterAssociationsRequest.builder().gateway(g).build()),
        ReferenceCases.form(
            "cluster", c -> ListGatewayClusterAssociationsRequest.builder().cluster(c).build()));
  }

  private static ListGatewaysRequest listed(Consumer<ListGatewaysRequest.Builder> change) {
    return ListGatewaysRequest.builder().applyMutation(change).build();
  }

  private static RuleCase page(Function<Integer, EcsRequest> request) {
    String name = request.apply(1).getClass().getSimpleName().replace("Request", "");
    return new RuleCase(name + "/maxResults", "maxResults", request.apply(101), request.apply(0));
  }

  private static RuleCase status(Function<String, EcsRequest> request) {
    return new RuleCase("GW-10", "status[]", request.apply("ACTIVE"), request.apply("active"));
  }

  private static List<RuleCase> routes() {
    return Stream.concat(
            ReferenceCases.arn(
                "gatewayRouteArn",
                arn -> DescribeGatewayRouteRequest.builder().gatewayRouteArn(arn).build())
                .stream(),
            Stream.of(
                ReferenceCases.form(
                    "gateway", g -> ListGatewayRoutesRequest.builder().gateway(g).build()),
                ReferenceCases.form(
                    "cluster", c -> ListGatewayRoutesRequest.builder().cluster(c).build()),
                ReferenceCases.form(
                    "service", s -> ListGatewayRoutesRequest.builder().service(s).build())))
        .toList();
  }
}
