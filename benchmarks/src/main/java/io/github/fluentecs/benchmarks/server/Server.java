package io.github.fluentecs.benchmarks.server;

import io.github.fluentecs.benchmarks.waiting.Traffic;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ecs.EcsClient;

/** A simulator in another process, with a cluster of running tasks. */
public final class Server implements AutoCloseable {
  /** The cluster's name. */
  public static final String CLUSTER = "prod";

  private final Process process;
  private final URI endpoint;

  private Server(Process process, URI endpoint) {
    this.process = process;
    this.endpoint = endpoint;
  }

  /**
   * Starts one.
   *
   * @param tasks how many tasks run
   * @param limits the rate limits: {@code off} or {@code real}
   * @return the server, ready
   * @throws IOException when it does not start
   */
  public static Server start(int tasks, String limits) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                ServerMain.class.getName(),
                Integer.toString(tasks),
                limits)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String endpoint = out.readLine();
    if (endpoint == null) {
      throw new IOException("the simulator did not start");
    }
    return new Server(process, URI.create(endpoint));
  }

  /**
   * Returns where it listens.
   *
   * @return the endpoint
   */
  public URI endpoint() {
    return endpoint;
  }

  /**
   * Makes a client of the SDK's default HTTP client.
   *
   * @param traffic counts its calls
   * @return a client; close it
   */
  public EcsClient client(Traffic traffic) {
    return EcsClient.builder()
        .endpointOverride(endpoint)
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
        .overrideConfiguration(override -> override.addExecutionInterceptor(traffic))
        .build();
  }

  @Override
  public void close() {
    process.destroy();
  }
}
