package io.github.fluentecs.simulator.engine.operation;

import io.github.fluentecs.simulator.engine.call.Handler;
import io.github.fluentecs.simulator.engine.call.Page;
import io.github.fluentecs.simulator.engine.id.Arns;
import io.github.fluentecs.simulator.engine.state.LiveTaskDefinition;
import io.github.fluentecs.simulator.engine.state.TaskDefinitions;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ListTaskDefinitionFamiliesRequest;
import software.amazon.awssdk.services.ecs.model.ListTaskDefinitionFamiliesResponse;
import software.amazon.awssdk.services.ecs.model.TaskDefinitionFamilyStatus;
import software.amazon.awssdk.services.ecs.model.TaskDefinitionStatus;

/** Answers ListTaskDefinitionFamilies. */
public final class ListTaskDefinitionFamiliesHandler
    implements Handler<ListTaskDefinitionFamiliesRequest, ListTaskDefinitionFamiliesResponse> {
  private static final int LARGEST_PAGE = 100;

  private final Arns arns;
  private final TaskDefinitions taskDefinitions;

  public ListTaskDefinitionFamiliesHandler(Arns arns, TaskDefinitions taskDefinitions) {
    this.arns = arns;
    this.taskDefinitions = taskDefinitions;
  }

  @Override
  public ListTaskDefinitionFamiliesResponse handle(ListTaskDefinitionFamiliesRequest request) {
    Page.Request paging = Page.Request.of(arns.region(), request, LARGEST_PAGE);
    String prefix = Optional.ofNullable(request.familyPrefix()).orElse("");
    Stream<String> families =
        taskDefinitions
            .families()
            .filter(family -> family.getKey().startsWith(prefix))
            .filter(family -> isOfStatus(family.getValue(), request.status()))
            .map(entry -> entry.getKey());
    Page<String> page = Page.of(families, family -> family, paging);
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
            .anyMatch(definition -> definition.hasStatus(TaskDefinitionStatus.ACTIVE));
    return isActive == (status == TaskDefinitionFamilyStatus.ACTIVE);
  }
}
