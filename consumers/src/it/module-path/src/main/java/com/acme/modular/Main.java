package com.acme.modular;

import java.net.URI;
import software.amazon.awssdk.services.ecs.EcsClient;

/** Stops the task of its arguments: endpoint, cluster, task. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    try (EcsClient client =
        EcsClient.builder().endpointOverride(URI.create(args[0])).build()) {
      String answer =
          new Stopper(client)
              .stop(args[1], args[2])
              .fold(failure -> failure.message(), task -> "stopped");
      System.out.println(answer);
    }
  }
}
