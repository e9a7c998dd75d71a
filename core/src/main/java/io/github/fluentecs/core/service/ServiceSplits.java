package io.github.fluentecs.core.service;

import io.github.fluentecs.core.Split;
import software.amazon.awssdk.services.ecs.model.DescribeServicesRequest;

/** How requests on many services become several. */
final class ServiceSplits {
  static final Split<DescribeServicesRequest> DESCRIBE_SERVICES =
      Split.reads(
          "services",
          10,
          DescribeServicesRequest::services,
          (request, services) -> request.toBuilder().services(services).build());

  private ServiceSplits() {}
}
