package io.github.fluentecs.aws;

import io.github.fluentecs.workflows.verify.Answer;
import java.util.Set;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** Makes answers of what the SDK's clients throw. */
final class Asking {
  private static final Set<String> DENIED =
      Set.of("AccessDenied", "AccessDeniedException", "UnauthorizedOperation", "Unauthorized");

  private Asking() {}

  /** Asks; what is refused or fails is an answer too. */
  static <T> Answer<T> answer(Supplier<Answer<T>> ask) {
    try {
      return ask.get();
    } catch (SdkException e) {
      return failed(e);
    }
  }

  /** Denied where the caller has no right to ask; else nobody knows. */
  static <T> Answer<T> failed(SdkException e) {
    if (!(e instanceof AwsServiceException failure)) {
      return Answer.unknown("the call failed: " + e.getClass().getSimpleName());
    }
    String code = code(failure);
    if (DENIED.contains(code)) {
      return Answer.denied(message(failure));
    }
    return failure.isThrottlingException()
        ? Answer.unknown("the service throttles: " + code)
        : Answer.unknown("the call failed: " + code);
  }

  private static String code(AwsServiceException failure) {
    var details = failure.awsErrorDetails();
    return details == null || details.errorCode() == null
        ? "status " + failure.statusCode()
        : details.errorCode();
  }

  private static String message(AwsServiceException failure) {
    var details = failure.awsErrorDetails();
    return details == null || details.errorMessage() == null
        ? code(failure)
        : details.errorMessage();
  }
}
