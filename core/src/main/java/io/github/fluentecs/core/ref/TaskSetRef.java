package io.github.fluentecs.core.ref;

import java.util.Objects;
import java.util.Optional;

/**
 * A task set by its id (for example {@code ecs-svc/1234567890}) or ARN, in a service. Immutable and
 * thread-safe.
 */
public class TaskSetRef extends ResourceRef {
  private final ServiceRef service;

  /**
   * Creates a reference to a task set.
   *
   * @param service the service
   * @param idOrArn the task set's id or ARN
   */
  protected TaskSetRef(ServiceRef service, String idOrArn) {
    super(Objects.requireNonNull(idOrArn, "idOrArn"));
    this.service = Objects.requireNonNull(service, "service");
  }

  /**
   * Creates a reference to a task set.
   *
   * @param service the service
   * @param idOrArn the task set's id or ARN
   * @return the reference
   */
  public static TaskSetRef of(ServiceRef service, String idOrArn) {
    return new TaskSetRef(service, idOrArn);
  }

  /**
   * Returns the service.
   *
   * @return the service that the task set belongs to
   */
  public final ServiceRef service() {
    return service;
  }

  @Override
  public final String kind() {
    return "task set";
  }

  @Override
  public final Optional<ResourceRef> parent() {
    return Optional.of(service);
  }

  /** Returns the part after cluster and service, which itself contains a slash. */
  @Override
  protected final String idInArn(String arn) {
    return Arn.parse(arn)
        .map(Arn::path)
        .filter(path -> path.size() > 2)
        .map(path -> String.join("/", path.subList(2, path.size())))
        .orElseGet(() -> super.idInArn(arn));
  }
}
