package io.github.fluentecs.simulator.engine.lifecycle;

import io.github.fluentecs.simulator.engine.state.LiveCluster;
import io.github.fluentecs.simulator.engine.state.LiveService;
import io.github.fluentecs.simulator.engine.state.LiveTaskDefinition;
import io.github.fluentecs.simulator.engine.state.TaskDefinitions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.PropagateTags;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.Tag;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;

/** The tags that a new task gets: its own, those that are propagated to it, and ECS's own. */
public final class TaskTags {
  private final TaskDefinitions taskDefinitions;

  public TaskTags(TaskDefinitions taskDefinitions) {
    this.taskDefinitions = taskDefinitions;
  }

  /**
   * What a caller says about the tags of tasks.
   *
   * @param own tags of the tasks themselves; they win over those of the task definition
   * @param propagate whose tags are copied
   * @param managed whether ECS adds tags of its own
   */
  public record Options(
      List<Tag> own, @Nullable PropagateTags propagate, @Nullable Boolean managed) {}

  /** Of a task that was not launched by a service. */
  public List<Tag> ofCall(LiveCluster cluster, TaskDefinition definition, Options options) {
    List<Tag> tags = new ArrayList<>();
    if (Boolean.TRUE.equals(options.managed())) {
      tags.add(tag("aws:ecs:clusterName", cluster.name()));
    }
    tags.addAll(
        options.propagate() == PropagateTags.TASK_DEFINITION
            ? merge(ofDefinition(definition), options.own())
            : options.own());
    return List.copyOf(tags);
  }

  /** Of a task that a service starts now. */
  List<Tag> ofService(LiveService service, TaskDefinition definition) {
    Service template = service.template();
    List<Tag> own = template.propagateTags() == PropagateTags.SERVICE ? template.tags() : List.of();
    Options options = new Options(own, template.propagateTags(), template.enableECSManagedTags());
    List<Tag> tags = new ArrayList<>(ofCall(service.cluster(), definition, options));
    if (Boolean.TRUE.equals(options.managed())) {
      tags.add(1, tag("aws:ecs:serviceName", service.name()));
    }
    return List.copyOf(tags);
  }

  private List<Tag> ofDefinition(TaskDefinition definition) {
    LiveTaskDefinition live = taskDefinitions.find(definition.taskDefinitionArn());
    return live == null ? List.of() : live.tags();
  }

  /** Both together; where both have a key, the value of the second one counts. */
  public static List<Tag> merge(List<Tag> tags, List<Tag> more) {
    Map<String, Tag> byKey = new LinkedHashMap<>();
    tags.forEach(tag -> byKey.put(tag.key(), tag));
    more.forEach(tag -> byKey.put(tag.key(), tag));
    return List.copyOf(byKey.values());
  }

  private static Tag tag(String key, String value) {
    return Tag.builder().key(key).value(value).build();
  }
}
