package io.github.fluentecs.core.taskdefinition;

import io.github.fluentecs.core.describe.internal.RequestJson;
import io.github.fluentecs.core.tag.Tags;
import io.github.fluentecs.core.value.internal.SdkMembers;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;

/** Makes requests of what ECS answers, without the members that only answers have. */
final class TaskDefinitionAnswers {
  private static final String ROOT = "taskDefinition";
  private static final SdkPojo ANSWER = TaskDefinition.builder().build();

  private TaskDefinitionAnswers() {}

  /** Returns a request with the members that request and answer share, and the tags. */
  static RegisterTaskDefinitionRequest toRequest(TaskDefinition sdk, Map<String, String> tags) {
    return SdkMembers.copy(sdk, RegisterTaskDefinitionRequest.builder().tags(Tags.toSdk(tags)))
        .build();
  }

  /** Reads a request, or an answer of DescribeTaskDefinition, from JSON. */
  static RegisterTaskDefinitionRequest read(String json) {
    Map<String, JsonNode> members = new LinkedHashMap<>(RequestJson.members(json));
    JsonNode answer = members.get(ROOT);
    if (answer != null && answer.isObject()) {
      members.remove(ROOT);
      members.putAll(answer.asObject());
    }
    RegisterTaskDefinitionRequest.Builder request = RegisterTaskDefinitionRequest.builder();
    members.keySet().removeIf(name -> isOnlyAnswered(name, request));
    return RequestJson.read(members, request);
  }

  private static boolean isOnlyAnswered(String member, SdkPojo request) {
    return ANSWER.sdkFieldNameToField().containsKey(member)
        && !request.sdkFieldNameToField().containsKey(member);
  }
}
