package io.github.fluentecs.core.value.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;
import software.amazon.awssdk.utils.builder.SdkBuilder;
import software.amazon.awssdk.utils.builder.ToCopyableBuilder;

/**
 * What typed attributes did not carry of an SDK model, as a last change to the model's builder.
 * What the attributes have been given since remains: a cluster that a request did not name is left
 * out as long as nobody names one. Equal to another that changes the same.
 *
 * @param members the members that differ
 * @param configuration a request's override configuration
 */
record Kept(
    Map<SdkField<?>, Difference> members, Optional<AwsRequestOverrideConfiguration> configuration)
    implements Consumer<SdkPojo> {

  /** What attributes made of a member, and what it was; absent members are empty. */
  record Difference(Optional<Object> typed, Optional<Object> whole) {
    /** Returns what the member is to be; empty for what is there now. */
    Optional<Optional<Object>> instead(Optional<Object> now) {
      if (now.equals(typed)) {
        return Optional.of(whole);
      }
      return now.orElse(null) instanceof SdkPojo changed
              && typed.orElse(null) instanceof SdkPojo attributes
              && whole.orElse(null) instanceof SdkPojo all
          ? Optional.of(Optional.of(within(changed, of(all, attributes))))
          : Optional.empty();
    }

    private static Object within(SdkPojo model, Kept kept) {
      SdkBuilder<?, ?> builder = ((ToCopyableBuilder<?, ?>) model).toBuilder();
      kept.accept((SdkPojo) builder);
      return builder.build();
    }
  }

  /** Finds all that differs, empty lists from absent ones too. */
  static Kept of(SdkPojo whole, SdkPojo typed) {
    Map<SdkField<?>, Difference> members = new LinkedHashMap<>();
    for (SdkField<?> field : whole.sdkFields()) {
      Difference difference = new Difference(given(typed, field), given(whole, field));
      if (!difference.typed().equals(difference.whole())) {
        members.put(field, difference);
      }
    }
    return new Kept(
        members,
        whole instanceof AwsRequest request ? request.overrideConfiguration() : Optional.empty());
  }

  boolean isNothing() {
    return members.isEmpty() && configuration.isEmpty();
  }

  /** Reads a member; that of a request without its default, which would be a random token. */
  static Optional<Object> given(SdkPojo model, SdkField<?> field) {
    Optional<Object> value =
        model instanceof SdkRequest request
            ? request.getValueForField(field.memberName(), Object.class)
            : Optional.ofNullable(field.getValueOrDefault(model));
    return value
        .filter(each -> !(each instanceof SdkAutoConstructList))
        .filter(each -> !(each instanceof SdkAutoConstructMap));
  }

  @Override
  public void accept(SdkPojo builder) {
    SdkPojo now = (SdkPojo) ((SdkBuilder<?, ?>) builder).build();
    members.forEach(
        (field, difference) ->
            difference
                .instead(given(now, field))
                .ifPresent(value -> field.set(builder, value.orElse(null))));
    configuration.ifPresent(own -> ((AwsRequest.Builder) builder).overrideConfiguration(own));
  }

  /** Names the members; their values may be secrets. */
  @Override
  public String toString() {
    Stream<String> names = members.keySet().stream().map(SdkField::memberName);
    Stream<String> own = configuration.stream().map(any -> "overrideConfiguration");
    return "keeps " + Stream.concat(names, own).toList();
  }
}
