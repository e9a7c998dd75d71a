package io.github.fluentecs.simulator.engine.gateway;

import io.github.fluentecs.simulator.engine.call.HandlerRegistry;
import io.github.fluentecs.simulator.engine.call.Page;
import io.github.fluentecs.simulator.engine.call.Refusal;
import io.github.fluentecs.simulator.engine.gateway.Gateways.Association;
import io.github.fluentecs.simulator.engine.id.Arns;
import io.github.fluentecs.simulator.engine.state.Clusters;
import io.github.fluentecs.simulator.engine.state.LiveCluster;
import software.amazon.awssdk.services.ecs.model.AssociateGatewayWithClusterRequest;
import software.amazon.awssdk.services.ecs.model.AssociateGatewayWithClusterResponse;
import software.amazon.awssdk.services.ecs.model.DisassociateGatewayFromClusterRequest;
import software.amazon.awssdk.services.ecs.model.DisassociateGatewayFromClusterResponse;
import software.amazon.awssdk.services.ecs.model.GatewayClusterAssociationStatus;
import software.amazon.awssdk.services.ecs.model.GatewayClusterAssociationSummary;
import software.amazon.awssdk.services.ecs.model.ListGatewayClusterAssociationsRequest;
import software.amazon.awssdk.services.ecs.model.ListGatewayClusterAssociationsResponse;

/** Operations on the associations of gateways with clusters. */
public final class AssociationHandlers {
  private static final int MOST = 5;

  private final Arns arns;
  private final Clusters clusters;
  private final Gateways gateways;

  public AssociationHandlers(Arns arns, Clusters clusters, Gateways gateways) {
    this.arns = arns;
    this.clusters = clusters;
    this.gateways = gateways;
  }

  public void addTo(HandlerRegistry handlers) {
    handlers
        .on(AssociateGatewayWithClusterRequest.class, this::associate)
        .on(DisassociateGatewayFromClusterRequest.class, this::disassociate)
        .on(ListGatewayClusterAssociationsRequest.class, this::list);
  }

  private AssociateGatewayWithClusterResponse associate(
      AssociateGatewayWithClusterRequest request) {
    LiveGateway gateway = gateways.require(request.gateway());
    LiveCluster cluster = clusters.requireNamed(request.cluster());
    if (gateways.association(gateway, cluster) == null) {
      long others =
          gateways.associations().stream().filter(each -> each.cluster() == cluster).count();
      if (others >= MOST) {
        throw Refusal.invalidParameter(
            "The limit of " + MOST + " gateways of a cluster has been exceeded.");
      }
    }
    gateways.associate(new Association(gateway, cluster, GatewayClusterAssociationStatus.ACTIVE));
    return AssociateGatewayWithClusterResponse.builder()
        .gatewayArn(gateway.arn())
        .clusterArn(cluster.arn())
        .status(GatewayClusterAssociationStatus.ACTIVE)
        .build();
  }

  private DisassociateGatewayFromClusterResponse disassociate(
      DisassociateGatewayFromClusterRequest request) {
    LiveGateway gateway = gateways.require(request.gateway());
    LiveCluster cluster = clusters.requireNamed(request.cluster());
    if (gateways.association(gateway, cluster) == null) {
      throw Refusal.of(
          "ResourceNotFoundException", "The gateway is not associated with the cluster.");
    }
    gateways.associate(
        new Association(gateway, cluster, GatewayClusterAssociationStatus.DISASSOCIATING));
    gateways.settle(gateway, cluster);
    return DisassociateGatewayFromClusterResponse.builder()
        .gatewayArn(gateway.arn())
        .clusterArn(cluster.arn())
        .status(GatewayClusterAssociationStatus.DISASSOCIATING)
        .build();
  }

  private ListGatewayClusterAssociationsResponse list(
      ListGatewayClusterAssociationsRequest request) {
    Page.Request paging = Page.Request.of(arns.region(), request, Integer.MAX_VALUE, 100);
    Page<Association> page =
        Page.of(
            gateways.associations().stream().filter(each -> matches(each, request)),
            Association::key,
            paging);
    return ListGatewayClusterAssociationsResponse.builder()
        .gatewayClusterAssociations(page.map(AssociationHandlers::summary))
        .nextToken(page.nextToken())
        .build();
  }

  private boolean matches(Association each, ListGatewayClusterAssociationsRequest request) {
    return (request.gateway() == null || gateways.find(request.gateway()) == each.gateway())
        && (request.cluster() == null || clusters.find(request.cluster()) == each.cluster())
        && (request.status().isEmpty() || request.status().contains(each.status()));
  }

  private static GatewayClusterAssociationSummary summary(Association association) {
    return GatewayClusterAssociationSummary.builder()
        .gatewayArn(association.gateway().arn())
        .clusterArn(association.cluster().arn())
        .status(association.status())
        .build();
  }
}
