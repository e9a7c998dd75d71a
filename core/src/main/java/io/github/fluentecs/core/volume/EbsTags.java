package io.github.fluentecs.core.volume;

import io.github.fluentecs.core.tag.Tags;
import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.core.value.internal.SdkValues;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import software.amazon.awssdk.services.ecs.model.EBSResourceType;
import software.amazon.awssdk.services.ecs.model.EBSTagSpecification;
import software.amazon.awssdk.services.ecs.model.PropagateTags;
import software.amazon.awssdk.services.ecs.model.Tag;

/** Tags of the EBS volumes that ECS makes, and whence more are taken. Immutable and thread-safe. */
@Value.Immutable
public interface EbsTags {
  /**
   * Returns the tags.
   *
   * @return values by key (rules TG-1 to TG-5); AmazonECSCreated and AmazonECSManaged are reserved
   */
  Map<String, String> tags();

  /**
   * Returns whence more tags are taken.
   *
   * @return SERVICE, which only volumes of services can have, TASK_DEFINITION or NONE; absent means
   *     none
   */
  Optional<OpenEnum<PropagateTags>> propagateTags();

  /**
   * Makes a set of one tag.
   *
   * @param key the tag's key
   * @param value the tag's value
   * @return the tags
   */
  static EbsTags of(String key, String value) {
    return new Builder().tag(key, value).build();
  }

  /**
   * Takes tags from a service or a task definition.
   *
   * @param source whence the tags are taken
   * @return the tags
   */
  static EbsTags from(PropagateTags source) {
    Objects.requireNonNull(source, "source");
    return new Builder().propagateTags(OpenEnum.of(source)).build();
  }

  /**
   * Copies the SDK's model.
   *
   * @param sdk the model
   * @return the tags
   */
  static EbsTags of(EBSTagSpecification sdk) {
    Objects.requireNonNull(sdk, "sdk");
    return new Builder()
        .tags(SdkValues.map(sdk.tags(), Tag::key, Tag::value))
        .propagateTags(OpenEnum.parseNullable(PropagateTags.class, sdk.propagateTagsAsString()))
        .build();
  }

  /**
   * Returns a copy with one more tag.
   *
   * @param key the tag's key
   * @param value the tag's value
   * @return a copy
   */
  default EbsTags tag(String key, String value) {
    return new Builder().from(this).tag(key, value).build();
  }

  /**
   * Returns the SDK's model.
   *
   * @return the model
   */
  default EBSTagSpecification toSdk() {
    return EBSTagSpecification.builder()
        .resourceType(EBSResourceType.VOLUME)
        .tags(Tags.toSdk(tags()))
        .propagateTags(propagateTags().map(OpenEnum::text).orElse(null))
        .build();
  }

  /** Builds {@link EbsTags}. Not thread-safe. */
  final class Builder extends ImmutableEbsTags.Builder {
    Builder() {}

    /**
     * Sets the value from the SDK's enum.
     *
     * @param value the value
     * @return this builder
     */
    public Builder propagateTags(PropagateTags value) {
      return propagateTags(OpenEnum.of(value));
    }
  }
}
