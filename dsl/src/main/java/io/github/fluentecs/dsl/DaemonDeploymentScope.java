package io.github.fluentecs.dsl;

import io.github.fluentecs.core.EcsCommand;
import io.github.fluentecs.core.daemon.DaemonDeployment;
import io.github.fluentecs.core.daemon.DescribeDaemonDeployments;
import io.github.fluentecs.core.ref.DaemonDeploymentRef;
import io.github.fluentecs.core.value.Beta;
import java.util.List;

/** A daemon deployment, with its verbs. Immutable and thread-safe. */
@Beta
public final class DaemonDeploymentScope extends DaemonDeploymentRef {
  DaemonDeploymentScope(String arn) {
    super(arn);
  }

  /**
   * Describes the daemon deployment.
   *
   * @return the command
   */
  public DescribeDaemonDeployments describe() {
    return DescribeDaemonDeployments.builder(List.of(this)).build();
  }

  /**
   * Gets the daemon deployment itself, where {@link #describe()} tells of what was not found too.
   *
   * @return a command, which fails as not found where ECS does not know it
   */
  public EcsCommand<DaemonDeployment> get() {
    return describe().one();
  }
}
