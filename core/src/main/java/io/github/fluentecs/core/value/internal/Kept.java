package io.github.fluentecs.core.value.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;

/**
 * What typed attributes did not carry of an SDK model, as a last change to the model's builder.
 * Equal to another that changes the same.
 *
 * @param members the members that differ; empty for one that is absent
 * @param configuration a request's override configuration
 */
record Kept(
    Map<SdkField<?>, Optional<Object>> members,
    Optional<AwsRequestOverrideConfiguration> configuration)
    implements Consumer<SdkPojo> {

  static List<Consumer<SdkPojo>> of(AwsRequest whole, AwsRequest typed) {
    Map<SdkField<?>, Optional<Object>> members = new LinkedHashMap<>();
    for (SdkField<?> field : whole.sdkFields()) {
      Optional<Object> value = given(whole, field);
      if (!value.equals(given(typed, field))) {
        members.put(field, value);
      }
    }
    boolean all =
        members.isEmpty() && whole.overrideConfiguration().equals(typed.overrideConfiguration());
    return all ? List.of() : List.of(new Kept(members, configuration(whole)));
  }

  private static Optional<AwsRequestOverrideConfiguration> configuration(AwsRequest request) {
    return request.overrideConfiguration().map(AwsRequestOverrideConfiguration.class::cast);
  }

  /** Reads a member without its default, which would be a random token; an empty list is given. */
  private static Optional<Object> given(AwsRequest request, SdkField<?> field) {
    return request
        .getValueForField(field.memberName(), Object.class)
        .filter(value -> !(value instanceof SdkAutoConstructList))
        .filter(value -> !(value instanceof SdkAutoConstructMap));
  }

  @Override
  public void accept(SdkPojo builder) {
    members.forEach((field, value) -> field.set(builder, value.orElse(null)));
    configuration.ifPresent(own -> ((AwsRequest.Builder) builder).overrideConfiguration(own));
  }

  /** Names the members; their values may be secrets. */
  @Override
  public String toString() {
    return "keeps " + members.keySet().stream().map(SdkField::memberName).toList();
  }
}
