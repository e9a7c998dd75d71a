package io.github.fluentecs.core.catalog;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.ecs.model.EcsRequest;

/** Reads and writes text members of requests by name. */
final class RequestMember {
  private RequestMember() {}

  /** Returns a text member; null where it is absent. Never generates a token. */
  static @Nullable String get(EcsRequest request, String member) {
    return request
        .getValueForField(member, Object.class)
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .orElse(null);
  }

  /** Sets a member of a request's builder. */
  static void set(Object builder, String member, String value) {
    if (builder instanceof SdkPojo members) {
      SdkField<?> field = members.sdkFieldNameToField().get(member);
      if (field != null) {
        field.set(builder, value);
      }
    }
  }
}
