package io.github.fluentecs.core.tag;

import io.github.fluentecs.core.value.Arguments;
import io.github.fluentecs.core.value.internal.SdkLists;
import io.github.fluentecs.core.value.internal.SdkValues;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.Tag;

/** Converts tags between maps and the SDK's lists. */
public final class Tags {
  private Tags() {}

  /**
   * Converts tags into the SDK's models.
   *
   * @param tags values by key
   * @return the SDK's models in the map's order, or null for an empty map, which is then not sent
   */
  public static @Nullable List<Tag> toSdk(Map<String, String> tags) {
    Arguments.requireEntries("tags", tags);
    return SdkLists.mapOrNull(tags, (key, value) -> Tag.builder().key(key).value(value).build());
  }

  /**
   * Returns observed tags as a map.
   *
   * @param tags the SDK's models
   * @return values by key, sorted by key; an absent value is an empty text
   */
  public static Map<String, String> toMap(List<Tag> tags) {
    Objects.requireNonNull(tags, "tags");
    Map<String, String> map = new TreeMap<>();
    for (Tag tag : tags) {
      if (tag != null && tag.key() != null) {
        map.put(tag.key(), SdkValues.text(tag.value()));
      }
    }
    return map;
  }
}
