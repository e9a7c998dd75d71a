package io.github.fluentecs.core.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.rule.Level;
import io.github.fluentecs.core.rule.Violation;
import java.net.ConnectException;
import java.util.List;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.ecs.model.EcsException;

/** What a failed call says where no row of the table knows better. */
class ClassifierTest {
  private static EcsFailure classified(SdkException error) {
    return new Classifier("RunTask", null).classify(error);
  }

  private static SdkException answered(int status, String message) {
    AwsErrorDetails details =
        AwsErrorDetails.builder().errorCode("NobodyKnows").errorMessage(message).build();
    return EcsException.builder()
        .awsErrorDetails(details)
        .message("the SDK's words")
        .statusCode(status)
        .build();
  }

  @Test
  void classify_unknownCode_decidesByTheStatus() {
    assertThat(classified(answered(500, "x"))).isInstanceOf(EcsFailure.ServiceFault.class);
    assertThat(classified(answered(499, "x"))).isInstanceOf(EcsFailure.Unknown.class);
  }

  @Test
  void classify_answer_hasTheWordsOfEcsOrElseOfTheSdk() {
    assertThat(classified(answered(400, "ECS's words")).call().message()).isEqualTo("ECS's words");
    assertThat(classified(answered(400, null)).call().message()).contains("the SDK's words");
  }

  @Test
  void classify_noAnswer_canBeRetriedUnlessInterrupted() {
    FailedCall lost = classified(SdkClientException.create("no connection")).call();
    FailedCall interrupted = classified(AbortedException.create("aborted")).call();

    assertThat(lost.retryable()).isTrue();
    assertThat(lost.remedy()).isEqualTo("Check network and endpoint.");
    assertThat(interrupted.retryable()).isFalse();
    assertThat(interrupted.remedy()).contains("interrupted");
  }

  @Test
  void classify_noAnswer_remedyTellsWhatToCorrect() {
    assertThat(remedyOf(new ConnectException("refused"))).contains("host and port");
    assertThat(remedyOf(new SSLException("no trust"))).contains("http: and https:");
  }

  private static String remedyOf(Exception cause) {
    return classified(SdkClientException.create("no connection", cause)).call().remedy();
  }

  @Test
  void classify_requestThatTheInterceptorRefused_isThatFailure() {
    var violation =
        new Violation("RUN-1", Level.HARD, "RunTask", "count", "11", "1 to 10", "Give 10.");
    var refused = EcsFailure.InvalidRequest.of("RunTask", null, List.of(violation));

    assertThat(classified(new InvalidRequestException(refused))).isSameAs(refused);
  }

  @Test
  void classify_textWithSeveralSigns_decidesByTheFirst() {
    assertThat(messageOf("Unable to find a region via the profile")).contains("no Region");
    assertThat(messageOf("Unable to find the profile or a region")).contains("profile cannot");
  }

  private static String messageOf(String text) {
    return classified(SdkClientException.create(text)).call().message();
  }
}
