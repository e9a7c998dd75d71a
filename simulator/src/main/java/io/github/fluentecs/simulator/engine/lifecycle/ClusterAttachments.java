package io.github.fluentecs.simulator.engine.lifecycle;

import io.github.fluentecs.simulator.engine.clock.StepDurations;
import io.github.fluentecs.simulator.engine.clock.Timeline;
import io.github.fluentecs.simulator.engine.id.Ids;
import io.github.fluentecs.simulator.engine.journal.Journal;
import io.github.fluentecs.simulator.engine.state.CapacityProviders;
import io.github.fluentecs.simulator.engine.state.LiveCapacityProvider;
import io.github.fluentecs.simulator.engine.state.LiveCluster;
import io.github.fluentecs.simulator.event.Event;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.Attachment;
import software.amazon.awssdk.services.ecs.model.KeyValuePair;

/** What ties a cluster to its Auto Scaling groups: one policy for each, made in the background. */
public final class ClusterAttachments {
  private final Ids ids;
  private final Timeline timeline;
  private final CapacityProviders capacityProviders;
  private final StepDurations durations;
  private final Journal journal;

  public ClusterAttachments(
      Ids ids,
      Timeline timeline,
      CapacityProviders capacityProviders,
      StepDurations durations,
      Journal journal) {
    this.ids = ids;
    this.timeline = timeline;
    this.capacityProviders = capacityProviders;
    this.durations = durations;
    this.journal = journal;
  }

  /** Lets the attachments follow the providers of the cluster; that takes its time. */
  public void change(LiveCluster cluster) {
    List<Attachment> old = cluster.attachments();
    List<Attachment> changing = new ArrayList<>(old);
    wanted(cluster, "PRECREATED").stream().filter(it -> !old.contains(it)).forEach(changing::add);
    cluster.attach("UPDATE_IN_PROGRESS", changing);
    log(cluster);
    timeline.after(
        durations.attachments(),
        () -> {
          cluster.attach("UPDATE_COMPLETE", created(wanted(cluster, "CREATED")));
          log(cluster);
        });
  }

  private static List<Attachment> created(List<Attachment> attachments) {
    return attachments.stream().map(it -> it.toBuilder().status("CREATED").build()).toList();
  }

  /** What the cluster is to have: the attachments that it has, and new ones with a status. */
  private List<Attachment> wanted(LiveCluster cluster, String statusOfNew) {
    List<Attachment> wanted = new ArrayList<>();
    for (String name : cluster.template().capacityProviders()) {
      LiveCapacityProvider provider = capacityProviders.find(name);
      if (provider != null && provider.isManagedScaling()) {
        wanted.add(existing(cluster, name, attachment(name, statusOfNew)));
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

  private Attachment attachment(String name, String status) {
    String id = ids.uuid();
    return Attachment.builder()
        .id(id)
        .type("as_policy")
        .status(status)
        .details(
            detail("capacityProviderName", name),
            detail("scalingPolicyName", "ECSManagedAutoScalingPolicy-" + id))
        .build();
  }

  private static KeyValuePair detail(String name, String value) {
    return KeyValuePair.builder().name(name).value(value).build();
  }

  private void log(LiveCluster cluster) {
    journal.log(Event.Kind.CLUSTER, cluster.arn(), "attachments " + cluster.attachmentsStatus());
  }
}
