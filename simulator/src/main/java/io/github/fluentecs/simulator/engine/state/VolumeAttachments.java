package io.github.fluentecs.simulator.engine.state;

import io.github.fluentecs.simulator.engine.call.ModelMembers;
import io.github.fluentecs.simulator.engine.status.TaskStatus;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.ecs.model.Attachment;
import software.amazon.awssdk.services.ecs.model.KeyValuePair;

/**
 * The EBS volumes of tasks. What the tasks of a launch have in common is in the launch's template;
 * the ids follow from the task's id, and the states from the task's.
 */
public final class VolumeAttachments {
  private static final String KEPT = "false";
  private static final String DELETE = "deleteOnTermination";

  private VolumeAttachments() {}

  /**
   * Makes the common part of a launch.
   *
   * @param volumes the volumes that are configured at launch; tasks and services have model classes
   *     of their own for them
   */
  public static List<Attachment> of(List<? extends SdkPojo> volumes) {
    List<Attachment> attachments = new ArrayList<>();
    for (SdkPojo volume : volumes) {
      ModelMembers.get(volume, "managedEBSVolume")
          .ifPresent(ebs -> attachments.add(common(volume, (SdkPojo) ebs)));
    }
    return attachments;
  }

  private static Attachment common(SdkPojo volume, SdkPojo ebs) {
    String delete =
        ModelMembers.get(ebs, "terminationPolicy")
            .flatMap(policy -> ModelMembers.get((SdkPojo) policy, DELETE))
            .map(Object::toString)
            .orElse("true");
    return Attachment.builder()
        .type("AmazonElasticBlockStorage")
        .details(
            detail("roleArn", ModelMembers.text(ebs, "roleArn").orElse("")),
            detail("volumeName", ModelMembers.text(volume, "name").orElse("")),
            detail(DELETE, delete))
        .build();
  }

  /** Shows the volumes of one task. */
  public static List<Attachment> of(LiveTask task) {
    List<Attachment> common = task.spec().template().attachments();
    List<Attachment> shown = new ArrayList<>(common.size());
    for (int i = 0; i < common.size(); i++) {
      shown.add(shown(task, common.get(i), i));
    }
    return shown;
  }

  private static Attachment shown(LiveTask task, Attachment common, int index) {
    byte[] seed = (task.id() + index).getBytes(StandardCharsets.UTF_8);
    UUID id = UUID.nameUUIDFromBytes(seed);
    String status = status(task.status(), isKept(common));
    List<KeyValuePair> details = new ArrayList<>(common.details());
    if (!status.equals("CREATED")) {
      details.add(detail("volumeId", "vol-0" + id.toString().replace("-", "").substring(0, 16)));
    }
    return common.toBuilder().id(id.toString()).status(status).details(details).build();
  }

  private static boolean isKept(Attachment attachment) {
    return attachment.details().contains(detail(DELETE, KEPT));
  }

  private static String status(TaskStatus status, boolean isKept) {
    return switch (status) {
      case PROVISIONING -> "CREATED";
      case PENDING -> "ATTACHING";
      case ACTIVATING, RUNNING, DEACTIVATING, STOPPING -> "ATTACHED";
      case DEPROVISIONING -> "DETACHING";
      case STOPPED, DELETED -> isKept ? "DETACHED" : "DELETED";
    };
  }

  private static KeyValuePair detail(String name, String value) {
    return KeyValuePair.builder().name(name).value(value).build();
  }
}
