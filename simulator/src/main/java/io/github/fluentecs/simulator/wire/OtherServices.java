package io.github.fluentecs.simulator.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.fluentecs.simulator.engine.call.ServiceError;
import io.github.fluentecs.simulator.engine.id.Arns;
import io.github.fluentecs.simulator.http.HttpReply;
import io.github.fluentecs.simulator.http.HttpRequest;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;

/**
 * Answers calls of other services than ECS, whose clients may have the same endpoint: STS tells who
 * calls, all others that they are not simulated, in the form that their clients read.
 */
final class OtherServices {
  private static final String UNSUPPORTED = "UnsupportedOperation";
  private static final String STS_VERSION = "2011-06-15";
  private static final Pattern ACTION = Pattern.compile("(?:^|&)Action=([A-Za-z0-9]{1,80})(?:&|$)");
  private static final Pattern TARGET = Pattern.compile(".*\\.([A-Za-z0-9]{1,80})");
  private static final Set<String> REST_XML = Set.of("s3", "route53", "cloudfront");

  private final String account;
  private final AtomicLong requests = new AtomicLong();

  OtherServices(String account) {
    this.account = account;
  }

  /** The answer to a request that is not for ECS; empty for one that is, or that may be. */
  Optional<HttpReply> answer(HttpRequest request) {
    CredentialScope scope = scope(request);
    String service = scope == null ? unsigned(request) : scope.service();
    if (service.equals("ecs")) {
      return Optional.empty();
    }
    String id = new UUID(1, requests.incrementAndGet()).toString();
    String action = action(request);
    if (service.equals("sts") && "GetCallerIdentity".equals(action)) {
      return Optional.of(xml(200, identity(scope, id)));
    }
    return Optional.of(refuse(request, service, action, id));
  }

  private static @Nullable CredentialScope scope(HttpRequest request) {
    try {
      return CredentialScope.of(request.headers().first("Authorization"));
    } catch (RefusedRequestException e) {
      return null;
    }
  }

  /** Some calls of STS are not signed. */
  private static String unsigned(HttpRequest request) {
    return parameters(request).contains("Version=" + STS_VERSION) ? "sts" : "ecs";
  }

  private static @Nullable String action(HttpRequest request) {
    Matcher action = ACTION.matcher(parameters(request));
    Matcher target = TARGET.matcher(request.headers().first("X-Amz-Target").orElse(""));
    return action.find() ? action.group(1) : target.matches() ? target.group(1) : null;
  }

  /** Of the query protocol: in the body, or behind the path. */
  private static String parameters(HttpRequest request) {
    boolean isForm =
        request
            .headers()
            .first("Content-Type")
            .filter(type -> type.startsWith("application/x-www-form-urlencoded"))
            .isPresent();
    int query = request.target().indexOf('?');
    String behind = query < 0 ? "" : request.target().substring(query + 1);
    return isForm ? behind + "&" + new String(request.body().asByteArrayUnsafe(), UTF_8) : behind;
  }

  private String identity(@Nullable CredentialScope scope, String id) {
    String region = scope == null ? "us-east-1" : scope.region();
    String partition = Arns.of(account, region).partition();
    return """
        <GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
          <GetCallerIdentityResult>
            <Arn>arn:%s:iam::%s:user/simulator</Arn>
            <UserId>AIDASIMULATED00000000</UserId>
            <Account>%s</Account>
          </GetCallerIdentityResult>
          <ResponseMetadata>
            <RequestId>%s</RequestId>
          </ResponseMetadata>
        </GetCallerIdentityResponse>
        """
        .formatted(partition, account, account, id);
  }

  private static HttpReply refuse(
      HttpRequest request, String service, @Nullable String action, String id) {
    String message =
        "This call is for the service %s%s; only ECS is simulated here, and GetCallerIdentity of STS."
            .formatted(service, action == null ? "" : " (" + action + ")");
    boolean isQuery = ACTION.matcher(parameters(request)).find();
    if (service.equals("ec2")) {
      String error = "<Errors><Error><Code>%s</Code><Message>%s</Message></Error></Errors>";
      return xml(
          400,
          "<Response>%s<RequestID>%s</RequestID></Response>"
              .formatted(error.formatted(UNSUPPORTED, message), id));
    }
    if (service.equals("s3")) {
      String error = "<Error><Code>%s</Code><Message>%s</Message><RequestId>%s</RequestId></Error>";
      return xml(400, error.formatted(UNSUPPORTED, message, id));
    }
    if (isQuery || REST_XML.contains(service)) {
      String error = "<Error><Type>Sender</Type><Code>%s</Code><Message>%s</Message></Error>";
      return xml(
          400,
          "<ErrorResponse>%s<RequestId>%s</RequestId></ErrorResponse>"
              .formatted(error.formatted(UNSUPPORTED, message), id));
    }
    return Envelope.error(id, new ServiceError(UNSUPPORTED, 400, message), Duration.ZERO);
  }

  private static HttpReply xml(int status, String body) {
    return new HttpReply.Answer(
        status, Map.of("Content-Type", "text/xml"), SdkBytes.fromUtf8String(body), Duration.ZERO);
  }
}
