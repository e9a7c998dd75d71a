package io.github.fluentecs.core;

import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.failure.FailedCall;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsResponseMetadata;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.ecs.model.EcsResponse;

/** An answer of success without what the operation must give, as a broken endpoint sends it. */
final class HollowAnswer {
  private static final String NEXT_TOKEN = "nextToken";

  private HollowAnswer() {}

  /** Returns the members that are absent, or have an item that is. A last page has no token. */
  static List<String> gaps(SdkPojo answer) {
    return answer.sdkFields().stream()
        .filter(field -> isGap(field.getValueOrDefault(answer)))
        .map(SdkField::memberName)
        .filter(name -> !name.equals(NEXT_TOKEN))
        .toList();
  }

  private static boolean isGap(@Nullable Object value) {
    return value == null
        || (value instanceof Collection<?> items && items.stream().anyMatch(Objects::isNull));
  }

  /** Says what the answer to a command lacks. */
  static EcsFailure failure(
      Operation<?, ?, ?, ?, ?> command, EcsResponse answer, List<String> gaps) {
    return new EcsFailure.ServiceFault(
        FailedCall.builder()
            .operation(command.operation())
            .resource(command.resource())
            .message("The answer lacks " + String.join(", ", gaps) + ".")
            .remedy(
                "See whether the call had its effect before executing it again; if the endpoint is"
                    + " not that of ECS, tell its operator.")
            .retryable(false)
            .httpStatus(200)
            .requestId(
                Optional.ofNullable(answer.responseMetadata()).map(AwsResponseMetadata::requestId))
            .build());
  }
}
