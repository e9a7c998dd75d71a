package io.github.fluentecs.core.service;

import static io.github.fluentecs.core.network.LoadBalancerRuleCases.classic;
import static io.github.fluentecs.core.network.LoadBalancerRuleCases.group;
import static io.github.fluentecs.core.service.CreateServiceCases.service;
import static io.github.fluentecs.core.service.UpdateServiceCases.update;

import io.github.fluentecs.core.RuleCase;
import java.util.List;
import java.util.function.Function;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.PlacementConstraint;
import software.amazon.awssdk.services.ecs.model.PlacementStrategy;
import software.amazon.awssdk.services.ecs.model.VpcLatticeConfiguration;

/** The boundaries of the rules on Availability Zone rebalancing and on VPC Lattice. */
final class RebalancingCases {
  private static final String MEMBER = "availabilityZoneRebalancing";
  private static final String ZONE = "attribute:ecs.availability-zone";

  private RebalancingCases() {}

  static List<RuleCase> ofCreate() {
    EcsRequest on = service(r -> r.availabilityZoneRebalancing("ENABLED"));
    return List.of(
        at("AZ-1", on, service(r -> r.availabilityZoneRebalancing("ON"))),
        at(
            "AZ-2",
            service(
                r ->
                    r.availabilityZoneRebalancing("ENABLED")
                        .deploymentConfiguration(d -> d.maximumPercent(101))
                        .desiredCount(0)),
            service(
                r ->
                    r.availabilityZoneRebalancing("ENABLED")
                        .deploymentConfiguration(
                            d -> d.maximumPercent(100).minimumHealthyPercent(0)))),
        at(
            "AZ-3",
            service(r -> r.availabilityZoneRebalancing("ENABLED").schedulingStrategy("REPLICA")),
            service(
                r ->
                    r.availabilityZoneRebalancing("ENABLED")
                        .desiredCount(null)
                        .schedulingStrategy("DAEMON"))),
        at(
            "AZ-4",
            service(r -> r.availabilityZoneRebalancing("ENABLED").loadBalancers(group("a"))),
            service(r -> r.availabilityZoneRebalancing("ENABLED").loadBalancers(classic("a")))),
        at(
            "AZ-5",
            service(r -> r.availabilityZoneRebalancing("ENABLED").launchType("EC2")),
            service(r -> r.availabilityZoneRebalancing("ENABLED").launchType("EXTERNAL"))),
        placed(
            s -> service(r -> r.availabilityZoneRebalancing("ENABLED").placementStrategy(s)),
            spread(ZONE),
            spread("instanceId")),
        placed(
            s -> service(r -> r.availabilityZoneRebalancing("ENABLED").placementStrategy(s)),
            spread(ZONE),
            spread(ZONE).toBuilder().type("random").build()),
        bound(c -> service(r -> r.availabilityZoneRebalancing("ENABLED").placementConstraints(c))));
  }

  static List<RuleCase> ofUpdate() {
    EcsRequest on = update(r -> r.availabilityZoneRebalancing("ENABLED"));
    return List.of(
        at("AZ-1", on, update(r -> r.availabilityZoneRebalancing("ON"))),
        at(
            "AZ-2",
            update(
                r ->
                    r.availabilityZoneRebalancing("DISABLED")
                        .deploymentConfiguration(d -> d.maximumPercent(100))),
            update(
                r ->
                    r.availabilityZoneRebalancing("ENABLED")
                        .deploymentConfiguration(d -> d.maximumPercent(100)))),
        at(
            "AZ-4",
            update(r -> r.availabilityZoneRebalancing("ENABLED").loadBalancers(group("a"))),
            update(r -> r.availabilityZoneRebalancing("ENABLED").loadBalancers(classic("a")))),
        placed(
            s -> update(r -> r.availabilityZoneRebalancing("ENABLED").placementStrategy(s)),
            spread(ZONE),
            spread("instanceId")),
        bound(c -> update(r -> r.availabilityZoneRebalancing("ENABLED").placementConstraints(c))));
  }

  private static RuleCase placed(
      Function<PlacementStrategy, EcsRequest> request,
      PlacementStrategy allowed,
      PlacementStrategy broken) {
    return at("AZ-6", request.apply(allowed), request.apply(broken));
  }

  private static PlacementStrategy spread(String field) {
    return PlacementStrategy.builder().type("spread").field(field).build();
  }

  private static RuleCase bound(Function<PlacementConstraint, EcsRequest> request) {
    Function<String, EcsRequest> expression =
        text ->
            request.apply(PlacementConstraint.builder().type("memberOf").expression(text).build());
    return at(
        "AZ-7",
        expression.apply("attribute:ecs.instance-type == t3.small"),
        expression.apply(ZONE + " == eu-west-1a"));
  }

  private static RuleCase at(String id, EcsRequest allowed, EcsRequest broken) {
    return new RuleCase(id, MEMBER, allowed, broken);
  }

  static List<RuleCase> vpcLattice(Function<VpcLatticeConfiguration, EcsRequest> request) {
    VpcLatticeConfiguration whole =
        VpcLatticeConfiguration.builder()
            .roleArn("role")
            .targetGroupArn("group")
            .portName("http")
            .build();
    EcsRequest allowed = request.apply(whole);
    return List.of(
        lattice("roleArn", allowed, request.apply(whole.toBuilder().roleArn(null).build())),
        lattice(
            "targetGroupArn", allowed, request.apply(whole.toBuilder().targetGroupArn("").build())),
        lattice("portName", allowed, request.apply(whole.toBuilder().portName(null).build())));
  }

  private static RuleCase lattice(String member, EcsRequest allowed, EcsRequest broken) {
    return new RuleCase("VL-1", "vpcLatticeConfigurations[]." + member, allowed, broken);
  }
}
