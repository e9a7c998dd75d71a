package io.github.fluentecs.simulator.engine.operation;

import io.github.fluentecs.simulator.engine.call.Checks;
import io.github.fluentecs.simulator.engine.call.HandlerRegistry;
import io.github.fluentecs.simulator.engine.call.Page;
import io.github.fluentecs.simulator.engine.call.Refusal;
import io.github.fluentecs.simulator.engine.id.Arns;
import io.github.fluentecs.simulator.engine.state.LiveTaskDefinition;
import io.github.fluentecs.simulator.engine.state.TaskDefinitions;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.DescribeTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.DescribeTaskDefinitionResponse;
import software.amazon.awssdk.services.ecs.model.ListTaskDefinitionFamiliesRequest;
import software.amazon.awssdk.services.ecs.model.ListTaskDefinitionFamiliesResponse;
import software.amazon.awssdk.services.ecs.model.ListTaskDefinitionsRequest;
import software.amazon.awssdk.services.ecs.model.ListTaskDefinitionsResponse;
import software.amazon.awssdk.services.ecs.model.SortOrder;
import software.amazon.awssdk.services.ecs.model.Tag;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;
import software.amazon.awssdk.services.ecs.model.TaskDefinitionFamilyStatus;
import software.amazon.awssdk.services.ecs.model.TaskDefinitionField;
import software.amazon.awssdk.services.ecs.model.TaskDefinitionStatus;

/** Describes and lists task definitions. */
public final class TaskDefinitionReadHandlers {
  private static final int LARGEST_PAGE = 100;

  private final Arns arns;
  private final TaskDefinitions taskDefinitions;

  public TaskDefinitionReadHandlers(Arns arns, TaskDefinitions taskDefinitions) {
    this.arns = arns;
    this.taskDefinitions = taskDefinitions;
  }

  public void addTo(HandlerRegistry handlers) {
    handlers
        .on(DescribeTaskDefinitionRequest.class, this::describe)
        .on(ListTaskDefinitionsRequest.class, this::list)
        .on(ListTaskDefinitionFamiliesRequest.class, this::listFamilies);
  }

  /** An INACTIVE revision is described as well, where it is named. */
  private DescribeTaskDefinitionResponse describe(DescribeTaskDefinitionRequest request) {
    String reference = Checks.given("taskDefinition", request.taskDefinition());
    LiveTaskDefinition definition = taskDefinitions.find(reference);
    if (definition == null) {
      throw Refusal.client("Unable to describe task definition.");
    }
    boolean withTags = request.include().contains(TaskDefinitionField.TAGS);
    return DescribeTaskDefinitionResponse.builder()
        .taskDefinition(definition.toSdk())
        .tags(withTags ? definition.tags() : List.<Tag>of())
        .build();
  }

  private ListTaskDefinitionsResponse list(ListTaskDefinitionsRequest request) {
    boolean isDescending = request.sort() == SortOrder.DESC;
    Page.Query ascending = Page.Query.of(arns.region(), request, LARGEST_PAGE);
    Page.Query wish = isDescending ? ascending.descending() : ascending;
    TaskDefinitionStatus status =
        Optional.ofNullable(request.status()).orElse(TaskDefinitionStatus.ACTIVE);
    Stream<LiveTaskDefinition> definitions =
        taskDefinitions
            .all()
            .filter(definition -> definition.is(status))
            .filter(definition -> isOfFamily(definition.toSdk(), request.familyPrefix()))
            .sorted((a, b) -> wish.order().compare(key(a), key(b)));
    Page<LiveTaskDefinition> page = Page.of(definitions, TaskDefinitionReadHandlers::key, wish);
    return ListTaskDefinitionsResponse.builder()
        .taskDefinitionArns(page.map(LiveTaskDefinition::arn))
        .nextToken(page.nextToken())
        .build();
  }

  /** Despite its name, ECS compares this prefix with the whole name of the family. */
  private static boolean isOfFamily(TaskDefinition definition, @Nullable String family) {
    return family == null || definition.family().equals(family);
  }

  /** By family first; a space sorts before everything that a family can have in its name. */
  private static String key(LiveTaskDefinition definition) {
    TaskDefinition model = definition.toSdk();
    return String.format(Locale.ROOT, "%s %010d", model.family(), model.revision());
  }

  private ListTaskDefinitionFamiliesResponse listFamilies(
      ListTaskDefinitionFamiliesRequest request) {
    Page.Query wish = Page.Query.of(arns.region(), request, LARGEST_PAGE);
    String prefix = Optional.ofNullable(request.familyPrefix()).orElse("");
    Stream<String> families =
        taskDefinitions
            .families()
            .filter(family -> family.getKey().startsWith(prefix))
            .filter(family -> isOfStatus(family.getValue(), request.status()))
            .map(entry -> entry.getKey());
    Page<String> page = Page.of(families, family -> family, wish);
    return ListTaskDefinitionFamiliesResponse.builder()
        .families(page.items())
        .nextToken(page.nextToken())
        .build();
  }

  /** A family is ACTIVE as long as one of its revisions is. */
  private static boolean isOfStatus(
      NavigableMap<Integer, LiveTaskDefinition> revisions,
      @Nullable TaskDefinitionFamilyStatus status) {
    if (status == null || status == TaskDefinitionFamilyStatus.ALL) {
      return true;
    }
    boolean isActive =
        revisions.values().stream()
            .anyMatch(definition -> definition.is(TaskDefinitionStatus.ACTIVE));
    return isActive == (status == TaskDefinitionFamilyStatus.ACTIVE);
  }
}
