package io.github.fluentecs.simulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.simulator.engine.call.Reply;
import io.github.fluentecs.simulator.engine.call.ServiceError;
import io.github.fluentecs.simulator.http.HttpReply;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.services.ecs.model.StopTaskRequest;
import software.amazon.awssdk.services.ecs.model.StopTaskResponse;

class ProtocolTest {
  private static final String SIGNED =
      "AWS4-HMAC-SHA256 Credential=AKID/20260101/%s/ecs/aws4_request,"
          + " SignedHeaders=host, Signature=00";

  private final FakeBackend backend = new FakeBackend();
  private final Protocol protocol = new Protocol(backend, null);
  private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  ProtocolTest() {
    headers.put("X-Amz-Target", "AmazonEC2ContainerServiceV20141113.StopTask");
    headers.put("Content-Type", "application/x-amz-json-1.1");
    headers.put("Authorization", SIGNED.formatted("eu-west-1"));
  }

  @Test
  void answer_goodRequest_reachesTheBackend() {
    backend.answers(StopTaskResponse.builder().build());

    HttpReply.Answer answer = post("{\"task\":\"a1\"}");

    assertThat(backend.calls()).hasSize(1);
    assertThat(backend.calls().get(0).operation()).isEqualTo("StopTask");
    assertThat(backend.calls().get(0).region()).isEqualTo("eu-west-1");
    assertThat(backend.calls().get(0).request())
        .isEqualTo(StopTaskRequest.builder().task("a1").build());
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().asUtf8String()).isEqualTo("{}");
    assertThat(answer.headers())
        .containsEntry("x-amzn-RequestId", FakeBackend.REQUEST_ID)
        .containsEntry("Content-Type", "application/x-amz-json-1.1");
  }

  @Test
  void answer_serviceError_namesItInBodyAndHeader() {
    backend.replies(
        new Reply.Failed(
            "r-1",
            new ServiceError(
                "ConflictException", 400, "Taken.", Map.of("resourceIds", List.of("a", "b"))),
            Duration.ofMillis(7)));

    HttpReply.Answer answer = post("{}");

    assertThat(answer.latency()).isEqualTo(Duration.ofMillis(7));
    assertThat(answer.headers())
        .containsEntry("x-amzn-ErrorType", "ConflictException")
        .containsEntry("x-amzn-RequestId", "r-1");
    assertThat(answer.body().asUtf8String())
        .isEqualTo(
            "{\"__type\":\"ConflictException\",\"message\":\"Taken.\","
                + "\"resourceIds\":[\"a\",\"b\"]}");
  }

  @ParameterizedTest
  @CsvSource({
    "X-Amz-Target, AmazonEC2ContainerServiceV20141113.FlyToTheMoon, UnknownOperationException",
    "X-Amz-Target, AmazonEC2ContainerServiceV20141113., UnknownOperationException",
    "X-Amz-Target, DynamoDB_20120810.ListTables, UnknownOperationException",
    "X-Amz-Target, , UnknownOperationException",
    "Content-Type, text/plain, UnknownOperationException",
    "Content-Type, application/x-amz-json-1.10, UnknownOperationException",
    "Content-Type, , UnknownOperationException",
    "Authorization, , MissingAuthenticationTokenException",
    "Authorization, Bearer abc, IncompleteSignatureException",
    "Authorization, AWS4-HMAC-SHA256 Credential=AKID/20260101/ecs/aws4_request, IncompleteSignatureException",
    "Authorization, AWS4-HMAC-SHA256 Credential=AKID/20260101/a:b/ecs/aws4_request, IncompleteSignatureException",
  })
  void answer_badHeader_isRefused(String header, String value, String code) {
    headers.remove(header);
    if (value != null) {
      headers.put(header, value);
    }

    assertRefused(post("{}"), 400, code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "{\"task\":7}"})
  void answer_badBody_isSerializationException(String body) {
    assertRefused(post(body), 400, "SerializationException");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"application/x-amz-json-1.1; charset=utf-8", "APPLICATION/X-AMZ-JSON-1.1"})
  void answer_contentTypeInOtherSpelling_isUnderstood(String type) {
    headers.put("Content-Type", type);
    backend.answers(StopTaskResponse.builder().build());

    assertThat(post("{}").status()).isEqualTo(200);
  }

  @Test
  void answer_get_isRefused() {
    WireRequest request =
        new WireRequest(
            "GET", "http://localhost", this::header, SdkBytes.fromUtf8String(""), false);

    assertRefused((HttpReply.Answer) protocol.answer(request), 400, "UnknownOperationException");
  }

  @Test
  void answer_bodyTooLong_isRefused() {
    WireRequest request =
        new WireRequest(
            "POST", "http://localhost", this::header, SdkBytes.fromUtf8String(""), true);

    assertRefused(
        (HttpReply.Answer) protocol.answer(request), 413, "RequestEntityTooLargeException");
  }

  @Test
  void answer_backendThatThrows_isServerExceptionWithoutATrace() {
    Protocol broken =
        new Protocol(
            call -> {
              throw new IllegalStateException("out of tune");
            },
            null);

    HttpReply.Answer answer =
        (HttpReply.Answer)
            broken.answer(
                new WireRequest(
                    "POST",
                    "http://localhost",
                    this::header,
                    SdkBytes.fromUtf8String("{}"),
                    false));

    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.body().asUtf8String())
        .isEqualTo(
            "{\"__type\":\"ServerException\",\"message\":\"The simulator failed:"
                + " java.lang.IllegalStateException: out of tune\"}");
  }

  @Test
  void answer_reset_isPassedOn() {
    backend.replies(new Reply.Reset(Duration.ofSeconds(1)));

    HttpReply reply =
        protocol.answer(
            new WireRequest(
                "POST", "http://localhost", this::header, SdkBytes.fromUtf8String("{}"), false));

    assertThat(reply).isEqualTo(new HttpReply.Reset(Duration.ofSeconds(1)));
  }

  @Test
  void answer_refusals_haveIdsOfTheirOwn() {
    assertThat(post("{").headers().get("x-amzn-RequestId"))
        .isNotEqualTo(post("{").headers().get("x-amzn-RequestId"));
  }

  private void assertRefused(HttpReply.Answer answer, int status, String code) {
    JsonNode body = JsonNode.parser().parse(answer.body().asUtf8String());

    assertThat(answer.status()).isEqualTo(status);
    assertThat(body.field("__type").orElseThrow().asString()).isEqualTo(code);
    assertThat(body.field("message").orElseThrow().asString()).isNotBlank();
    assertThat(answer.headers())
        .containsEntry("x-amzn-ErrorType", code)
        .containsKey("x-amzn-RequestId");
  }

  private HttpReply.Answer post(String body) {
    return (HttpReply.Answer)
        protocol.answer(
            new WireRequest(
                "POST", "http://localhost", this::header, SdkBytes.fromUtf8String(body), false));
  }

  private Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }
}
