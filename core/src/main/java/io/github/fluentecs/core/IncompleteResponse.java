package io.github.fluentecs.core;

import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.failure.FailedCall;
import io.github.fluentecs.core.ref.ResourceRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsResponseMetadata;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.services.ecs.model.EcsResponse;

/** Detects successful responses that lack required members, as a broken endpoint sends them. */
final class IncompleteResponse {
  private static final String NEXT_TOKEN = "nextToken";

  private IncompleteResponse() {}

  /**
   * Returns the names of the members that are absent or hold a null item. {@code nextToken} and
   * instants may be absent.
   */
  static List<String> missingMembers(SdkPojo answer) {
    List<String> missing = new ArrayList<>(0);
    for (SdkField<?> field : answer.sdkFields()) {
      boolean mayLack =
          field.memberName().equals(NEXT_TOKEN)
              || field.marshallingType() == MarshallingType.INSTANT;
      if (!mayLack && isMissing(field.getValueOrDefault(answer))) {
        missing.add(field.memberName());
      }
    }
    return missing;
  }

  private static boolean isMissing(@Nullable Object value) {
    if (value instanceof Collection<?> items) {
      for (Object item : items) {
        if (item == null) {
          return true;
        }
      }
    }
    return value == null;
  }

  /** Returns the failure that names the missing members of a response. */
  static EcsFailure failure(
      Operation<?, ?, ?, ?, ?> command, EcsResponse answer, List<String> missingMembers) {
    return new EcsFailure.ServiceFault(
        FailedCall.builder()
            .operation(command.operation())
            .resource(command.resource())
            .message("The response lacks " + String.join(", ", missingMembers) + ".")
            .remedy("If the endpoint is not that of ECS, report this to its operator.")
            .retryable(false)
            .httpStatus(200)
            .requestId(
                Optional.ofNullable(answer.responseMetadata()).map(AwsResponseMetadata::requestId))
            .build());
  }

  /** Returns the failure of a client that returns null, as stubs do for calls not set up. */
  static EcsFailure none(String operation, @Nullable ResourceRef resource) {
    return new EcsFailure.Misconfigured(
        FailedCall.builder()
            .operation(operation)
            .resource(Optional.ofNullable(resource))
            .message("The client returned null instead of a response.")
            .remedy("Clients of the AWS SDK never do; if this is a stub, set up this call.")
            .retryable(false)
            .build());
  }
}
