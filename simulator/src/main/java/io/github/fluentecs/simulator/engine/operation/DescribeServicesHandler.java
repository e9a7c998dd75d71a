package io.github.fluentecs.simulator.engine.operation;

import io.github.fluentecs.simulator.engine.call.Checks;
import io.github.fluentecs.simulator.engine.call.Failures;
import io.github.fluentecs.simulator.engine.call.Handler;
import io.github.fluentecs.simulator.engine.state.Clusters;
import io.github.fluentecs.simulator.engine.state.LiveCluster;
import io.github.fluentecs.simulator.engine.state.LiveService;
import io.github.fluentecs.simulator.engine.state.ServiceLookup;
import io.github.fluentecs.simulator.engine.view.ServiceView;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.DescribeServicesRequest;
import software.amazon.awssdk.services.ecs.model.DescribeServicesResponse;
import software.amazon.awssdk.services.ecs.model.Failure;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.ServiceField;

/** Answers DescribeServices. */
public final class DescribeServicesHandler
    implements Handler<DescribeServicesRequest, DescribeServicesResponse> {
  private final Clusters clusters;

  public DescribeServicesHandler(Clusters clusters) {
    this.clusters = clusters;
  }

  @Override
  public DescribeServicesResponse handle(DescribeServicesRequest request) {
    Checks.oneTo(10, "Services", request.services());
    LiveCluster cluster = clusters.require(request.cluster());
    boolean withTags = request.include().contains(ServiceField.TAGS);
    List<Service> found = new ArrayList<>();
    List<Failure> failures = new ArrayList<>();
    for (String reference : request.services()) {
      LiveService service = ServiceLookup.find(cluster, reference);
      if (service == null) {
        failures.add(Failures.missing(reference, cluster.arnOf("service", reference)));
      } else {
        found.add(ServiceView.of(service, withTags));
      }
    }
    return DescribeServicesResponse.builder().services(found).failures(failures).build();
  }
}
