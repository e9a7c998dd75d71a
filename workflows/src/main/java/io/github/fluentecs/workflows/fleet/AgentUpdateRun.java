package io.github.fluentecs.workflows.fleet;

import static io.github.fluentecs.waiters.Waits.after;
import static io.github.fluentecs.waiters.Waits.delay;
import static io.github.fluentecs.waiters.Waits.met;

import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.instance.Attribute;
import io.github.fluentecs.core.instance.ContainerInstance;
import io.github.fluentecs.core.instance.UpdateContainerAgent;
import io.github.fluentecs.waiters.Wait;
import io.github.fluentecs.waiters.WaitFailure;
import io.github.fluentecs.waiters.Waits;
import io.github.fluentecs.waiters.instance.ContainerInstanceWaits;
import io.github.fluentecs.workflows.fleet.AgentOutcome.Status;
import java.time.Duration;

/** Updates one agent. */
record AgentUpdateRun(ContainerInstance instance, Duration limit) {
  private static final int TRIES = 4;
  private static final Duration PAUSE = Duration.ofSeconds(10);

  Wait<AgentOutcome> outcome() {
    if (isWindows()) {
      return ended(Status.NOT_ELIGIBLE, "it runs Windows");
    }
    return instance.agentConnected()
        ? requested(TRIES)
        : ended(Status.DISCONNECTED, "its agent is not connected");
  }

  private boolean isWindows() {
    return instance
        .attribute("ecs.os-type")
        .flatMap(Attribute::value)
        .filter("windows"::equals)
        .isPresent();
  }

  private Wait<AgentOutcome> ended(Status status, String detail) {
    return met(new AgentOutcome(instance.ref(), status, detail));
  }

  private Wait<AgentOutcome> requested(int tries) {
    return after(UpdateContainerAgent.builder(instance.ref()).build(), updating -> updated())
        .orElse(
            failure ->
                failure instanceof WaitFailure.CallFailed call
                    ? refused(call, tries)
                    : Waits.failed(failure));
  }

  private Wait<AgentOutcome> refused(WaitFailure.CallFailed call, int tries) {
    EcsFailure failure = call.failure();
    String code = failure.call().errorCode().orElse("");
    if (code.equals("NoUpdateAvailableException")) {
      return ended(
          Status.NO_UPDATE_AVAILABLE, instance.agentVersion().orElse(failure.call().message()));
    }
    if (code.equals("UpdateInProgressException")) {
      return updated();
    }
    if (failure.retryable() && tries > 1) {
      return delay(PAUSE).then(paused -> requested(tries - 1));
    }
    boolean isOfThisOne =
        code.equals("MissingVersionException")
            || failure instanceof EcsFailure.InvalidRequest
            || failure instanceof EcsFailure.NotFound
            || failure instanceof EcsFailure.Conflict;
    return isOfThisOne ? ended(Status.NOT_ELIGIBLE, failure.call().message()) : Waits.failed(call);
  }

  private Wait<AgentOutcome> updated() {
    return ContainerInstanceWaits.agentUpdated(instance.ref())
        .then(done -> ContainerInstanceWaits.agentConnected(instance.ref()))
        .atMost(limit)
        .map(
            now ->
                new AgentOutcome(
                    now.ref(), Status.UPDATED, now.agentVersion().orElse("no version told")))
        .orElse(this::notUpdated);
  }

  private Wait<AgentOutcome> notUpdated(WaitFailure failure) {
    if (failure instanceof WaitFailure.TimedOut) {
      return ended(Status.TIMED_OUT, failure.message());
    }
    return failure instanceof WaitFailure.Impossible impossible
        ? ended(Status.FAILED, impossible.blocker().message())
        : Waits.failed(failure);
  }
}
