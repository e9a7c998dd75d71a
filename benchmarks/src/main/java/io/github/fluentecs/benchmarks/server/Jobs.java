package io.github.fluentecs.benchmarks.server;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.NetworkMode;
import software.amazon.awssdk.services.ecs.model.RunTaskResponse;
import software.amazon.awssdk.services.ecs.model.Task;

/** Makes the cluster of the benchmarks, with small tasks on Fargate. */
public final class Jobs {
  private static final int MOST_OF_A_CALL = 10;

  private Jobs() {}

  /**
   * Makes the cluster {@link Server#CLUSTER} and starts its tasks.
   *
   * @param client a client of an empty simulator that does not throttle
   * @param count how many tasks
   * @return their ARNs
   */
  public static List<String> start(EcsClient client, int count) {
    client.createCluster(cluster -> cluster.clusterName(Server.CLUSTER));
    client.registerTaskDefinition(
        definition ->
            definition
                .family("job")
                .containerDefinitions(
                    ContainerDefinition.builder().name("job").image("job").build())
                .networkMode(NetworkMode.AWSVPC)
                .requiresCompatibilitiesWithStrings("FARGATE")
                .cpu("256")
                .memory("512"));
    List<String> arns = new ArrayList<>();
    while (arns.size() < count) {
      RunTaskResponse started = run(client, Math.min(MOST_OF_A_CALL, count - arns.size()));
      started.tasks().stream().map(Task::taskArn).forEach(arns::add);
    }
    return arns;
  }

  private static RunTaskResponse run(EcsClient client, int count) {
    return client.runTask(
        run ->
            run.cluster(Server.CLUSTER)
                .taskDefinition("job")
                .count(count)
                .launchType(LaunchType.FARGATE)
                .networkConfiguration(n -> n.awsvpcConfiguration(v -> v.subnets("subnet-1"))));
  }
}
