package io.github.fluentecs.core.failure;

import io.github.fluentecs.core.ref.ResourceRef;
import io.github.fluentecs.core.value.internal.Causes;
import java.net.ConnectException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.ecs.model.ConflictException;

/** Converts SDK exceptions into typed failures. */
final class Classifier {
  private static final Pattern IAM_ACTION = Pattern.compile("perform: ([a-z0-9-]+:[A-Za-z0-9*]+)");

  private final String operation;
  private final @Nullable ResourceRef resource;

  Classifier(String operation, @Nullable ResourceRef resource) {
    this.operation = operation;
    this.resource = resource;
  }

  EcsFailure classify(SdkException error) {
    if (error instanceof InvalidRequestException refused) {
      return refused.failure();
    }
    return error instanceof AwsServiceException answer
        ? answered(answer)
        : Unanswered.of(error)
            .<EcsFailure>map(lack -> new EcsFailure.Misconfigured(unsent(error, lack)))
            .orElseGet(() -> new EcsFailure.Unreachable(unanswered(error)));
  }

  private FailedCall unsent(SdkException error, Unanswered lack) {
    return call(error).message(lack.message()).retryable(false).remedy(lack.remedy()).build();
  }

  private FailedCall unanswered(SdkException error) {
    return call(error)
        .message(String.valueOf(error.getMessage()))
        .retryable(!(error instanceof AbortedException))
        .remedy(remedy(error))
        .build();
  }

  private static String remedy(SdkException error) {
    if (error instanceof AbortedException) {
      return "The calling thread was interrupted; execute the command again if it is wanted.";
    }
    if (Causes.of(error).anyMatch(ConnectException.class::isInstance)) {
      return "Nothing answers there: correct host and port of the endpoint, or start its server.";
    }
    return Causes.of(error).anyMatch(SSLException.class::isInstance)
        ? "The connection is not secure: choose between http: and https:, or trust the certificate."
        : "Check network and endpoint.";
  }

  private EcsFailure answered(AwsServiceException error) {
    String code = error.awsErrorDetails() == null ? null : error.awsErrorDetails().errorCode();
    String message =
        error.awsErrorDetails() == null ? null : error.awsErrorDetails().errorMessage();
    FailedCall.Builder call =
        call(error)
            .message(message == null ? String.valueOf(error.getMessage()) : message)
            .httpStatus(error.statusCode())
            .errorCode(Optional.ofNullable(code))
            .requestId(Optional.ofNullable(error.requestId()));
    return FailureTable.standard()
        .find(code, message)
        .map(row -> ofRow(row, call.retryable(row.retryable()).remedy(row.remedy()).build(), error))
        .orElseGet(() -> unlisted(call, error));
  }

  /**
   * Classifies an error without a row: throttling codes that only the SDK knows, and status 5xx.
   */
  private static EcsFailure unlisted(FailedCall.Builder call, AwsServiceException error) {
    if (error.isThrottlingException()) {
      return new EcsFailure.Throttled(
          call.retryable(true).remedy("Reduce the request rate, then try again.").build());
    }
    if (error.statusCode() >= 500) {
      return new EcsFailure.ServiceFault(
          call.retryable(true).remedy("Try again after a pause.").build());
    }
    return new EcsFailure.Unknown(
        call.retryable(false).remedy("See the error code and message that ECS gave.").build());
  }

  private EcsFailure ofRow(FailureTable.Row row, FailedCall call, AwsServiceException error) {
    return switch (row.kind()) {
      case INVALID_REQUEST -> new EcsFailure.InvalidRequest(call, List.of());
      case NOT_FOUND -> new EcsFailure.NotFound(call);
      case CONFLICT -> new EcsFailure.Conflict(call, resourceIds(error));
      case IN_PROGRESS -> new EcsFailure.InProgress(call);
      case ACCESS_DENIED -> new EcsFailure.AccessDenied(call, iamAction(call.message()));
      case THROTTLED -> new EcsFailure.Throttled(call);
      case LIMIT_EXCEEDED -> new EcsFailure.LimitExceeded(call);
      case UNSUPPORTED -> new EcsFailure.Unsupported(call);
      case SERVICE_FAULT -> new EcsFailure.ServiceFault(call);
      case PLACEMENT -> new EcsFailure.Placement(call, List.of(), List.of());
    };
  }

  private static List<String> resourceIds(AwsServiceException error) {
    return error instanceof ConflictException conflict ? conflict.resourceIds() : List.of();
  }

  private String iamAction(String message) {
    Matcher named = IAM_ACTION.matcher(message);
    return named.find() ? named.group(1) : "ecs:" + operation;
  }

  private FailedCall.Builder call(Throwable error) {
    return FailedCall.builder()
        .operation(operation)
        .resource(Optional.ofNullable(resource))
        .cause(error);
  }
}
