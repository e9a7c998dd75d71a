package io.github.fluentecs.core.diff;

import io.github.fluentecs.core.describe.internal.WireTree;
import io.github.fluentecs.core.taskdefinition.TaskDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;

/** A registration, and a task definition, in one form. */
final class DefinitionTrees {
  private static final String TAGS = "tags";

  private DefinitionTrees() {}

  static Trees of(RegisterTaskDefinitionRequest request, TaskDefinition definition) {
    Map<String, @Nullable Object> desired = WireTree.of(request);
    Map<String, @Nullable Object> there = WireTree.of(definition.sdk());
    there.put(TAGS, tags(definition));
    Map<String, @Nullable Object> found = new LinkedHashMap<>();
    for (SdkField<?> field : request.sdkFields()) {
      found.put(field.locationName(), there.get(field.locationName()));
    }
    desired.remove("family");
    found.remove("family");
    DefinitionDefaults.complete(desired);
    DefinitionDefaults.complete(found);
    return new Trees(desired, found, List.of(), Set.of());
  }

  private static List<Map<String, @Nullable Object>> tags(TaskDefinition definition) {
    List<Map<String, @Nullable Object>> tags = new ArrayList<>();
    definition
        .tags()
        .forEach(
            (key, value) -> {
              Map<String, @Nullable Object> tag = new LinkedHashMap<>();
              tag.put("key", key);
              tag.put("value", value);
              tags.add(tag);
            });
    return tags;
  }
}
