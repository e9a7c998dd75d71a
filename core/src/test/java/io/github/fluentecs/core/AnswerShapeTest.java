package io.github.fluentecs.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.ecs.model.EcsResponse;
import software.amazon.awssdk.utils.builder.Buildable;

/** What comes page by page can be read lazily, and no answer's {@code failures[]} is lost. */
class AnswerShapeTest {
  static List<Operation<?, ?, ?, ?, ?>> samples() {
    return Samples.all();
  }

  static Stream<Operation<?, ?, ?, ?, ?>> samplesWithFailures() {
    return samples().stream().filter(sample -> has(emptyAnswer(sample), "failures"));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void command_takesANextToken_isPaged(Operation<?, ?, ?, ?, ?> sample) {
    assertThat(sample instanceof PagedOperation).isEqualTo(has(sample.toSdk(), "nextToken"));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void startingAt_paged_sendsTheToken(Operation<?, ?, ?, ?, ?> sample) {
    if (sample instanceof PagedOperation<?, ?, ?, ?, ?> paged) {
      Object token = paged.startingAt("next").toSdk().getValueForField("nextToken", String.class);
      assertThat(token).hasToString("Optional[next]");
    }
  }

  @ParameterizedTest
  @MethodSource("samplesWithFailures")
  void result_answerWithFailures_isABatchOrAPage(Operation<?, ?, ?, ?, ?> sample) {
    assertThat(result(sample, emptyAnswer(sample))).isInstanceOfAny(Batch.class, Page.class);
  }

  @SuppressWarnings("unchecked") // the answer is of the class that belongs to the request
  private static <A extends EcsResponse> Object result(
      Operation<?, ?, ?, A, ?> sample, SdkPojo answer) {
    return sample.result((A) answer);
  }

  static SdkPojo emptyAnswer(Operation<?, ?, ?, ?, ?> sample) {
    String request = sample.action().requestType().getName();
    String response = request.substring(0, request.length() - "Request".length()) + "Response";
    try {
      Object builder = Class.forName(response).getMethod("builder").invoke(null);
      return (SdkPojo) ((Buildable) builder).build();
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("no answer to " + request, e);
    }
  }

  private static boolean has(SdkPojo model, String member) {
    return model.sdkFields().stream().map(SdkField::memberName).anyMatch(member::equals);
  }
}
