package io.github.fluentecs.examples;

import static io.github.fluentecs.dsl.EcsDsl.cluster;
import static io.github.fluentecs.dsl.EcsDsl.serviceDeployment;
import static io.github.fluentecs.waiters.Waits.after;
import static io.github.fluentecs.waiters.service.LifecycleStage.BAKE_TIME;
import static io.github.fluentecs.waiters.service.LifecycleStage.PRE_PRODUCTION_TRAFFIC_SHIFT;
import static io.github.fluentecs.waiters.service.ServiceWaits.newestUpdate;
import static io.github.fluentecs.waiters.service.ServiceWaits.rolloutOf;
import static io.github.fluentecs.waiters.service.ServiceWaits.rolloutReached;
import static io.github.fluentecs.workflows.rollout.Analysis.analysis;
import static io.github.fluentecs.workflows.rollout.GatedRollout.gatedRollout;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.service.UpdateService;
import io.github.fluentecs.dsl.ServiceScope;
import io.github.fluentecs.waiters.Wait;
import io.github.fluentecs.waiters.WaitFailure;
import io.github.fluentecs.waiters.Waiters;
import io.github.fluentecs.waiters.service.Rollout;
import io.github.fluentecs.waiters.service.RolloutState;
import io.github.fluentecs.workflows.rollout.GatedOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;

/** The code of the page on deployments about stages, pauses and gates, so that it compiles. */
final class RolloutsPage {
  private final ServiceScope web = cluster("prod").service("web");
  private final UpdateService update = web.update().taskDefinition("web").build();
  private final List<String> log = new ArrayList<>();
  private final DoubleSupplier metric;

  RolloutsPage(DoubleSupplier metric) {
    this.metric = metric;
  }

  private double errorRate() {
    return metric.getAsDouble();
  }

  private void log(String line) {
    log.add(line);
  }

  List<String> logged() {
    return log;
  }

  Wait<RolloutState> shifted() {
    Wait<RolloutState> shifted =
        after(update, service -> rolloutReached(service, BAKE_TIME)).atMost(ofMinutes(30));
    return shifted;
  }

  void answer(Ecs ecs, String arn, String hookId) {
    ecs.execute(serviceDeployment(arn).proceed(hookId)); // or .rollback(hookId)
  }

  Wait<GatedOutcome> gated() {
    Wait<GatedOutcome> gated =
        after(
                update,
                service ->
                    gatedRollout(service)
                        .gate(
                            PRE_PRODUCTION_TRAFFIC_SHIFT,
                            analysis("error rate", this::errorRate, rate -> rate < 0.01)
                                .every(ofSeconds(30))
                                .times(10)
                                .failures(2))
                        .build())
            .atMost(ofHours(4));
    return gated;
  }

  void ended(Waiters waiters, Wait<GatedOutcome> gated) {
    waiters
        .await(gated)
        .peek(outcome -> log(outcome.rollout().message()))
        .peekLeft(
            failure -> {
              if (failure instanceof WaitFailure.Impossible end
                  && end.blocker() instanceof GatedOutcome outcome) {
                outcome.failedGate().ifPresent(gate -> log(gate.toString()));
              }
            });
  }

  Wait<GatedOutcome> resumed() {
    Wait<GatedOutcome> resumed =
        gatedRollout(web)
            .gate(PRE_PRODUCTION_TRAFFIC_SHIFT, analysis("error rate", () -> errorRate() < 0.01))
            .build()
            .atMost(ofHours(4));
    return resumed;
  }

  Wait<Rollout> found() {
    Wait<Rollout> found = newestUpdate(web).then(service -> rolloutOf(service));
    return found;
  }
}
