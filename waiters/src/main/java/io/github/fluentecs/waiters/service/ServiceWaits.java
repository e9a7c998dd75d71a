package io.github.fluentecs.waiters.service;

import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.core.service.Deployment;
import io.github.fluentecs.core.service.Service;
import io.github.fluentecs.core.service.ServiceStatus;
import io.github.fluentecs.waiters.EventCoverage;
import io.github.fluentecs.waiters.Observation;
import io.github.fluentecs.waiters.ResourceNotFound;
import io.github.fluentecs.waiters.Subject;
import io.github.fluentecs.waiters.Verdict;
import io.github.fluentecs.waiters.Wait;
import io.github.fluentecs.waiters.Waits;
import io.github.fluentecs.waiters.diagnosis.Evidence;
import java.util.Objects;
import java.util.function.Function;
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
    return Waits.untilPresent(subject(service).coveredBy(EventCoverage.WOKEN), Stability::judge);
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
        Subject.of(ServiceTasksLookup.INSTANCE, service).coveredBy(EventCoverage.WOKEN),
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

  /**
   * Waits until the deployment that an update made has reached a lifecycle stage, with the
   * strategies BLUE_GREEN, LINEAR and CANARY: {@code rolloutReached(s, BAKE_TIME)} is met when the
   * traffic has shifted, hours before {@link #rolloutOf} is. A later stage counts too, and so does
   * a deployment that has succeeded, also one that has no stages. A deployment that ends otherwise
   * makes it impossible, with its {@link Rollout}, whichever stages it reached before. A stage that
   * ECS does not document counts only while the deployment is at it.
   *
   * @param service the service as the update, or its creation, returned it
   * @param stage the stage
   * @return how far the rollout is
   */
  public static Wait<RolloutState> rolloutReached(Service service, LifecycleStage stage) {
    Objects.requireNonNull(stage, "stage");
    return rolloutUntil(service, UnaryOperator.identity(), state -> state.reached(stage));
  }

  /**
   * Waits until the newest deployment of a service has reached a lifecycle stage: {@code
   * newestUpdate(service).then(s -> rolloutReached(s, stage))}.
   *
   * @param service the service
   * @param stage the stage
   * @return how far the rollout is
   */
  public static Wait<RolloutState> rolloutReached(ServiceRef service, LifecycleStage stage) {
    Objects.requireNonNull(stage, "stage");
    return newestUpdate(service).then(updated -> rolloutReached(updated, stage));
  }

  /**
   * Waits until a condition on the rollout of the deployment that an update made is met. {@link
   * #rolloutOf} and {@link #rolloutReached} are such conditions.
   *
   * @param <T> the value of the condition when it is met
   * @param service the service as the update, or its creation, returned it
   * @param told what of the evidence reports tell: without the pauses that the caller answers, and
   *     without the stop that it orders; a pure function
   * @param judge a pure function
   * @return the wait
   */
  public static <T> Wait<T> rolloutUntil(
      Service service,
      UnaryOperator<Evidence> told,
      Function<? super RolloutState, Verdict<T>> judge) {
    Objects.requireNonNull(service, "service");
    Objects.requireNonNull(told, "told");
    Objects.requireNonNull(judge, "judge");
    return service
        .primaryDeployment()
        .map(made -> rollout(new RolloutCondition(service, made), told, judge))
        .orElseGet(() -> withoutDeployment(service.ref(), judge));
  }

  /**
   * Finds the newest update of a service again, for a program that did not make it, or was
   * restarted: {@code newestUpdate(service).then(s -> rolloutOf(s))}. After a rollback the primary
   * deployment is an older one, so a service that is described alone would be taken for rolled out.
   *
   * @param service the service
   * @return the service as its newest update returned it, as far as ECS still knows; where ECS has
   *     no service deployments or does not let the caller list them ({@code
   *     ecs:ListServiceDeployments}), the service as it is
   */
  public static Wait<Service> newestUpdate(ServiceRef service) {
    Objects.requireNonNull(service, "service");
    return Waits.untilPresent(
        Subject.of(NewestUpdateLookup.INSTANCE, service), updated -> Verdict.met(updated));
  }

  private static Wait<Rollout> rollout(Service given, UnaryOperator<Verdict<Rollout>> end) {
    return rolloutUntil(given, UnaryOperator.identity(), state -> end.apply(state.verdict()))
        .ofKind("rollout");
  }

  /** Waits for a service whose update made no deployment, as with task sets. */
  private static <T> Wait<T> withoutDeployment(
      ServiceRef service, Function<? super RolloutState, Verdict<T>> judge) {
    return Waits.untilPresent(
        subject(service),
        seen -> {
          Verdict<Rollout> steady =
              Stability.judge(seen).map(it -> new Rollout.Succeeded(it, null));
          return judge.apply(new RolloutState(seen, null, steady));
        });
  }

  private static <T> Wait<T> rollout(
      RolloutCondition condition,
      UnaryOperator<Evidence> told,
      Function<? super RolloutState, Verdict<T>> judge) {
    Subject<RolloutView> awaited =
        Subject.of(
            RolloutLookup.INSTANCE, AwaitedDeployment.of(condition.given(), condition.made().id()));
    return Waits.until(
        awaited.keepingEvidence(evidence -> told.apply(of(condition.made(), evidence))),
        seen ->
            seen.value()
                .map(view -> judge.apply(condition.state(view)))
                .orElseGet(
                    () -> Verdict.impossible(new ResourceNotFound(condition.given().ref()))));
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
