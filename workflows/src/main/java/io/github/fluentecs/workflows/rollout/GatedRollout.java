package io.github.fluentecs.workflows.rollout;

import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.core.service.Service;
import io.github.fluentecs.core.value.Arguments;
import io.github.fluentecs.waiters.Wait;
import io.github.fluentecs.waiters.Waits;
import io.github.fluentecs.waiters.service.LifecycleStage;
import io.github.fluentecs.waiters.service.ServiceWaits;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.ecs.model.DeploymentLifecycleHookStage;

/**
 * A rollout whose pauses are answered by analyses: a builder of a {@link Wait}. Immutable and
 * thread-safe.
 *
 * <pre>{@code
 * after(update, s -> gatedRollout(s)
 *     .gate(PRE_PRODUCTION_TRAFFIC_SHIFT,
 *         analysis("error rate", () -> errorRate() < 0.01).every(ofSeconds(30)).times(10).failures(2))
 *     .build())
 *   .atMost(ofHours(4))
 * }</pre>
 *
 * <p>Each time the deployment is paused by a hook of type PAUSE at a stage that has a gate, the
 * gate's analyses begin; with LINEAR and CANARY a stage comes before every step, with another hook
 * each time. When all have passed, the hook is answered with CONTINUE, and when one has failed,
 * with ROLLBACK. A hook that ends meanwhile, because it timed out, someone answered it or the
 * deployment ended, ends its analyses. Pauses at other stages are left alone and reported.
 *
 * <p>A hook takes one answer. When the answer to the answer is lost, or ECS fails, the deployment
 * is looked at again, and answered again only if it is still paused by the same hook.
 *
 * <p>All state is kept by ECS. A program that has been restarted goes on with {@link
 * #gatedRollout(ServiceRef)}: a gate that had not answered begins anew. While no program runs, the
 * hook waits, and does what its configuration says when it times out. So it is after a wait that
 * was cancelled or timed out: it answers nothing any more.
 */
public final class GatedRollout {
  private final Wait<Service> service;
  private final Map<LifecycleStage, List<Analysis>> gates;

  private GatedRollout(Wait<Service> service, Map<LifecycleStage, List<Analysis>> gates) {
    this.service = service;
    this.gates = gates;
  }

  /**
   * Follows the deployment that an update made, as {@link ServiceWaits#rolloutOf}.
   *
   * @param service the service as the update, or its creation, returned it
   * @return the rollout, without gates
   */
  public static GatedRollout gatedRollout(Service service) {
    return new GatedRollout(Waits.met(Objects.requireNonNull(service, "service")), Map.of());
  }

  /**
   * Follows the newest deployment of a service, as {@link ServiceWaits#newestUpdate}: for a program
   * that did not make the update, or was restarted.
   *
   * @param service the service
   * @return the rollout, without gates
   */
  public static GatedRollout gatedRollout(ServiceRef service) {
    return new GatedRollout(ServiceWaits.newestUpdate(service), Map.of());
  }

  /**
   * Adds a gate.
   *
   * @param stage a stage at which the deployment configuration has a hook of type PAUSE
   * @param analysis decides; a stage that has an analysis keeps it
   * @param others begin together with it, and have to pass too
   * @return a copy
   */
  public GatedRollout gate(LifecycleStage stage, Analysis analysis, Analysis... others) {
    Objects.requireNonNull(stage, "stage");
    List<Analysis> all = new ArrayList<>(gates.getOrDefault(stage, List.of()));
    all.add(Objects.requireNonNull(analysis, "analysis"));
    all.addAll(Arguments.list("others", others));
    Map<LifecycleStage, List<Analysis>> more = new LinkedHashMap<>(gates);
    more.put(stage, List.copyOf(all));
    return new GatedRollout(service, more);
  }

  /**
   * Adds a gate at the stage that a hook names by the SDK's constant.
   *
   * @param stage a stage at which the deployment configuration has a hook of type PAUSE
   * @param analysis decides; a stage that has an analysis keeps it
   * @param others begin together with it, and have to pass too
   * @return a copy
   */
  public GatedRollout gate(
      DeploymentLifecycleHookStage stage, Analysis analysis, Analysis... others) {
    Objects.requireNonNull(stage, "stage");
    return gate(LifecycleStage.of(stage), analysis, others);
  }

  /**
   * Makes the wait. It is met when the rollout has succeeded. Every other end makes it impossible,
   * with a {@link GatedOutcome} that has the measurements; a gate at a stage without a pause does
   * too, with {@link GateWithoutPause}. Where ECS does not take an answer, for example because
   * {@code ecs:ContinueServiceDeployment} is denied, it fails as that call did, and the hook stays.
   *
   * @return the wait; add {@link Wait#atMost}
   */
  public Wait<GatedOutcome> build() {
    Map<LifecycleStage, List<Analysis>> asked = gates;
    return service.then(updated -> new Gates(updated, asked).outcome()).ofKind("gated rollout");
  }
}
