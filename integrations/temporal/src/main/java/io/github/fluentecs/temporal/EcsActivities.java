package io.github.fluentecs.temporal;

import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;
import java.util.Objects;
import software.amazon.awssdk.services.ecs.EcsClient;

/**
 * The calls to ECS that {@link DurableWaiters} make: register {@link #on} with each worker of their
 * task queue. Its one activity is {@value #TYPE}. The arguments and the answer are JSON as it
 * crosses the wire, with the secrets that are in it; long ones are compressed.
 */
@ActivityInterface
public interface EcsActivities {
  /** The type of the activity. */
  String TYPE = "FluentEcsCall";

  /**
   * Makes one call, and tells Temporal meanwhile that it lives. Called by Temporal.
   *
   * @param operation the wire name of the operation
   * @param request the request
   * @param retries whether the SDK may try again
   * @return the answer; what the SDK throws is thrown as an {@code ApplicationFailure}
   */
  @ActivityMethod(name = TYPE)
  String call(String operation, String request, boolean retries);

  /**
   * Makes the activities of a worker: {@code
   * worker.registerActivitiesImplementations(EcsActivities.on(client))}. Thread-safe.
   *
   * @param client makes the calls, with its own Region, credentials and retries; stays open
   * @return the activities
   */
  static EcsActivities on(EcsClient client) {
    return new EcsCalls(Objects.requireNonNull(client, "client"));
  }
}
