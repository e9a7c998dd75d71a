package io.github.fluentecs.dsl;

import io.github.fluentecs.core.ref.ResourceRef;
import io.github.fluentecs.core.tag.ListTagsForResource;
import io.github.fluentecs.core.tag.TagResource;
import io.github.fluentecs.core.tag.UntagResource;
import io.github.fluentecs.core.value.Arguments;
import java.util.Map;
import java.util.Objects;

/** The tags of a resource, with their verbs. Immutable and thread-safe. */
public final class TagsScope {
  private final ResourceRef resource;

  TagsScope(ResourceRef resource) {
    this.resource = resource;
  }

  /**
   * Lists the tags.
   *
   * @return the command
   */
  public ListTagsForResource list() {
    return ListTagsForResource.builder(resource).build();
  }

  /**
   * Adds or replaces one tag.
   *
   * @param key the tag's key
   * @param value the tag's value
   * @return the command
   */
  public TagResource set(String key, String value) {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(value, "value");
    return TagResource.builder(resource).tag(key, value).build();
  }

  /**
   * Adds or replaces tags.
   *
   * @param tags values by key
   * @return the command
   */
  public TagResource set(Map<String, String> tags) {
    Arguments.requireEntries("tags", tags);
    return TagResource.builder(resource).tags(tags).build();
  }

  /**
   * Removes tags.
   *
   * @param keys the tags' keys
   * @return the command
   */
  public UntagResource remove(String... keys) {
    return UntagResource.builder(resource, Arguments.list("keys", keys)).build();
  }
}
