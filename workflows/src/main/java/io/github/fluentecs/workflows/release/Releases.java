package io.github.fluentecs.workflows.release;

import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.core.ref.ServiceRevisionRef;
import io.github.fluentecs.core.value.Arguments;
import io.github.fluentecs.waiters.Wait;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Entry points to releases and rollbacks, meant for {@code import static}. */
public final class Releases {
  private Releases() {}

  /**
   * Begins a release of a service.
   *
   * @param service the service
   * @param others services that get the same changes, for example because they share the image
   * @return a builder
   */
  public static Release.Builder release(ServiceRef service, ServiceRef... others) {
    Objects.requireNonNull(service, "service");
    List<ServiceRef> all = new ArrayList<>(List.of(service));
    all.addAll(Arguments.list("others", others));
    return new Release.Builder(all);
  }

  /**
   * Returns a service to what it had before its newest deployment, as its history tells:
   *
   * <ul>
   *   <li>A deployment that is paused at a hook is answered with ROLLBACK.
   *   <li>One that is in flight is stopped with ROLLBACK.
   *   <li>One that has ended is undone by an update to the configuration of the last successful
   *       service revision that differs.
   *   <li>A service that returns already, or has returned, by ECS or by an earlier run of the same
   *       words, is only waited for. To go further back, use {@link #rollbackTo}.
   * </ul>
   *
   * <p>ECS keeps the history for 90 days. The wait fails as {@link
   * io.github.fluentecs.waiters.WaitFailure.Impossible} with a {@link RollbackFailure}, or with the
   * {@link io.github.fluentecs.waiters.service.Rollout} of the update. Nothing is kept but in ECS,
   * so the same words go on after a crash.
   *
   * @param service the service
   * @return the wait for its end
   */
  public static Wait<RolledBack> rollback(ServiceRef service) {
    Objects.requireNonNull(service, "service");
    return new RollbackRun(service).run().ofKind("rollback").named("rollback of " + service);
  }

  /**
   * Returns a service to the configuration of a service revision, by an update. A service that has
   * it is only waited for.
   *
   * @param revision one of the service's own, as its deployments name it
   * @return the wait for its end, which fails as {@link #rollback} does
   */
  public static Wait<RolledBack> rollbackTo(ServiceRevisionRef revision) {
    Objects.requireNonNull(revision, "revision");
    return RollbackRun.to(revision).ofKind("rollback").named("rollback to " + revision);
  }
}
