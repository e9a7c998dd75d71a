package io.github.fluentecs.core.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ClusterConfigurationTest {
  static Stream<ClusterConfiguration> configurations() {
    ExecuteCommandLogConfiguration logs =
        ExecuteCommandLogConfiguration.builder()
            .cloudWatchLogGroupName("commands")
            .cloudWatchEncryptionEnabled(true)
            .s3BucketName("logs")
            .s3EncryptionEnabled(false)
            .s3KeyPrefix("prod")
            .build();
    return Stream.of(
        ClusterConfiguration.builder().build(),
        logging(ExecuteCommandLogging.none()),
        logging(ExecuteCommandLogging.byTaskDefinition()),
        logging(ExecuteCommandLogging.to(logs)),
        ClusterConfiguration.builder().executeCommandKmsKeyId("key-1").build(),
        ClusterConfiguration.builder()
            .managedStorageKmsKeyId("key-2")
            .fargateEphemeralStorageKmsKeyId("key-3")
            .build());
  }

  private static ClusterConfiguration logging(ExecuteCommandLogging logging) {
    return ClusterConfiguration.builder().executeCommandLogging(logging).build();
  }

  @ParameterizedTest
  @MethodSource("configurations")
  void of_whatWasSent_isTheSame(ClusterConfiguration configuration) {
    assertThat(ClusterConfiguration.of(configuration.toSdk())).isEqualTo(configuration);
  }

  @Test
  void toSdk_nothingSaid_leavesTheBlocksOut() {
    var sdk = ClusterConfiguration.builder().build().toSdk();

    assertThat(sdk.executeCommandConfiguration()).isNull();
    assertThat(sdk.managedStorageConfiguration()).isNull();
  }

  @Test
  void toSdk_ownLogging_saysOverride() {
    var sdk =
        logging(ExecuteCommandLogging.to(ExecuteCommandLogConfiguration.builder().build())).toSdk();

    assertThat(sdk.executeCommandConfiguration().loggingAsString()).isEqualTo("OVERRIDE");
  }
}
