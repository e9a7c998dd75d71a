package io.github.fluentecs.simulator.engine.operation;

import io.github.fluentecs.simulator.engine.call.Checks;
import io.github.fluentecs.simulator.engine.call.Handler;
import io.github.fluentecs.simulator.engine.call.Page;
import io.github.fluentecs.simulator.engine.call.Refusal;
import io.github.fluentecs.simulator.engine.id.Arns;
import io.github.fluentecs.simulator.engine.state.Clusters;
import io.github.fluentecs.simulator.engine.state.LiveCluster;
import io.github.fluentecs.simulator.engine.state.LiveService;
import io.github.fluentecs.simulator.engine.state.LiveTask;
import io.github.fluentecs.simulator.engine.state.ServiceLookup;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.model.DesiredStatus;
import software.amazon.awssdk.services.ecs.model.ListTasksRequest;
import software.amazon.awssdk.services.ecs.model.ListTasksResponse;

/** Answers ListTasks. */
public final class ListTasksHandler implements Handler<ListTasksRequest, ListTasksResponse> {
  private final Arns arns;
  private final Clusters clusters;

  public ListTasksHandler(Arns arns, Clusters clusters) {
    this.arns = arns;
    this.clusters = clusters;
  }

  @Override
  public ListTasksResponse handle(ListTasksRequest request) {
    Page.Request paging = Page.Request.of(arns.region(), request, 100);
    Checks.that(
        request.startedBy() == null || hasNoOtherFilter(request),
        "startedBy must be the only filter.");
    LiveCluster cluster = clusters.require(request.cluster());
    List<Predicate<LiveTask>> filters = filters(request);
    Page<LiveTask> page =
        Page.of(
            candidates(cluster, request).stream()
                .filter(task -> filters.stream().allMatch(filter -> filter.test(task))),
            LiveTask::listingKey,
            paging);
    return ListTasksResponse.builder()
        .taskArns(page.map(LiveTask::arn))
        .nextToken(page.nextToken())
        .build();
  }

  private static boolean hasNoOtherFilter(ListTasksRequest request) {
    return Stream.of(
            request.containerInstance(),
            request.family(),
            request.daemonName(),
            request.serviceName(),
            request.desiredStatusAsString(),
            request.launchTypeAsString())
        .allMatch(Objects::isNull);
  }

  private static Collection<LiveTask> candidates(LiveCluster cluster, ListTasksRequest request) {
    if (request.serviceName() != null) {
      LiveService service = ServiceLookup.find(cluster, request.serviceName());
      if (service == null) {
        throw Refusal.serviceNotFound();
      }
      return service.tasks().all();
    }
    if (request.containerInstance() != null) {
      return cluster.requireInstance(request.containerInstance()).tasks().all();
    }
    return cluster.tasks().all();
  }

  private static List<Predicate<LiveTask>> filters(ListTasksRequest request) {
    List<Predicate<LiveTask>> filters = new ArrayList<>();
    DesiredStatus status = request.desiredStatus();
    filters.add(
        task ->
            status != DesiredStatus.PENDING
                && task.isWanted() == (status != DesiredStatus.STOPPED));
    if (request.startedBy() != null) {
      filters.add(task -> request.startedBy().equals(task.spec().template().startedBy()));
    }
    if (request.daemonName() != null) {
      String group = "daemon:" + request.daemonName();
      filters.add(task -> group.equals(task.spec().template().group()));
    }
    if (request.family() != null) {
      filters.add(task -> request.family().equals(task.spec().definition().family()));
    }
    if (request.launchType() != null) {
      filters.add(
          task -> request.launchTypeAsString().equals(task.spec().template().launchTypeAsString()));
    }
    if (request.containerInstance() != null) {
      String id = Arns.lastPart(request.containerInstance());
      filters.add(task -> task.instance() != null && task.instance().id().equals(id));
    }
    return filters;
  }
}
