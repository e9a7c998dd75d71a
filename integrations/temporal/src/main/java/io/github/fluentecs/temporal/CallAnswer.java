package io.github.fluentecs.temporal;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.fluentecs.core.catalog.Requests;
import io.github.fluentecs.core.describe.SdkJson;
import java.util.Map;
import java.util.zip.CRC32;
import software.amazon.awssdk.awscore.DefaultAwsResponseMetadata;
import software.amazon.awssdk.awscore.util.AwsHeader;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.EcsResponse;

/**
 * An answer as it crosses: a line that tells what it is the answer to, and the JSON.
 *
 * @param to the request, by its checksum
 * @param requestId the AWS request id; empty where there is none
 * @param json the body
 */
record CallAnswer(String to, String requestId, String json) {
  private static final char SPACE = ' ';
  private static final char END = '\n';

  static CallAnswer of(EcsRequest request, EcsResponse response, String json) {
    String id =
        response.responseMetadata() == null ? null : response.responseMetadata().requestId();
    boolean isUnknown = id == null || id.equals("UNKNOWN");
    return new CallAnswer(checksum(request), isUnknown ? "" : String.valueOf(id), json);
  }

  static CallAnswer parse(String text) {
    int space = text.indexOf(SPACE);
    int end = text.indexOf(END);
    return new CallAnswer(
        text.substring(0, space), text.substring(space + 1, end), text.substring(end + 1));
  }

  String text() {
    return to + SPACE + requestId + END + json;
  }

  /** Tells requests apart, also those of the same operation. */
  static String checksum(EcsRequest request) {
    CRC32 sum = new CRC32();
    sum.update(SdkJson.of(request).getBytes(UTF_8));
    return Long.toHexString(sum.getValue());
  }

  /** Returns the SDK's answer to a request. */
  EcsResponse response(EcsRequest request) {
    EcsResponse read = SdkJson.read(json, Requests.of(request).action().responseType());
    if (requestId.isEmpty()) {
      return read;
    }
    EcsResponse.Builder builder = (EcsResponse.Builder) read.toBuilder();
    builder.responseMetadata(
        DefaultAwsResponseMetadata.create(Map.of(AwsHeader.AWS_REQUEST_ID, requestId)));
    return builder.build();
  }
}
