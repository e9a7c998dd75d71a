package io.github.fluentecs.core.task;

import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.TaskRef;
import io.github.fluentecs.core.value.Observed;
import io.github.fluentecs.core.value.internal.SdkValues;
import java.util.Objects;
import software.amazon.awssdk.services.ecs.model.ExecuteCommandResponse;
import software.amazon.awssdk.services.ecs.model.Session;

/**
 * A session that runs a command in a container, with what a client of AWS Systems Manager Session
 * Manager needs to connect to it. A view: immutable and thread-safe.
 */
public final class ExecuteCommandSession extends Observed<ExecuteCommandResponse> {
  private final Session session;

  private ExecuteCommandSession(ExecuteCommandResponse sdk) {
    super(sdk);
    session = Objects.requireNonNull(sdk.session(), "session");
  }

  /**
   * Wraps the SDK's response.
   *
   * @param sdk a response that has a session
   * @return the view
   */
  public static ExecuteCommandSession of(ExecuteCommandResponse sdk) {
    return new ExecuteCommandSession(sdk);
  }

  /**
   * Returns the task.
   *
   * @return its ARN, in its cluster
   */
  public TaskRef task() {
    return TaskRef.of(
        ClusterRef.of(SdkValues.text(sdk().clusterArn())), SdkValues.text(sdk().taskArn()));
  }

  /**
   * Returns the container's ARN.
   *
   * @return the ARN
   */
  public String containerArn() {
    return SdkValues.text(sdk().containerArn());
  }

  /**
   * Returns the container's name.
   *
   * @return its name in the task definition
   */
  public String containerName() {
    return SdkValues.text(sdk().containerName());
  }

  /**
   * Returns the id of the session.
   *
   * @return for example {@code ecs-execute-command-0123456789abcdef0}
   */
  public String sessionId() {
    return SdkValues.text(session.sessionId());
  }

  /**
   * Returns where the session's client connects to.
   *
   * @return the URL of a web socket
   */
  public String streamUrl() {
    return SdkValues.text(session.streamUrl());
  }

  /**
   * Returns the token with which the session's client authenticates.
   *
   * @return a secret, which {@link #toString()} does not show
   */
  public String tokenValue() {
    return SdkValues.text(session.tokenValue());
  }

  /** Returns the session's id, the container and the task, without the token. */
  @Override
  public String toString() {
    return "ExecuteCommandSession["
        + (sessionId() + " in container " + containerName() + " of " + sdk().taskArn())
        + "]";
  }
}
