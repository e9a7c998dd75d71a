package io.github.fluentecs.examples.mistakes;

import static io.github.fluentecs.dsl.EcsDsl.allOn;
import static io.github.fluentecs.dsl.EcsDsl.capacityProvider;
import static io.github.fluentecs.waiters.service.ServiceWaits.rolloutOf;
import static io.github.fluentecs.waiters.task.TaskWaits.taskRunning;
import static io.github.fluentecs.waiters.task.TaskWaits.taskSucceeded;

import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.simulator.Setup;
import io.github.fluentecs.simulator.fault.Fault;
import io.github.fluentecs.simulator.fault.When;
import io.github.fluentecs.waiters.Waiters;
import io.github.fluentecs.waiters.Waits;
import io.github.fluentecs.waiters.service.ServiceWaits;
import java.time.Duration;

/** Results, waits and time. */
final class ResultMistakes extends Mistakes {
  /** Vavr's get() on a failure. Vavr knows nothing of the failure: use the next. */
  Object getOnLeft() {
    return ecs.execute(prod.service("wbe").get()).get();
  }

  /** The exception to throw instead. */
  Object toException() {
    return ecs.execute(prod.service("wbe").get()).getOrElseThrow(EcsFailure::toException);
  }

  /**
   * HTTP 200, and nothing was done. A Batch tells what succeeded and what did not; {@code
   * complete()} makes the second a failure.
   */
  Object batchNotLookedAt() {
    return ecs.execute(
        prod.task("0123456789abcdef0123456789abcdef").protectFor(Duration.ofHours(1)));
  }

  /** All or nothing demanded of tasks that do not fit. */
  Object tasksThatDoNotFit() {
    return ecs.execute(prod.runTask("web:1").count(10).build().complete());
  }

  /** FARGATE, deleted. */
  Object fargateDeleted() {
    return ecs.execute(capacityProvider("FARGATE").delete());
  }

  /** A cluster that is not empty, deleted. */
  Object clusterNotEmpty() {
    return ecs.execute(prod.delete());
  }

  /** A service with tasks, deleted. */
  Object serviceWithTasks() {
    return ecs.execute(web.delete());
  }

  /** Throttled for good. */
  Object throttled() {
    simulator.faults().inject(Fault.throttling(), When.always());
    return ecs.withoutRetries().execute(web.get());
  }

  /** A wait for a service that does not exist. */
  Object waitForNothing() {
    return waiters.await(
        ServiceWaits.serviceStable(prod.service("wbe")).atMost(Duration.ofMinutes(5)));
  }

  /** A wait for a task that ended. */
  Object waitForEnded() {
    String task = aTask();
    done(prod.task(task).stop("no longer needed"));
    return waiters.await(taskSucceeded(prod.task(task)).atMost(Duration.ofMinutes(5)));
  }

  /** A wait that is too short. */
  Object waitTooShort() {
    return waiters.await(
        Waits.after(
            web.update().taskDefinition("web:1").forceNewDeployment(true).build(),
            service -> rolloutOf(service).atMost(Duration.ofSeconds(20))));
  }

  /** An image that does not exist. */
  Object noSuchImage() {
    simulator.faults().inject(Fault.imagePullFailure().family("worker"));
    return waiters.await(
        Waits.after(
            prod.runTask("worker:1").capacity(allOn("FARGATE")).awsvpc(network).build().complete(),
            tasks -> taskRunning(tasks.get(0).ref()).atMost(Duration.ofMinutes(5))));
  }

  /**
   * Virtual time that stands still. The simulator's log says so too: waits have to move its time,
   * or time has to pass.
   */
  Object timeStandsStill() {
    done(web.scaleTo(3));
    try (Waiters onRealTime = Waiters.using(ecs)) {
      return onRealTime.await(ServiceWaits.serviceStable(web).atMost(Duration.ofSeconds(3)));
    }
  }

  /** Virtual time that goes back. Make a new simulator, or {@code reset()} it. */
  Object timeBack() {
    simulator.time().advance(Duration.ofMinutes(-5));
    return "";
  }

  /** A fault for an operation that does not exist. */
  Object faultForNothing() {
    simulator.faults().inject(Fault.throttling().on("DescribeService"), When.always());
    return "";
  }

  /** An account that is none. */
  Object noAccount() {
    return Setup.ofDefaults().account("1234");
  }
}
