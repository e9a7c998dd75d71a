package io.github.fluentecs.simulator.engine.defaults;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.RuntimePlatform;
import software.amazon.awssdk.services.ecs.model.ServiceRevision;

/** The defaults of service revisions. */
public final class RevisionDefaults {
  private RevisionDefaults() {}

  /** What a service is configured with, with everything said. */
  public static ServiceRevision complete(ServiceRevision revision) {
    return revision.toBuilder()
        .capacityProviderStrategy(StrategyDefaults.ofLaunch(revision.capacityProviderStrategy()))
        .networkConfiguration(NetworkDefaults.complete(revision.networkConfiguration()))
        .loadBalancers(Given.list(revision.loadBalancers()))
        .serviceRegistries(Given.list(revision.serviceRegistries()))
        .volumeConfigurations(Given.list(revision.volumeConfigurations()))
        .vpcLatticeConfigurations(Given.list(revision.vpcLatticeConfigurations()))
        .guardDutyEnabled(Given.or(revision.guardDutyEnabled(), false))
        .build();
  }

  /** What a revision is once it is made: its platform version never changes. */
  public static ServiceRevision resolved(
      ServiceRevision revision, @Nullable RuntimePlatform platform) {
    return revision.toBuilder()
        .platformVersion(PlatformDefaults.resolved(revision.platformVersion(), platform))
        .build();
  }
}
