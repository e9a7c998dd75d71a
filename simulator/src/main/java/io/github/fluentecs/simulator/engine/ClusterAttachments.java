package io.github.fluentecs.simulator.engine;

import io.github.fluentecs.simulator.Event;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.Attachment;
import software.amazon.awssdk.services.ecs.model.KeyValuePair;

/** What ties a cluster to its Auto Scaling groups: one policy for each, made in the background. */
final class ClusterAttachments {
  private ClusterAttachments() {}

  /** Lets the attachments follow the providers of the cluster; that takes its time. */
  static void change(Region region, LiveCluster cluster) {
    cluster.attach("UPDATE_IN_PROGRESS", cluster.attachments());
    log(region, cluster);
    region
        .timeline()
        .after(
            region.pace().attachments(),
            () -> {
              cluster.attach("UPDATE_COMPLETE", wanted(region, cluster));
              log(region, cluster);
            });
  }

  private static List<Attachment> wanted(Region region, LiveCluster cluster) {
    List<Attachment> wanted = new ArrayList<>();
    for (String name : cluster.template().capacityProviders()) {
      LiveCapacityProvider provider = region.capacityProviders().find(name);
      if (provider != null && provider.isManagedScaling()) {
        wanted.add(existing(cluster, name, attachment(region, name)));
      }
    }
    return wanted;
  }

  private static Attachment existing(LiveCluster cluster, String name, Attachment otherwise) {
    return cluster.attachments().stream()
        .filter(attachment -> attachment.details().get(0).value().equals(name))
        .findFirst()
        .orElse(otherwise);
  }

  private static Attachment attachment(Region region, String name) {
    String id = region.ids().uuid();
    return Attachment.builder()
        .id(id)
        .type("as_policy")
        .status("CREATED")
        .details(
            detail("capacityProviderName", name),
            detail("scalingPolicyName", "ECSManagedAutoScalingPolicy-" + id))
        .build();
  }

  private static KeyValuePair detail(String name, String value) {
    return KeyValuePair.builder().name(name).value(value).build();
  }

  private static void log(Region region, LiveCluster cluster) {
    region
        .journal()
        .log(Event.Kind.CLUSTER, cluster.arn(), "attachments " + cluster.attachmentsStatus());
  }
}
