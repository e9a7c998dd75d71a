package io.github.fluentecs.dsl;

import io.github.fluentecs.core.EcsCommand;
import io.github.fluentecs.core.daemon.DaemonRevision;
import io.github.fluentecs.core.daemon.DescribeDaemonRevisions;
import io.github.fluentecs.core.ref.DaemonRevisionRef;
import io.github.fluentecs.core.value.Beta;
import java.util.List;

/** A daemon revision, with its verbs. Immutable and thread-safe. */
@Beta
public final class DaemonRevisionScope extends DaemonRevisionRef {
  DaemonRevisionScope(String arn) {
    super(arn);
  }

  /**
   * Describes the daemon revision.
   *
   * @return the command
   */
  public DescribeDaemonRevisions describe() {
    return DescribeDaemonRevisions.builder(List.of(this)).build();
  }

  /**
   * Gets the daemon revision itself, where {@link #describe()} tells of what was not found too.
   *
   * @return a command, which fails as not found where ECS does not know it
   */
  public EcsCommand<DaemonRevision> get() {
    return describe().one();
  }
}
