package io.github.fluentecs.simulator.engine.operation;

import io.github.fluentecs.simulator.engine.call.Checks;
import io.github.fluentecs.simulator.engine.call.Handler;
import io.github.fluentecs.simulator.engine.call.Page;
import io.github.fluentecs.simulator.engine.id.Arns;
import io.github.fluentecs.simulator.engine.state.Clusters;
import io.github.fluentecs.simulator.engine.state.LiveCluster;
import io.github.fluentecs.simulator.engine.state.LiveService;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ListServicesByNamespaceRequest;
import software.amazon.awssdk.services.ecs.model.ListServicesByNamespaceResponse;
import software.amazon.awssdk.services.ecs.model.ServiceConnectConfiguration;

/** Answers ListServicesByNamespace: the ACTIVE services of all clusters that use a namespace. */
public final class ListServicesByNamespaceHandler
    implements Handler<ListServicesByNamespaceRequest, ListServicesByNamespaceResponse> {
  private static final int DEFAULT_PAGE = 10;

  private final Arns arns;
  private final Clusters clusters;

  public ListServicesByNamespaceHandler(Arns arns, Clusters clusters) {
    this.arns = arns;
    this.clusters = clusters;
  }

  @Override
  public ListServicesByNamespaceResponse handle(ListServicesByNamespaceRequest request) {
    Page.Request paging = Page.Request.of(arns.region(), request, 100, DEFAULT_PAGE);
    String namespace = Checks.given("namespace", request.namespace());
    Stream<LiveService> services =
        clusters.all().stream()
            .flatMap(cluster -> ofCluster(cluster, namespace))
            .sorted(Comparator.comparing(LiveService::arn));
    Page<LiveService> page = Page.of(services, LiveService::arn, paging);
    return ListServicesByNamespaceResponse.builder()
        .serviceArns(page.map(LiveService::arn))
        .nextToken(page.nextToken())
        .build();
  }

  private static Stream<LiveService> ofCluster(LiveCluster cluster, String namespace) {
    return cluster.services().values().stream()
        .filter(LiveService::isActive)
        .filter(service -> namespace.equals(namespaceOf(cluster, service)));
  }

  private static @Nullable ServiceConnectConfiguration connect(LiveService service) {
    return service.deployments().listed().stream()
        .findFirst()
        .map(deployment -> deployment.revision().serviceConnectConfiguration())
        .orElse(null);
  }

  /** The one that the service names, or else the default of its cluster. */
  private static @Nullable String namespaceOf(LiveCluster cluster, LiveService service) {
    ServiceConnectConfiguration connect = connect(service);
    if (connect == null || !Boolean.TRUE.equals(connect.enabled())) {
      return null;
    }
    var defaults = cluster.template().serviceConnectDefaults();
    return connect.namespace() == null && defaults != null
        ? defaults.namespace()
        : connect.namespace();
  }
}
