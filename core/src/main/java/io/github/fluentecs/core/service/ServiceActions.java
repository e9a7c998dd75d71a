package io.github.fluentecs.core.service;

import io.github.fluentecs.core.Action;
import java.util.List;

/** The actions on services. */
public final class ServiceActions {
  private ServiceActions() {}

  /**
   * Lists the actions on services.
   *
   * @return an unmodifiable list
   */
  public static List<Action<?, ?>> all() {
    return List.of(
        CreateService.ACTION,
        DeleteService.ACTION,
        DescribeServices.ACTION,
        DescribeServiceDeployments.ACTION,
        DescribeServiceRevisions.ACTION,
        ListServices.ACTION,
        ListServiceDeployments.ACTION,
        StopServiceDeployment.ACTION,
        UpdateService.ACTION);
  }
}
