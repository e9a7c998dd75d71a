package io.github.fluentecs.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.cluster.ListClusters;
import io.github.fluentecs.core.failure.EcsFailure;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProviderChain;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.auth.credentials.SystemPropertyCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;

/** A client that lacks credentials, Region or a host that exists says so; nothing was sent. */
class MisconfiguredTest {
  private static final ListClusters COMMAND = ListClusters.builder().build();
  private static final StaticCredentialsProvider KEY =
      StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret"));

  /** What the SDK's default chain must not find here. */
  private final Map<String, String> settings =
      Map.of(
          "aws.disableEc2Metadata", "true",
          "aws.configFile", "/nonexistent/config",
          "aws.sharedCredentialsFile", "/nonexistent/credentials");

  private final Map<String, String> before = new TreeMap<>();

  @BeforeEach
  void set() {
    before.clear();
    settings.forEach(
        (key, value) -> {
          String old = System.setProperty(key, value);
          if (old != null) {
            before.put(key, old);
          }
        });
  }

  @AfterEach
  void reset() {
    settings.keySet().forEach(System::clearProperty);
    before.forEach(System::setProperty);
  }

  private static void assertMisconfigured(EcsFailure failure, String named) {
    assertThat(failure).isInstanceOf(EcsFailure.Misconfigured.class);
    assertThat(failure.retryable()).isFalse();
    assertThat(failure.message()).contains(named).doesNotContain("may have had its effect");
    assertThat(failure.operation()).isEqualTo("ListClusters");
  }

  @Test
  void execute_noCredentials_isMisconfigured() {
    try (EcsClient client =
        EcsClient.builder()
            .region(Region.US_EAST_1)
            .credentialsProvider(
                AwsCredentialsProviderChain.of(SystemPropertyCredentialsProvider.create()))
            .build()) {
      assertMisconfigured(Ecs.using(client).execute(COMMAND).getLeft(), "no credentials");
    }
  }

  @Test
  void execute_unknownHost_isMisconfiguredAndNamesTheHost() {
    URI nowhere = URI.create("http://ecs.us-esat-1.invalid");
    try (EcsClient client =
            EcsClient.builder()
                .region(Region.US_EAST_1)
                .credentialsProvider(KEY)
                .endpointOverride(nowhere)
                .build();
        EcsAsyncClient async =
            EcsAsyncClient.builder()
                .region(Region.US_EAST_1)
                .credentialsProvider(KEY)
                .endpointOverride(nowhere)
                .overrideConfiguration(c -> c.retryStrategy(AwsRetryStrategy.doNotRetry()))
                .build()) {
      assertMisconfigured(Ecs.using(client).execute(COMMAND).getLeft(), "ecs.us-esat-1.invalid");
      assertMisconfigured(
          EcsAsync.using(async).execute(COMMAND).join().getLeft(), "ecs.us-esat-1.invalid");
    }
  }

  @Test
  void create_noRegion_failsTheFirstExecution() {
    try (Ecs ecs = Ecs.create();
        EcsAsync async = EcsAsync.create()) {
      assertMisconfigured(ecs.execute(COMMAND).getLeft(), "no Region");
      assertMisconfigured(async.execute(COMMAND).join().getLeft(), "no Region");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Unable to load credentials from any of the providers in the chain",
        "Unable to load region from any of the providers in the chain, no credentials either",
        "Unable to load an HTTP implementation from any provider in the chain.",
        "Multiple HTTP implementations were found on the classpath.",
        "Profile file contained no credentials for profile 'dev'"
      })
  void of_whatTheSdkLacks_isMisconfigured(String text) {
    EcsFailure failure = EcsFailure.of("ListClusters", null, SdkClientException.create(text));

    assertMisconfigured(failure, text);
  }

  @Test
  void of_hostInTheCauses_isNamed() {
    Throwable unknown = new IllegalStateException(new UnknownHostException("ecs.x.test: unknown"));

    assertThat(
            EcsFailure.of("ListClusters", null, SdkClientException.create("m", unknown)).message())
        .contains("ecs.x.test is unknown");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ecs.x.invalid: Name or service not known", "ecs.x.invalid"})
  void of_hostThatAnEarlierAttemptDidNotFind_isNamed(String unresolved) {
    SdkClientException last =
        SdkClientException.create(
            "Unable to execute HTTP request: Acquire operation took longer than the configured"
                + " maximum time. (SDK Attempt Count: 4)");
    assertThat(EcsFailure.of("ListClusters", null, last))
        .isInstanceOf(EcsFailure.Unreachable.class);

    last.addSuppressed(
        SdkClientException.create(
            "Request attempt 1 failure: Unable to execute HTTP request: " + unresolved));

    assertMisconfigured(EcsFailure.of("ListClusters", null, last), "ecs.x.invalid is unknown");
  }

  @Test
  void of_brokenConnection_isUnreachable() {
    assertThat(
            EcsFailure.of(
                "ListClusters",
                null,
                SdkClientException.create("Unable to execute HTTP request: Connection reset")))
        .isInstanceOf(EcsFailure.Unreachable.class);
  }
}
