package io.github.fluentecs.core.cluster;

import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The destination of the output of executed commands: a CloudWatch log group, an S3 bucket, or
 * both. They must exist. Immutable and thread-safe.
 */
@Value.Immutable
public interface ExecuteCommandLogConfiguration {
  /**
   * Returns the CloudWatch log group.
   *
   * @return its name
   */
  Optional<String> cloudWatchLogGroupName();

  /**
   * Returns whether the log group's data is encrypted.
   *
   * @return absent means no
   */
  Optional<Boolean> cloudWatchEncryptionEnabled();

  /**
   * Returns the S3 bucket.
   *
   * @return its name
   */
  Optional<String> s3BucketName();

  /**
   * Returns whether the bucket's logs are encrypted.
   *
   * @return absent means no
   */
  Optional<Boolean> s3EncryptionEnabled();

  /**
   * Returns the folder in the bucket.
   *
   * @return the prefix of the objects' keys
   */
  Optional<String> s3KeyPrefix();

  /**
   * Starts a configuration.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Copies the SDK's model.
   *
   * @param sdk the model
   * @return the configuration
   */
  static ExecuteCommandLogConfiguration of(
      software.amazon.awssdk.services.ecs.model.ExecuteCommandLogConfiguration sdk) {
    Objects.requireNonNull(sdk, "sdk");
    return new Builder()
        .cloudWatchLogGroupName(Optional.ofNullable(sdk.cloudWatchLogGroupName()))
        .cloudWatchEncryptionEnabled(Optional.ofNullable(sdk.cloudWatchEncryptionEnabled()))
        .s3BucketName(Optional.ofNullable(sdk.s3BucketName()))
        .s3EncryptionEnabled(Optional.ofNullable(sdk.s3EncryptionEnabled()))
        .s3KeyPrefix(Optional.ofNullable(sdk.s3KeyPrefix()))
        .build();
  }

  /**
   * Returns the SDK's model.
   *
   * @return the model
   */
  default software.amazon.awssdk.services.ecs.model.ExecuteCommandLogConfiguration toSdk() {
    return software.amazon.awssdk.services.ecs.model.ExecuteCommandLogConfiguration.builder()
        .cloudWatchLogGroupName(cloudWatchLogGroupName().orElse(null))
        .cloudWatchEncryptionEnabled(cloudWatchEncryptionEnabled().orElse(null))
        .s3BucketName(s3BucketName().orElse(null))
        .s3EncryptionEnabled(s3EncryptionEnabled().orElse(null))
        .s3KeyPrefix(s3KeyPrefix().orElse(null))
        .build();
  }

  /** Builds an {@link ExecuteCommandLogConfiguration}. Not thread-safe. */
  final class Builder extends ImmutableExecuteCommandLogConfiguration.Builder {
    Builder() {}
  }
}
