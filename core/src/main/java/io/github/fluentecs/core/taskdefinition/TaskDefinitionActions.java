package io.github.fluentecs.core.taskdefinition;

import static io.github.fluentecs.core.ThrottleCategory.TASK_DEFINITION_MODIFY;
import static io.github.fluentecs.core.ThrottleCategory.TASK_DEFINITION_READ;

import io.github.fluentecs.core.Action;
import java.util.List;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.DeregisterTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.DeregisterTaskDefinitionResponse;
import software.amazon.awssdk.services.ecs.model.DescribeTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.DescribeTaskDefinitionResponse;
import software.amazon.awssdk.services.ecs.model.ListTaskDefinitionsRequest;
import software.amazon.awssdk.services.ecs.model.ListTaskDefinitionsResponse;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionResponse;

/** The actions on task definitions. */
public final class TaskDefinitionActions {
  /** DeregisterTaskDefinition. */
  public static final Action<DeregisterTaskDefinitionRequest, DeregisterTaskDefinitionResponse>
      DEREGISTER_TASK_DEFINITION =
          Action.of(
                  DeregisterTaskDefinitionRequest.class,
                  TASK_DEFINITION_MODIFY,
                  TaskDefinitionRules::deregister)
              .calls(
                  DeregisterTaskDefinitionResponse.class,
                  EcsClient::deregisterTaskDefinition,
                  EcsAsyncClient::deregisterTaskDefinition);

  /** DescribeTaskDefinition. */
  public static final Action<DescribeTaskDefinitionRequest, DescribeTaskDefinitionResponse>
      DESCRIBE_TASK_DEFINITION =
          Action.of(
                  DescribeTaskDefinitionRequest.class,
                  TASK_DEFINITION_READ,
                  TaskDefinitionRules::describe)
              .calls(
                  DescribeTaskDefinitionResponse.class,
                  EcsClient::describeTaskDefinition,
                  EcsAsyncClient::describeTaskDefinition);

  /** ListTaskDefinitions. */
  public static final Action<ListTaskDefinitionsRequest, ListTaskDefinitionsResponse>
      LIST_TASK_DEFINITIONS =
          Action.of(
                  ListTaskDefinitionsRequest.class, TASK_DEFINITION_READ, TaskDefinitionRules::list)
              .calls(
                  ListTaskDefinitionsResponse.class,
                  EcsClient::listTaskDefinitions,
                  EcsAsyncClient::listTaskDefinitions);

  /** RegisterTaskDefinition. */
  public static final Action<RegisterTaskDefinitionRequest, RegisterTaskDefinitionResponse>
      REGISTER_TASK_DEFINITION =
          Action.of(
                  RegisterTaskDefinitionRequest.class,
                  TASK_DEFINITION_MODIFY,
                  TaskDefinitionRules::register)
              .calls(
                  RegisterTaskDefinitionResponse.class,
                  EcsClient::registerTaskDefinition,
                  EcsAsyncClient::registerTaskDefinition)
              .alsoNeeds("iam:PassRole", "ecs:TagResource")
              .leavesToCustomize("inferenceAccelerators", "proxyConfiguration", "volumes");

  private TaskDefinitionActions() {}

  /**
   * Lists the actions on task definitions.
   *
   * @return an unmodifiable list
   */
  public static List<Action<?, ?>> all() {
    return List.of(
        DEREGISTER_TASK_DEFINITION,
        DESCRIBE_TASK_DEFINITION,
        LIST_TASK_DEFINITIONS,
        REGISTER_TASK_DEFINITION);
  }
}
