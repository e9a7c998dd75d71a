package io.github.fluentecs.examples.mistakes;

import static io.github.fluentecs.dsl.EcsDsl.cluster;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.simulator.SimulatorServer;
import io.github.fluentecs.simulator.fault.Fault;
import io.github.fluentecs.simulator.fault.When;
import io.github.fluentecs.waiters.task.TaskWaits;
import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.EcsClientBuilder;

/** The client and the account. */
final class ClientMistakes extends Mistakes {
  private static final StaticCredentialsProvider SOME =
      StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret"));

  private static EcsClientBuilder builder() {
    return EcsClient.builder()
        .overrideConfiguration(
            sdk ->
                sdk.retryStrategy(retries -> retries.maxAttempts(1))
                    .defaultProfileFile(ProfileFile.aggregator().build()));
  }

  /** No Region. */
  Object noRegion() {
    return Ecs.create().execute(prod.get());
  }

  /** No credentials. */
  Object noCredentials() {
    try (EcsClient client =
        builder()
            .region(Region.EU_WEST_1)
            .credentialsProvider(ProfileCredentialsProvider.create("deployer"))
            .build()) {
      return Ecs.using(client).execute(prod.get());
    }
  }

  /** A mistyped host. */
  Object mistypedHost() {
    try (EcsClient client =
        builder()
            .credentialsProvider(SOME)
            .region(Region.EU_WEST_1)
            .endpointOverride(URI.create("https://ecs.eu-wst-1.invalid"))
            .build()) {
      return Ecs.using(client).execute(prod.get());
    }
  }

  /** Nobody listens at the endpoint. */
  Object nobodyListens() {
    try (EcsClient client =
        builder()
            .credentialsProvider(SOME)
            .region(Region.EU_WEST_1)
            .endpointOverride(URI.create("http://localhost:9"))
            .build()) {
      return Ecs.using(client).execute(prod.get());
    }
  }

  /** HTTPS where HTTP is spoken. */
  Object httpsForHttp() {
    try (SimulatorServer server = simulator.startHttp(0);
        EcsClient client =
            builder()
                .credentialsProvider(SOME)
                .region(Region.EU_WEST_1)
                .endpointOverride(
                    URI.create(server.endpoint().toString().replace("http:", "https:")))
                .build()) {
      return Ecs.using(client).execute(prod.get());
    }
  }

  /** A token that has expired. */
  Object expiredToken() {
    simulator
        .faults()
        .inject(
            Fault.error("ExpiredTokenException", 400, "The security token is expired"),
            When.always());
    return ecs.execute(prod.get());
  }

  /** No permission. */
  Object noPermission() {
    simulator
        .faults()
        .inject(
            Fault.error(
                "AccessDeniedException",
                400,
                "User: arn:aws:iam::123456789012:user/ann is not authorized"),
            When.always());
    return ecs.execute(web.scaleTo(3));
  }

  /** Another Region. The same name in another Region is another cluster. */
  Object otherRegion() {
    Ecs oregon = Ecs.using(simulator.client(client -> client.region(Region.US_WEST_2)));
    return oregon.execute(web.get());
  }

  /** The ARN of a cluster in another account. */
  Object otherAccount() {
    return ecs.execute(
        cluster("arn:aws:ecs:us-east-1:999999999999:cluster/prod").service("web").get());
  }

  /** A closed client. */
  Object closedClient() {
    EcsClient client = builder().credentialsProvider(SOME).region(Region.EU_WEST_1).build();
    client.close();
    return Ecs.using(client).execute(web.get());
  }

  /** A closed Ecs. */
  Object closedEcs() {
    System.setProperty("aws.region", "eu-west-1");
    Ecs own = Ecs.create();
    own.close();
    return own.execute(web.get());
  }

  /** Closed waiters. */
  Object closedWaiters() {
    waiters.close();
    return waiters.await(TaskWaits.taskRunning(prod.task(aTask())));
  }
}
