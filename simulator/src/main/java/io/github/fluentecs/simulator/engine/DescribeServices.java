package io.github.fluentecs.simulator.engine;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.DescribeServicesRequest;
import software.amazon.awssdk.services.ecs.model.DescribeServicesResponse;
import software.amazon.awssdk.services.ecs.model.Failure;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.ServiceField;

/** The operation DescribeServices. */
final class DescribeServices {
  private final Arns arns;
  private final Clusters clusters;

  DescribeServices(Arns arns, Clusters clusters) {
    this.arns = arns;
    this.clusters = clusters;
  }

  void addTo(Handlers handlers) {
    handlers.on(DescribeServicesRequest.class, this::describe);
  }

  private DescribeServicesResponse describe(DescribeServicesRequest request) {
    Checks.oneTo(10, "Services", request.services());
    LiveCluster cluster = clusters.require(request.cluster());
    boolean withTags = request.include().contains(ServiceField.TAGS);
    List<Service> found = new ArrayList<>();
    List<Failure> failures = new ArrayList<>();
    for (String reference : request.services()) {
      LiveService service = Services.find(cluster, reference);
      if (service == null) {
        String name = Arns.lastPart(reference);
        failures.add(Failures.missing(arns.service(cluster.name(), name)));
      } else {
        found.add(ServiceView.of(service, withTags));
      }
    }
    return DescribeServicesResponse.builder().services(found).failures(failures).build();
  }
}
