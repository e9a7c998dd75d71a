package io.github.fluentecs.waiters.service;

import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.core.service.Deployment;
import io.github.fluentecs.core.service.Service;
import io.github.fluentecs.core.service.ServiceStatus;
import io.github.fluentecs.waiters.Observation;
import io.github.fluentecs.waiters.Subject;
import io.github.fluentecs.waiters.Verdict;
import io.github.fluentecs.waiters.Wait;
import io.github.fluentecs.waiters.Waits;
import io.github.fluentecs.waiters.diagnosis.Evidence;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Entry points to waits for services, meant for {@code import static}. */
public final class ServiceWaits {
  private ServiceWaits() {}

  /**
   * Returns the subject of waits for a service.
   *
   * @param service the service
   * @return the subject, for {@link Waits#until}
   */
  public static Subject<Service> subject(ServiceRef service) {
    Objects.requireNonNull(service, "service");
    return Subject.of(ServiceLookup.INSTANCE, service);
  }

  /**
   * Waits until a service is steady, whichever deployment was the last. What that means depends on
   * the deployment controller:
   *
   * <ul>
   *   <li>ECS: one deployment is left, it is COMPLETED where ECS reports that, as many tasks run as
   *       are desired, and none is PENDING. A deployment that FAILED and stays makes it impossible,
   *       as {@link Rollout.Failed}.
   *   <li>EXTERNAL and CODE_DEPLOY: every task set is steady by itself, and there is one unless no
   *       task is desired.
   * </ul>
   *
   * <p>A service that is deleted makes it impossible. After an update, wait for {@link #rolloutOf}:
   * a service that has been rolled back is steady too.
   *
   * @param service the service
   * @return the service as of that poll
   */
  public static Wait<Service> serviceStable(ServiceRef service) {
    return Waits.untilPresent(subject(service), Stability::judge);
  }

  /**
   * Waits until a service is INACTIVE: all its tasks stop or have stopped, and its name is free. A
   * service that ECS no longer knows counts too.
   *
   * @param service the service
   * @return what was seen last: the INACTIVE service, or that it is gone
   */
  public static Wait<Observation<Service>> serviceInactive(ServiceRef service) {
    return Waits.untilEnded(
        subject(service),
        there ->
            there.hasStatus(ServiceStatus.INACTIVE)
                ? Verdict.met(there)
                : Verdict.pending(
                    there.status().map(Object::toString).orElse("without status")
                        + (", " + there.runningCount() + " running")
                        + (", " + there.pendingCount() + " pending")));
  }

  /**
   * Waits until no task of a service is left, also none that is still ending. {@link
   * #serviceInactive}, {@link #serviceStable} and {@link #rolloutOf} do not wait for those: a
   * program that ignores the stop signal ends up to two minutes later. Scale the service to 0 or
   * delete it first: while it desires tasks, the wait is pending.
   *
   * @param service the service, ACTIVE or deleted
   * @return the service as of that poll
   */
  public static Wait<Service> serviceDrained(ServiceRef service) {
    Objects.requireNonNull(service, "service");
    return Waits.untilPresent(
        Subject.of(ServiceTasksLookup.INSTANCE, service),
        tasks -> tasks.left().verdict(tasks.service()));
  }

  /**
   * Waits until the deployment that an update made is rolled out: {@code after(update, s ->
   * rolloutOf(s))}. It is known by its id, never by counts, so a forced deployment of the same task
   * definition is distinguished from the previous one. Every end but {@link Rollout.Succeeded}
   * makes the wait impossible, with its {@link Rollout}.
   *
   * <p>How it ended is read from the service deployment, where ECS has one and the caller may read
   * it ({@code ecs:DescribeServiceDeployments}, {@code ecs:ListServiceDeployments}), and otherwise
   * from the service's deployments and events.
   *
   * <p>Where the update made no deployment, because it only changed the desired count and the like,
   * and for the controllers EXTERNAL and CODE_DEPLOY, it waits until the service is steady, as
   * {@link #serviceStable}. Without a circuit breaker or alarm ECS tries for ever, so add {@link
   * Wait#atMost}.
   *
   * @param service the service as the update, or its creation, returned it
   * @return the rollout, which succeeded
   */
  public static Wait<Rollout> rolloutOf(Service service) {
    return rollout(
        service,
        verdict ->
            verdict instanceof Verdict.Met<Rollout> met && !met.value().succeeded()
                ? Verdict.impossible(met.value())
                : verdict);
  }

  /**
   * Waits until the rollout of the deployment that an update made has ended, in any way; check the
   * outcome. A rollback counts as ended when it is complete. Otherwise as {@link #rolloutOf}.
   *
   * @param service the service as the update, or its creation, returned it
   * @return how the rollout ended
   */
  public static Wait<Rollout> rolloutEnded(Service service) {
    return rollout(service, UnaryOperator.identity());
  }

  private static Wait<Rollout> rollout(Service given, UnaryOperator<Verdict<Rollout>> end) {
    Objects.requireNonNull(given, "service");
    return given
        .primaryDeployment()
        .map(made -> rollout(new RolloutCondition(given, made), end))
        .orElseGet(
            () ->
                Waits.untilPresent(
                    subject(given.ref()),
                    service ->
                        Stability.judge(service).map(it -> new Rollout.Succeeded(it, null))));
  }

  private static Wait<Rollout> rollout(
      RolloutCondition condition, UnaryOperator<Verdict<Rollout>> end) {
    Subject<RolloutView> awaited =
        Subject.of(
            RolloutLookup.INSTANCE, AwaitedDeployment.of(condition.given(), condition.made().id()));
    return Waits.until(
        awaited.keepingEvidence(evidence -> of(condition.made(), evidence)),
        seen -> end.apply(condition.judge(seen)));
  }

  /** Evidence of other deployments does not explain why the awaited one fails. */
  private static Evidence of(Deployment made, Evidence evidence) {
    Evidence own = evidence.ofDeployment(made.id());
    return made.createdAt().map(own::since).orElse(own);
  }

  /**
   * Waits until a predicate is true of a service.
   *
   * @param service the service
   * @param predicate a pure predicate
   * @return the service as of that poll
   */
  public static Wait<Service> until(ServiceRef service, Predicate<? super Service> predicate) {
    return Waits.untilTrue(subject(service), predicate);
  }
}
