package io.github.fluentecs.benchmarks.start;

import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.DescribeTasksResponse;

/** A small program with the raw SDK. */
final class RawProgram {
  private RawProgram() {}

  /** Describes the task that is named. */
  public static void main(String[] args) {
    try (EcsClient client = EcsClient.create()) {
      DescribeTasksResponse answer =
          client.describeTasks(describe -> describe.cluster("prod").tasks(args[0]));
      System.out.println(answer.tasks().get(0).lastStatus());
    }
  }
}
