package io.github.fluentecs.core.task;

import io.github.fluentecs.core.value.Observed;
import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.core.value.internal.SdkValues;
import java.util.Optional;
import java.util.OptionalInt;
import software.amazon.awssdk.services.ecs.model.Container;
import software.amazon.awssdk.services.ecs.model.HealthStatus;

/** A container of a task as ECS last described it. A view: immutable and thread-safe. */
public final class TaskContainer extends Observed<Container> {
  private TaskContainer(Container sdk) {
    super(sdk);
  }

  /**
   * Wraps the SDK's model.
   *
   * @param sdk the model
   * @return the view
   */
  public static TaskContainer of(Container sdk) {
    return new TaskContainer(sdk);
  }

  /**
   * Returns the name.
   *
   * @return the name in the task definition, or that of a container that AWS adds, for example
   *     {@code ecs-service-connect-...}
   */
  public Optional<String> name() {
    return Optional.ofNullable(sdk().name());
  }

  /**
   * Returns the image.
   *
   * @return the image as it was pulled
   */
  public Optional<String> image() {
    return Optional.ofNullable(sdk().image());
  }

  /**
   * Returns the image's digest.
   *
   * @return for example {@code sha256:...}; absent before the image is pulled
   */
  public Optional<String> imageDigest() {
    return Optional.ofNullable(sdk().imageDigest());
  }

  /**
   * Returns the ID that the container runtime gave.
   *
   * @return the ID; ExecuteCommand over SSM needs it
   */
  public Optional<String> runtimeId() {
    return Optional.ofNullable(sdk().runtimeId());
  }

  /**
   * Returns the state that the container has reached.
   *
   * @return {@code PENDING}, {@code RUNNING} or {@code STOPPED}
   */
  public Optional<String> lastStatus() {
    return Optional.ofNullable(sdk().lastStatus());
  }

  /**
   * Returns the exit code.
   *
   * @return absent while it runs, and of a container that never started or whose end was not seen
   */
  public OptionalInt exitCode() {
    return SdkValues.optional(sdk().exitCode());
  }

  /**
   * Returns why the container has ended or could not start.
   *
   * @return a text such as {@code OutOfMemoryError: Container killed due to memory usage}
   */
  public Optional<String> reason() {
    return Optional.ofNullable(sdk().reason());
  }

  /**
   * Returns what its health check says.
   *
   * @return absent or UNKNOWN without a health check
   */
  public Optional<OpenEnum<HealthStatus>> healthStatus() {
    return OpenEnum.parseNullable(HealthStatus.class, sdk().healthStatusAsString());
  }

  /** Returns the name, the state and the exit code. */
  @Override
  public String toString() {
    return "TaskContainer["
        + sdk().name()
        + " "
        + sdk().lastStatus()
        + (sdk().exitCode() == null ? "" : " " + sdk().exitCode())
        + "]";
  }
}
