package io.github.fluentecs.simulator.engine.operation;

import io.github.fluentecs.simulator.engine.call.Handler;
import io.github.fluentecs.simulator.engine.call.Page;
import io.github.fluentecs.simulator.engine.id.Arns;
import io.github.fluentecs.simulator.engine.state.Clusters;
import io.github.fluentecs.simulator.engine.state.LiveCluster;
import io.github.fluentecs.simulator.engine.state.LiveService;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ListServicesRequest;
import software.amazon.awssdk.services.ecs.model.ListServicesResponse;
import software.amazon.awssdk.services.ecs.model.ResourceManagementType;
import software.amazon.awssdk.services.ecs.model.Service;

/** Answers ListServices: those that are ACTIVE, by name. */
public final class ListServicesHandler
    implements Handler<ListServicesRequest, ListServicesResponse> {
  private static final int DEFAULT_PAGE = 10;

  private final Arns arns;
  private final Clusters clusters;

  public ListServicesHandler(Arns arns, Clusters clusters) {
    this.arns = arns;
    this.clusters = clusters;
  }

  @Override
  public ListServicesResponse handle(ListServicesRequest request) {
    Page.Request paging = Page.Request.of(arns.region(), request, 100, DEFAULT_PAGE);
    LiveCluster cluster = clusters.require(request.cluster());
    Stream<LiveService> services =
        cluster.services().values().stream()
            .filter(LiveService::isActive)
            .filter(service -> matches(service.template(), request))
            .sorted(Comparator.comparing(LiveService::name));
    Page<LiveService> page = Page.of(services, LiveService::name, paging);
    return ListServicesResponse.builder()
        .serviceArns(page.map(LiveService::arn))
        .nextToken(page.nextToken())
        .build();
  }

  private static boolean matches(Service service, ListServicesRequest request) {
    return isOrAny(request.launchTypeAsString(), service.launchTypeAsString())
        && isOrAny(request.schedulingStrategyAsString(), service.schedulingStrategyAsString())
        && isOrAny(request.resourceManagementTypeAsString(), managementOf(service));
  }

  /** Who manages what is around it: ECS does for Express services. */
  private static String managementOf(Service service) {
    return Objects.requireNonNullElse(
        service.resourceManagementTypeAsString(), ResourceManagementType.CUSTOMER.toString());
  }

  private static boolean isOrAny(@Nullable String filter, @Nullable String value) {
    return filter == null || filter.equals(value);
  }
}
