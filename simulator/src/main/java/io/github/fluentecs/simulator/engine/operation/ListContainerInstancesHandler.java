package io.github.fluentecs.simulator.engine.operation;

import io.github.fluentecs.simulator.engine.call.Handler;
import io.github.fluentecs.simulator.engine.call.Page;
import io.github.fluentecs.simulator.engine.id.Arns;
import io.github.fluentecs.simulator.engine.placement.InstanceSubject;
import io.github.fluentecs.simulator.engine.state.Clusters;
import io.github.fluentecs.simulator.engine.state.LiveCluster;
import io.github.fluentecs.simulator.engine.state.LiveInstance;
import io.github.fluentecs.simulator.engine.state.PlacementQueries;
import io.github.fluentecs.simulator.engine.status.InstanceStatus;
import io.github.fluentecs.simulator.query.ClusterQuery;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ListContainerInstancesRequest;
import software.amazon.awssdk.services.ecs.model.ListContainerInstancesResponse;

/** Answers ListContainerInstances. */
public final class ListContainerInstancesHandler
    implements Handler<ListContainerInstancesRequest, ListContainerInstancesResponse> {
  private final Arns arns;
  private final Clusters clusters;

  public ListContainerInstancesHandler(Arns arns, Clusters clusters) {
    this.arns = arns;
    this.clusters = clusters;
  }

  @Override
  public ListContainerInstancesResponse handle(ListContainerInstancesRequest request) {
    Page.Request paging = Page.Request.of(arns.region(), request, 100);
    Predicate<LiveInstance> filter = status(request).and(query(request.filter()));
    LiveCluster cluster = clusters.require(request.cluster());
    Page<LiveInstance> page =
        Page.of(
            cluster.instances().values().stream().filter(filter), LiveInstance::listingKey, paging);
    return ListContainerInstancesResponse.builder()
        .containerInstanceArns(page.map(LiveInstance::arn))
        .nextToken(page.nextToken())
        .build();
  }

  private static Predicate<LiveInstance> status(ListContainerInstancesRequest request) {
    String wanted = request.statusAsString();
    return wanted == null
        ? instance -> instance.status() != InstanceStatus.INACTIVE
        : instance -> instance.status().name().equals(wanted);
  }

  private static Predicate<LiveInstance> query(@Nullable String filter) {
    if (filter == null || filter.isBlank()) {
      return instance -> true;
    }
    ClusterQuery query = PlacementQueries.parse(filter);
    return instance -> query.matches(new InstanceSubject(instance));
  }
}
