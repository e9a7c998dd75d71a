package io.github.fluentecs.core.gateway;

import io.github.fluentecs.core.value.internal.SdkValues;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.GatewayElbAccessLogConfiguration;
import software.amazon.awssdk.services.ecs.model.GatewayElbAccessLogDestination;
import software.amazon.awssdk.services.ecs.model.GatewayElbAccessLogS3Destination;

/**
 * Where the access logs of a gateway's load balancers go. Immutable and thread-safe.
 *
 * @param bucket the name of a bucket of S3
 * @param prefix what the keys of the objects begin with; absent means nothing
 */
public record GatewayAccessLogs(String bucket, Optional<String> prefix) {
  /**
   * Checks that no value is null.
   *
   * @param bucket the name of a bucket of S3
   * @param prefix what the keys of the objects begin with; absent means nothing
   */
  public GatewayAccessLogs {
    Objects.requireNonNull(bucket, "bucket");
    Objects.requireNonNull(prefix, "prefix");
  }

  /**
   * Sends access logs to a bucket.
   *
   * @param bucket the bucket's name
   * @return the destination
   */
  public static GatewayAccessLogs toBucket(String bucket) {
    return new GatewayAccessLogs(bucket, Optional.empty());
  }

  static GatewayAccessLogs of(GatewayElbAccessLogConfiguration sdk) {
    GatewayElbAccessLogS3Destination s3 = sdk.destination() == null ? null : sdk.destination().s3();
    return s3 == null
        ? toBucket("")
        : new GatewayAccessLogs(SdkValues.text(s3.bucket()), Optional.ofNullable(s3.prefix()));
  }

  GatewayElbAccessLogConfiguration toSdk() {
    return GatewayElbAccessLogConfiguration.builder()
        .destination(
            GatewayElbAccessLogDestination.fromS3(
                s3 -> s3.bucket(bucket).prefix(prefix.orElse(null))))
        .build();
  }
}
