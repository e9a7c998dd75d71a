package io.github.fluentecs.core.volume;

import io.github.fluentecs.core.value.Observed;
import io.github.fluentecs.core.value.internal.SdkLists;
import io.github.fluentecs.core.value.internal.SdkValues;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.Attachment;
import software.amazon.awssdk.services.ecs.model.KeyValuePair;

/** The EBS volume of a task as ECS last described it. A view: immutable and thread-safe. */
public final class AttachedVolume extends Observed<Attachment> {
  private static final String TYPE = "AmazonElasticBlockStorage";

  private final Map<String, String> details;

  private AttachedVolume(Attachment sdk) {
    super(sdk);
    details = SdkValues.map(sdk.details(), KeyValuePair::name, KeyValuePair::value);
  }

  /**
   * Picks the EBS volumes of a task.
   *
   * @param attachments the attachments of the task
   * @return a view of each EBS volume
   */
  public static List<AttachedVolume> among(List<Attachment> attachments) {
    Objects.requireNonNull(attachments, "attachments");
    return SdkLists.present(attachments).stream()
        .filter(attachment -> TYPE.equals(attachment.type()))
        .map(AttachedVolume::new)
        .toList();
  }

  /**
   * Returns the name of the volume in the task definition.
   *
   * @return the name, if ECS tells it
   */
  public Optional<String> name() {
    return Optional.ofNullable(details.get("volumeName"));
  }

  /**
   * Returns the EBS volume.
   *
   * @return its id, once it is made
   */
  public Optional<String> volumeId() {
    return Optional.ofNullable(details.get("volumeId"));
  }

  /**
   * Returns the infrastructure role with which ECS manages the volume.
   *
   * @return an IAM role's ARN, if ECS tells it
   */
  public Optional<String> roleArn() {
    return Optional.ofNullable(details.get("roleArn"));
  }

  /**
   * Returns whether ECS deletes the volume when the task has stopped.
   *
   * @return whether it does, if ECS tells it
   */
  public Optional<Boolean> deleteOnTermination() {
    return Optional.ofNullable(details.get("deleteOnTermination")).map(Boolean::valueOf);
  }

  /**
   * Returns the state of the attachment.
   *
   * @return for example CREATED or ATTACHED, if ECS tells it
   */
  public Optional<String> status() {
    return Optional.ofNullable(sdk().status());
  }

  /**
   * Returns why the volume was not attached.
   *
   * @return a reason, if the attachment failed
   */
  public Optional<String> statusReason() {
    return Optional.ofNullable(details.get("statusReason"));
  }

  /** Returns the name, the id and the state. */
  @Override
  public String toString() {
    return "AttachedVolume["
        + name().orElse("")
        + " "
        + volumeId().orElse("without id")
        + " "
        + sdk().status()
        + "]";
  }
}
