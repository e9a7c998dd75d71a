package io.github.fluentecs.simulator.engine.operation;

import io.github.fluentecs.simulator.engine.call.Handler;
import io.github.fluentecs.simulator.engine.call.Page;
import io.github.fluentecs.simulator.engine.id.Arns;
import io.github.fluentecs.simulator.engine.state.Families;
import io.github.fluentecs.simulator.engine.state.LiveTaskDefinition;
import io.github.fluentecs.simulator.engine.state.TaskDefinitions;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ListTaskDefinitionsRequest;
import software.amazon.awssdk.services.ecs.model.ListTaskDefinitionsResponse;
import software.amazon.awssdk.services.ecs.model.SortOrder;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;
import software.amazon.awssdk.services.ecs.model.TaskDefinitionStatus;

/** Answers ListTaskDefinitions. */
public final class ListTaskDefinitionsHandler
    implements Handler<ListTaskDefinitionsRequest, ListTaskDefinitionsResponse> {
  private static final int LARGEST_PAGE = 100;

  private final Arns arns;
  private final TaskDefinitions taskDefinitions;

  public ListTaskDefinitionsHandler(Arns arns, TaskDefinitions taskDefinitions) {
    this.arns = arns;
    this.taskDefinitions = taskDefinitions;
  }

  @Override
  public ListTaskDefinitionsResponse handle(ListTaskDefinitionsRequest request) {
    boolean isDescending = request.sort() == SortOrder.DESC;
    Page.Request ascending = Page.Request.of(arns.region(), request, LARGEST_PAGE);
    Page.Request paging = isDescending ? ascending.descending() : ascending;
    TaskDefinitionStatus status =
        Optional.ofNullable(request.status()).orElse(TaskDefinitionStatus.ACTIVE);
    Stream<LiveTaskDefinition> definitions =
        taskDefinitions
            .all()
            .filter(definition -> definition.hasStatus(status))
            .filter(definition -> isOfFamily(definition.toSdk(), request.familyPrefix()))
            .sorted((a, b) -> paging.order().compare(a.listingKey(), b.listingKey()));
    Page<LiveTaskDefinition> page = Page.of(definitions, Families.Member::listingKey, paging);
    return ListTaskDefinitionsResponse.builder()
        .taskDefinitionArns(page.map(LiveTaskDefinition::arn))
        .nextToken(page.nextToken())
        .build();
  }

  /** Despite its name, ECS compares this prefix with the whole name of the family. */
  private static boolean isOfFamily(TaskDefinition definition, @Nullable String family) {
    return family == null || definition.family().equals(family);
  }
}
