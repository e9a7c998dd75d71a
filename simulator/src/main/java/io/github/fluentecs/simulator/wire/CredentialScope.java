package io.github.fluentecs.simulator.wire;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a signature says it is valid. The signature itself is not verified: any key will do.
 *
 * @param region the Region, such as {@code us-east-1}
 * @param service the service, such as {@code ecs}
 */
record CredentialScope(String region, String service) {
  private static final Pattern CREDENTIAL =
      Pattern.compile(
          "AWS4-HMAC-SHA256 .*?Credential=[^/,\\s]+/\\d{8}/([a-z0-9-]{1,64})/([a-z0-9-]{1,64})/aws4_request\\b.*");

  static CredentialScope of(Optional<String> authorization) throws RefusedRequestException {
    String header =
        authorization.orElseThrow(
            () ->
                new RefusedRequestException(
                    "MissingAuthenticationTokenException", 400, "Missing Authentication Token"));
    Matcher credential = CREDENTIAL.matcher(header);
    if (!credential.matches()) {
      throw new RefusedRequestException(
          "IncompleteSignatureException",
          400,
          "The Authorization header must be AWS4-HMAC-SHA256 with"
              + " Credential=<key>/<date>/<region>/ecs/aws4_request.");
    }
    return new CredentialScope(credential.group(1), credential.group(2));
  }
}
