package io.github.fluentecs.core.event;

import io.github.fluentecs.core.describe.internal.JsonModel;
import io.github.fluentecs.core.describe.internal.RequestJson;
import io.github.fluentecs.core.instance.ContainerInstance;
import io.github.fluentecs.core.ref.Arn;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.core.task.Task;
import io.github.fluentecs.core.value.OpenEnum;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/** Reads one event, and collects all that is wrong with it. Not thread-safe. */
final class EventReader {
  private final Map<String, JsonNode> members;
  private final List<String> wrong = new ArrayList<>();

  private EventReader(Map<String, JsonNode> members) {
    this.members = members;
  }

  static EcsEvent read(String json) {
    return new EventReader(RequestJson.members(json)).event();
  }

  private EcsEvent event() {
    String source = text(members, "source");
    if (!source.equals("aws.ecs")) {
      wrong.add("source is not aws.ecs");
    }
    EventEnvelope envelope =
        new EventEnvelope(
            text(members, "id"),
            text(members, "detail-type"),
            text(members, "account"),
            text(members, "region"),
            time(),
            resources());
    JsonNode detail = members.get("detail");
    if (detail == null || !detail.isObject()) {
      wrong.add("detail is no object");
    }
    EcsEvent event =
        detail == null || !wrong.isEmpty()
            ? new OtherEvent(envelope)
            : event(envelope, detail.asObject());
    if (!wrong.isEmpty()) {
      throw new IllegalArgumentException("event: " + String.join("; ", wrong) + ".");
    }
    return event;
  }

  private EcsEvent event(EventEnvelope envelope, Map<String, JsonNode> detail) {
    return switch (envelope.detailType()) {
      case "ECS Task State Change" -> task(envelope, detail);
      case "ECS Container Instance State Change" -> instance(envelope, detail);
      case "ECS Service Action", "ECS Deployment State Change", "ECS Hook State Change" ->
          service(envelope, detail);
      default -> new OtherEvent(envelope);
    };
  }

  private EcsEvent task(EventEnvelope envelope, Map<String, JsonNode> detail) {
    text(detail, "taskArn");
    text(detail, "clusterArn");
    return new TaskStateChange(
        envelope, Task.of(view(detail, software.amazon.awssdk.services.ecs.model.Task.builder())));
  }

  private EcsEvent instance(EventEnvelope envelope, Map<String, JsonNode> detail) {
    text(detail, "containerInstanceArn");
    ClusterRef cluster = ClusterRef.of(text(detail, "clusterArn"));
    return new ContainerInstanceStateChange(
        envelope,
        ContainerInstance.of(
            cluster,
            view(detail, software.amazon.awssdk.services.ecs.model.ContainerInstance.builder())));
  }

  /** What the model of the SDK has no place for is left out, such as updatedAt. */
  private <T> T view(Map<String, JsonNode> detail, SdkBuilder<?, T> builder) {
    JsonModel model = JsonModel.readSent(detail, (SdkPojo) builder);
    model.wrong().forEach(each -> wrong.add("detail." + each));
    return builder.build();
  }

  private EcsEvent service(EventEnvelope envelope, Map<String, JsonNode> detail) {
    String name = text(detail, "eventName");
    return serviceRef(envelope, detail)
        .<EcsEvent>map(
            service ->
                new ServiceStateChange(
                    envelope,
                    service,
                    optional(detail, "eventType")
                        .map(type -> OpenEnum.parse(EventType.class, type)),
                    name,
                    optional(detail, "reason"),
                    optional(detail, "deploymentId"),
                    optional(detail, "hookId")))
        .orElseGet(() -> new OtherEvent(envelope));
  }

  /** An ARN of the short format has no cluster; some events tell it beside. */
  private static Optional<ServiceRef> serviceRef(
      EventEnvelope envelope, Map<String, JsonNode> detail) {
    Optional<Arn> arn =
        envelope.resources().stream()
            .flatMap(text -> Arn.parse(text).stream())
            .filter(each -> each.resourceType().equals("service"))
            .findFirst();
    Optional<ClusterRef> cluster =
        optional(detail, "clusterArn")
            .or(() -> arn.filter(it -> it.path().size() > 1).map(it -> it.path().get(0)))
            .map(ClusterRef::of);
    return arn.flatMap(it -> cluster.map(in -> ServiceRef.of(in, it.toString())));
  }

  private Instant time() {
    try {
      return Instant.parse(optional(members, "time").orElse(""));
    } catch (DateTimeException e) {
      wrong.add("time is no time, as 2026-01-31T12:00:00Z");
      return Instant.EPOCH;
    }
  }

  private List<String> resources() {
    JsonNode resources = members.get("resources");
    return resources == null || !resources.isArray()
        ? List.of()
        : resources.asArray().stream().filter(JsonNode::isString).map(JsonNode::text).toList();
  }

  private String text(Map<String, JsonNode> in, String name) {
    Optional<String> value = optional(in, name);
    if (value.isEmpty()) {
      wrong.add(name + " is no text");
    }
    return value.orElse("");
  }

  private static Optional<String> optional(Map<String, JsonNode> in, String name) {
    @Nullable JsonNode node = in.get(name);
    return node == null || !node.isString() ? Optional.empty() : Optional.of(node.asString());
  }
}
