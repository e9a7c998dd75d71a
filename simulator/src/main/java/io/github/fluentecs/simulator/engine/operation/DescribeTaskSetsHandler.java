package io.github.fluentecs.simulator.engine.operation;

import io.github.fluentecs.simulator.engine.call.Failures;
import io.github.fluentecs.simulator.engine.call.Handler;
import io.github.fluentecs.simulator.engine.state.Clusters;
import io.github.fluentecs.simulator.engine.state.LiveCluster;
import io.github.fluentecs.simulator.engine.state.LiveService;
import io.github.fluentecs.simulator.engine.state.LiveTaskSet;
import io.github.fluentecs.simulator.engine.state.ServiceLookup;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.DescribeTaskSetsRequest;
import software.amazon.awssdk.services.ecs.model.DescribeTaskSetsResponse;
import software.amazon.awssdk.services.ecs.model.Failure;
import software.amazon.awssdk.services.ecs.model.TaskSet;
import software.amazon.awssdk.services.ecs.model.TaskSetField;

/** Answers DescribeTaskSets. */
public final class DescribeTaskSetsHandler
    implements Handler<DescribeTaskSetsRequest, DescribeTaskSetsResponse> {
  private final Clusters clusters;

  public DescribeTaskSetsHandler(Clusters clusters) {
    this.clusters = clusters;
  }

  @Override
  public DescribeTaskSetsResponse handle(DescribeTaskSetsRequest request) {
    LiveCluster cluster = clusters.requireNamed(request.cluster());
    LiveService service = ServiceLookup.requireWithTaskSets(cluster, request.service());
    boolean withTags = request.include().contains(TaskSetField.TAGS);
    List<TaskSet> found = new ArrayList<>();
    List<Failure> failures = new ArrayList<>();
    for (String reference : wanted(service, request)) {
      LiveTaskSet taskSet = ServiceLookup.findTaskSet(service, reference);
      if (taskSet == null) {
        failures.add(Failures.missing(reference, arn(cluster, service, reference)));
      } else {
        found.add(taskSet.toSdk(withTags));
      }
    }
    return DescribeTaskSetsResponse.builder().taskSets(found).failures(failures).build();
  }

  private static List<String> wanted(LiveService service, DescribeTaskSetsRequest request) {
    return request.taskSets().isEmpty()
        ? List.copyOf(service.taskSets().keySet())
        : request.taskSets();
  }

  private static String arn(LiveCluster cluster, LiveService service, String id) {
    String prefix = id.startsWith("ecs-svc/") ? "" : "ecs-svc/";
    return cluster.arnOf("task-set", service.name() + "/" + prefix + id);
  }
}
