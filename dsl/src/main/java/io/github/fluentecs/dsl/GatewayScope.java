package io.github.fluentecs.dsl;

import io.github.fluentecs.core.EcsCommand;
import io.github.fluentecs.core.gateway.AssociateGatewayWithCluster;
import io.github.fluentecs.core.gateway.CreateGateway;
import io.github.fluentecs.core.gateway.DeleteGateway;
import io.github.fluentecs.core.gateway.DescribeGateway;
import io.github.fluentecs.core.gateway.DescribeGatewayResources;
import io.github.fluentecs.core.gateway.DisassociateGatewayFromCluster;
import io.github.fluentecs.core.gateway.Gateway;
import io.github.fluentecs.core.gateway.HostSharedAlb;
import io.github.fluentecs.core.gateway.ListGatewayClusterAssociations;
import io.github.fluentecs.core.gateway.ListGatewayRoutes;
import io.github.fluentecs.core.gateway.UpdateGateway;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.GatewayRef;
import io.github.fluentecs.core.value.Beta;

/** A gateway, with its verbs. Immutable and thread-safe. */
@Beta
public final class GatewayScope extends GatewayRef {
  GatewayScope(String nameOrArn) {
    super(nameOrArn);
  }

  /**
   * Creates the gateway, which is ACTIVE at once.
   *
   * @param infrastructureRoleArn the role with which it manages its infrastructure
   * @param configuration its configuration
   * @return a builder of the command
   */
  public CreateGateway.Builder create(String infrastructureRoleArn, HostSharedAlb configuration) {
    return CreateGateway.builder(text(), infrastructureRoleArn, configuration);
  }

  /**
   * Gets the gateway.
   *
   * @return a command, which fails as not found where ECS does not know it
   */
  public EcsCommand<Gateway> get() {
    return describe();
  }

  /**
   * Describes the gateway.
   *
   * @return the command
   */
  public DescribeGateway describe() {
    return DescribeGateway.builder(this).build();
  }

  /**
   * Describes the load balancers that the gateway manages.
   *
   * @return a builder of the command
   */
  public DescribeGatewayResources.Builder describeResources() {
    return DescribeGatewayResources.builder(this);
  }

  /**
   * Changes the gateway; what is absent stays as it is.
   *
   * @return a builder of the command
   */
  public UpdateGateway.Builder update() {
    return UpdateGateway.builder(this);
  }

  /**
   * Deletes the gateway, which must not be protected or associated with a cluster.
   *
   * @return the command
   */
  public DeleteGateway delete() {
    return DeleteGateway.builder(this).build();
  }

  /**
   * Lets the services of a cluster use the gateway, each from its next update on.
   *
   * @param cluster the cluster
   * @return the command
   */
  public AssociateGatewayWithCluster associateWith(ClusterRef cluster) {
    return AssociateGatewayWithCluster.builder(this, cluster).build();
  }

  /**
   * Ends the use of the gateway by the services of a cluster.
   *
   * @param cluster the cluster
   * @return the command
   */
  public DisassociateGatewayFromCluster disassociateFrom(ClusterRef cluster) {
    return DisassociateGatewayFromCluster.builder(this, cluster).build();
  }

  /**
   * Lists the associations of the gateway with clusters.
   *
   * @return a builder of the command
   */
  public ListGatewayClusterAssociations.Builder listAssociations() {
    return ListGatewayClusterAssociations.builder().gateway(this);
  }

  /**
   * Lists the routes of the gateway to services.
   *
   * @return a builder of the command
   */
  public ListGatewayRoutes.Builder listRoutes() {
    return ListGatewayRoutes.builder().gateway(this);
  }
}
