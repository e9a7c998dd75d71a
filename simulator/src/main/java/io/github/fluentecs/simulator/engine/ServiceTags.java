package io.github.fluentecs.simulator.engine;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.PropagateTags;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.Tag;

/** The tags that a service gives to its tasks. */
final class ServiceTags {
  private ServiceTags() {}

  /** Those of the service where they are propagated, and the managed ones where they are on. */
  static List<Tag> ofTasks(LiveService service) {
    Service template = service.template();
    List<Tag> tags = new ArrayList<>();
    if (Boolean.TRUE.equals(template.enableECSManagedTags())) {
      tags.add(tag("aws:ecs:clusterName", service.cluster().name()));
      tags.add(tag("aws:ecs:serviceName", service.name()));
    }
    if (template.propagateTags() == PropagateTags.SERVICE) {
      tags.addAll(template.tags());
    }
    return List.copyOf(tags);
  }

  private static Tag tag(String key, String value) {
    return Tag.builder().key(key).value(value).build();
  }
}
