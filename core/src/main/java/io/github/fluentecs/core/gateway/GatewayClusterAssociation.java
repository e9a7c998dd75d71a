package io.github.fluentecs.core.gateway;

import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.GatewayRef;
import io.github.fluentecs.core.value.OpenEnum;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.GatewayClusterAssociationStatus;

/**
 * An association of a gateway with a cluster, whose services can use it. Immutable and thread-safe.
 *
 * @param gateway the gateway's ARN
 * @param cluster the cluster's ARN
 * @param status ACTIVE, or DISASSOCIATING until no route of the cluster is left
 */
public record GatewayClusterAssociation(
    GatewayRef gateway,
    ClusterRef cluster,
    Optional<OpenEnum<GatewayClusterAssociationStatus>> status) {
  /**
   * Checks that no value is null.
   *
   * @param gateway the gateway's ARN
   * @param cluster the cluster's ARN
   * @param status ACTIVE, or DISASSOCIATING until no route of the cluster is left
   */
  public GatewayClusterAssociation {
    Objects.requireNonNull(gateway, "gateway");
    Objects.requireNonNull(cluster, "cluster");
    Objects.requireNonNull(status, "status");
  }
}
