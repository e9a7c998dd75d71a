package io.github.fluentecs.simulator;

import software.amazon.awssdk.services.ecs.model.CreateServiceRequest;
import software.amazon.awssdk.services.ecs.model.CreateTaskSetRequest;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.NetworkConfiguration;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;

/** What it takes to run on Fargate: a task definition that fits it, and a network. */
public final class OnFargate {
  public static final NetworkConfiguration NETWORK =
      NetworkConfiguration.builder().awsvpcConfiguration(vpc -> vpc.subnets("subnet-1")).build();

  private OnFargate() {}

  /** Makes tasks of a quarter of a vCPU, each with a network interface of its own. */
  public static RegisterTaskDefinitionRequest.Builder fit(
      RegisterTaskDefinitionRequest.Builder definition) {
    return definition.networkMode("awsvpc").cpu("256").memory("512");
  }

  public static RunTaskRequest.Builder run(RunTaskRequest.Builder request) {
    return request.launchType(LaunchType.FARGATE).networkConfiguration(NETWORK);
  }

  public static CreateServiceRequest.Builder create(CreateServiceRequest.Builder request) {
    return request.launchType(LaunchType.FARGATE).networkConfiguration(NETWORK);
  }

  public static CreateTaskSetRequest.Builder create(CreateTaskSetRequest.Builder request) {
    return request.launchType(LaunchType.FARGATE).networkConfiguration(NETWORK);
  }
}
