package io.github.fluentecs.simulator.admin;

import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.EcsClientBuilder;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;

/** What tests of the faces do with clients. */
public final class Runs {
  private Runs() {}

  public static void oneTask(EcsClient ecs) {
    ecs.createCluster();
    ecs.registerTaskDefinition(
        request ->
            request
                .family("worker")
                .networkMode("awsvpc")
                .requiresCompatibilitiesWithStrings("FARGATE")
                .cpu("256")
                .memory("512")
                .containerDefinitions(
                    ContainerDefinition.builder().name("main").image("busybox").build()));
    ecs.runTask(
        request ->
            request
                .taskDefinition("worker")
                .launchType("FARGATE")
                .networkConfiguration(
                    network -> network.awsvpcConfiguration(vpc -> vpc.subnets("subnet-1"))));
  }

  public static void withoutRetries(EcsClientBuilder builder) {
    builder.overrideConfiguration(
        settings -> settings.retryStrategy(retries -> retries.maxAttempts(1)));
  }
}
