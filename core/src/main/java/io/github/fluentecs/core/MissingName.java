package io.github.fluentecs.core;

import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.failure.FailedCall;
import java.util.Locale;
import java.util.Optional;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/** Adds to ECS's "not found" the name that was asked for, where ECS leaves it out. */
final class MissingName {
  private static final String MEMBER = "taskDefinition";

  private MissingName() {}

  /** A task definition is named by calls that are about something else, such as a service. */
  static EcsFailure told(EcsFailure.NotFound missing, SdkPojo request) {
    FailedCall call = missing.call();
    String said = call.message().replace(" ", "").toLowerCase(Locale.ROOT);
    return said.contains(MEMBER.toLowerCase(Locale.ROOT))
        ? given(request)
            .filter(name -> !call.message().contains(name))
            .<EcsFailure>map(name -> new EcsFailure.NotFound(named(call, name)))
            .orElse(missing)
        : missing;
  }

  private static Optional<String> given(SdkPojo request) {
    for (SdkField<?> field : request.sdkFields()) {
      if (field.memberName().equals(MEMBER)
          && field.getValueOrDefault(request) instanceof String name) {
        return Optional.of(name);
      }
    }
    return Optional.empty();
  }

  private static FailedCall named(FailedCall call, String name) {
    return call.toBuilder().message(call.message() + " It was asked for as " + name + ".").build();
  }
}
