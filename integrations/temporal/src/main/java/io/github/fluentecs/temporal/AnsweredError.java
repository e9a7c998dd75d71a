package io.github.fluentecs.temporal;

import io.github.fluentecs.core.describe.SdkJson;
import io.temporal.common.converter.Values;
import io.temporal.failure.ApplicationFailure;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.ecs.model.EcsException;

/** An error that ECS, or another service of AWS, has answered. */
final class AnsweredError {
  static final String TYPE = "FluentEcs.Answered";
  private static final String ECS = EcsException.class.getPackageName() + ".";

  private AnsweredError() {}

  static ApplicationFailure of(AwsServiceException error) {
    AwsErrorDetails details = error.awsErrorDetails();
    @Nullable String[] answer = {
      error.getClass().getName(),
      SdkJson.of(error),
      String.valueOf(error.statusCode()),
      error.requestId(),
      error.extendedRequestId(),
      details == null ? null : details.errorCode(),
      details == null ? null : details.errorMessage(),
      details == null ? null : details.serviceName()
    };
    return ApplicationFailure.newNonRetryableFailure(
        String.valueOf(error.getMessage()),
        TYPE,
        answer,
        ErrorTrail.text(error),
        ErrorTrail.of(error).texts());
  }

  static AwsServiceException read(Values details) {
    @Nullable String[] answer = details.get(0, String[].class);
    AwsServiceException.Builder builder =
        builder(String.valueOf(answer[0]), String.valueOf(answer[1]));
    builder
        .statusCode(Integer.parseInt(String.valueOf(answer[2])))
        .requestId(answer[3])
        .extendedRequestId(answer[4])
        .message(details.get(1, String.class));
    if (answer[5] != null || answer[6] != null || answer[7] != null) {
      builder.awsErrorDetails(
          AwsErrorDetails.builder()
              .errorCode(answer[5])
              .errorMessage(answer[6])
              .serviceName(answer[7])
              .build());
    }
    ErrorTrail trail = ErrorTrail.read(details.get(2, String[][].class));
    return (AwsServiceException) trail.addTo(builder);
  }

  private static AwsServiceException.Builder builder(String name, String members) {
    if (name.equals(EcsException.class.getName())) {
      return EcsException.builder();
    }
    try {
      return name.startsWith(ECS)
          ? SdkJson.read(members, Class.forName(name).asSubclass(EcsException.class)).toBuilder()
          : AwsServiceException.builder();
    } catch (ClassNotFoundException e) { // the worker's SDK is newer
      return EcsException.builder();
    }
  }
}
