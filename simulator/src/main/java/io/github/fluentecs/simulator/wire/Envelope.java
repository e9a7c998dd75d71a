package io.github.fluentecs.simulator.wire;

import io.github.fluentecs.simulator.engine.call.ServiceError;
import io.github.fluentecs.simulator.http.HttpReply;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.protocols.jsoncore.JsonWriter;

/** Headers and error bodies around what an operation has to say. */
final class Envelope {
  private static final String REQUEST_ID = "x-amzn-RequestId";
  private static final String CONTENT_TYPE = "Content-Type";

  private Envelope() {}

  static HttpReply.Answer success(String requestId, SdkBytes body, Duration latency) {
    Map<String, String> headers =
        Map.of(CONTENT_TYPE, Protocol.CONTENT_TYPE, REQUEST_ID, requestId);
    return new HttpReply.Answer(200, headers, body, latency);
  }

  static HttpReply.Answer error(String requestId, ServiceError error, Duration latency) {
    Map<String, String> headers =
        Map.of(
            CONTENT_TYPE,
            Protocol.CONTENT_TYPE,
            REQUEST_ID,
            requestId,
            "x-amzn-ErrorType",
            error.code());
    return new HttpReply.Answer(error.httpStatus(), headers, body(error), latency);
  }

  private static SdkBytes body(ServiceError error) {
    try (JsonWriter out = JsonWriter.create()) {
      out.writeStartObject();
      out.writeFieldName("__type").writeValue(error.code());
      out.writeFieldName("message").writeValue(error.message());
      error.members().forEach((name, values) -> array(out.writeFieldName(name), values));
      out.writeEndObject();
      return SdkBytes.fromByteArrayUnsafe(out.getBytes());
    }
  }

  private static void array(JsonWriter out, List<String> values) {
    out.writeStartArray();
    values.forEach(out::writeValue);
    out.writeEndArray();
  }
}
