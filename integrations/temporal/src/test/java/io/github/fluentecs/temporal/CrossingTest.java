package io.github.fluentecs.temporal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ecs.model.DescribeTasksRequest;
import software.amazon.awssdk.services.ecs.model.DescribeTasksResponse;

class CrossingTest {
  private static final DescribeTasksRequest REQUEST =
      DescribeTasksRequest.builder().cluster("prod").tasks("a").build();

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2048, 2049, 100_000})
  void read_ofAnyLength_isWhatWasWritten(int length) {
    String text = "é".repeat(length);

    assertThat(Compressed.read(Compressed.of(text))).isEqualTo(text);
    assertThat(Compressed.of(text)).hasSizeLessThan(2100);
  }

  @Test
  void response_ofItsText_hasBodyAndRequestId() {
    String json = "{\"tasks\":[{\"taskArn\":\"a\"}],\"failures\":[],\"newer\":1}";
    CallAnswer answer = new CallAnswer(CallAnswer.checksum(REQUEST), "id-1", json);

    CallAnswer read = CallAnswer.parse(answer.text());
    DescribeTasksResponse response = (DescribeTasksResponse) read.response(REQUEST);

    assertThat(read).isEqualTo(answer);
    assertThat(response.tasks()).hasSize(1);
    assertThat(response.hasFailures()).isTrue();
    assertThat(response.responseMetadata().requestId()).isEqualTo("id-1");
  }

  @Test
  void checksum_ofAnotherRequest_differs() {
    assertThat(CallAnswer.checksum(REQUEST))
        .isNotEqualTo(CallAnswer.checksum(REQUEST.toBuilder().tasks("b").build()));
  }

  @Test
  void settings_withoutTime_areRefused() {
    DurableSettings settings = DurableSettings.standard();

    assertThatThrownBy(() -> settings.longestCall(Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("time: given PT0S; allowed are positive times");
    assertThat(settings.taskQueue("ecs").longestCall(Duration.ofMinutes(1)).taskQueue())
        .isEqualTo("ecs");
  }
}
