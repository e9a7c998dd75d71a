package io.github.fluentecs.core;

import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.failure.InvalidRequestException;
import io.github.fluentecs.core.value.internal.Causes;
import io.github.fluentecs.core.value.internal.UnresolvedHost;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Whether the tries of a failed call may have had their effect. An answer with status 4xx had none;
 * status 5xx, no answer, and whatever is not understood may have had it.
 */
final class Attempts {
  /**
   * The SDK keeps earlier tries as suppressed exceptions, which have the texts of the answers, or
   * of what kept the request from being sent.
   */
  private static final Pattern WITHOUT_EFFECT =
      Pattern.compile("Status Code: 4\\d\\d\\b|Connection refused|Acquire operation took longer");

  private Attempts() {}

  /** Returns whether any try of a call that ended with this error may have had its effect. */
  static boolean mayHaveHadEffect(EcsFailure failure, Throwable error) {
    boolean isUnsent = failure instanceof EcsFailure.Misconfigured;
    return (!isUnsent && mayHaveHadEffect(error))
        || Causes.of(error).anyMatch(Attempts::hasEarlierThatMay);
  }

  /** Returns whether the try that ended with this error may have had its effect. */
  static boolean mayHaveHadEffect(Throwable error) {
    if (error instanceof InvalidRequestException) {
      return false;
    }
    return error instanceof AwsServiceException answer
        ? answer.statusCode() < 400 || answer.statusCode() >= 500
        : Causes.of(error).noneMatch(Attempts::isBeforeSending);
  }

  private static boolean isBeforeSending(Throwable cause) {
    return cause instanceof UnknownHostException || cause instanceof ConnectException;
  }

  private static boolean hasEarlierThatMay(Throwable error) {
    if (!(error instanceof SdkException known)) {
      return false;
    }
    int earlier = Optional.ofNullable(known.numAttempts()).orElse(1) - 1;
    return Stream.of(known.getSuppressed()).filter(Attempts::isWithoutEffect).count() < earlier;
  }

  private static boolean isWithoutEffect(Throwable earlier) {
    String text = String.valueOf(earlier.getMessage());
    return WITHOUT_EFFECT.matcher(text).find() || UnresolvedHost.isTold(text);
  }
}
