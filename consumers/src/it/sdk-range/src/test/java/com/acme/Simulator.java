package com.acme;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;

/** The simulator in a JVM of its own, on its own SDK: an hour passes in a minute. */
final class Simulator implements AutoCloseable {
  private final Process process;
  private final URI endpoint;

  private Simulator(Process process, URI endpoint) {
    this.process = process;
    this.endpoint = endpoint;
  }

  static Simulator start() {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String jar = System.getProperty("simulator.jar");
    try {
      Process process =
          new ProcessBuilder(java, "-jar", jar, "--port", "0", "--speed", "60")
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      return new Simulator(process, endpoint(process));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static URI endpoint(Process process) throws IOException {
    String mark = "answers at ";
    BufferedReader out =
        new BufferedReader(process.inputReader(StandardCharsets.UTF_8));
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.contains(mark)) {
        return URI.create(line.substring(line.indexOf(mark) + mark.length()).trim());
      }
    }
    throw new IllegalStateException("The simulator did not start");
  }

  EcsClient client(ExecutionInterceptor... interceptors) {
    return EcsClient.builder()
        .endpointOverride(endpoint)
        .region(Region.EU_WEST_1)
        .credentialsProvider(credentials())
        .overrideConfiguration(
            c -> {
              for (ExecutionInterceptor interceptor : interceptors) {
                c.addExecutionInterceptor(interceptor);
              }
            })
        .build();
  }

  EcsAsyncClient asyncClient() {
    return EcsAsyncClient.builder()
        .endpointOverride(endpoint)
        .region(Region.EU_WEST_1)
        .credentialsProvider(credentials())
        .build();
  }

  private static StaticCredentialsProvider credentials() {
    return StaticCredentialsProvider.create(AwsBasicCredentials.create("any", "keys"));
  }

  @Override
  public void close() {
    process.destroy();
  }
}
