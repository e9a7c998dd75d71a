package io.github.fluentecs.simulator.engine.operation;

import io.github.fluentecs.simulator.engine.call.Checks;
import io.github.fluentecs.simulator.engine.call.HandlerRegistry;
import io.github.fluentecs.simulator.engine.call.ModelMembers;
import io.github.fluentecs.simulator.engine.call.Page;
import io.github.fluentecs.simulator.engine.check.DaemonTaskDefinitionChecks;
import io.github.fluentecs.simulator.engine.clock.StepDurations;
import io.github.fluentecs.simulator.engine.clock.Timeline;
import io.github.fluentecs.simulator.engine.defaults.DaemonDefaults;
import io.github.fluentecs.simulator.engine.id.Arns;
import io.github.fluentecs.simulator.engine.state.DaemonTaskDefinitions;
import io.github.fluentecs.simulator.engine.state.Families;
import io.github.fluentecs.simulator.engine.state.LiveDaemonTaskDefinition;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.DaemonTaskDefinition;
import software.amazon.awssdk.services.ecs.model.DaemonTaskDefinitionRevisionFilter;
import software.amazon.awssdk.services.ecs.model.DaemonTaskDefinitionStatus;
import software.amazon.awssdk.services.ecs.model.DeleteDaemonTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.DeleteDaemonTaskDefinitionResponse;
import software.amazon.awssdk.services.ecs.model.DescribeDaemonTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.DescribeDaemonTaskDefinitionResponse;
import software.amazon.awssdk.services.ecs.model.ListDaemonTaskDefinitionsRequest;
import software.amazon.awssdk.services.ecs.model.ListDaemonTaskDefinitionsResponse;
import software.amazon.awssdk.services.ecs.model.RegisterDaemonTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.RegisterDaemonTaskDefinitionResponse;
import software.amazon.awssdk.services.ecs.model.SortOrder;

/** Operations on daemon task definitions. */
public final class DaemonTaskDefinitionHandlers {
  private static final int LARGEST_PAGE = 100;

  private final Arns arns;
  private final Timeline timeline;
  private final StepDurations durations;
  private final DaemonTaskDefinitions definitions;
  private final Predicate<String> isInUse;

  /**
   * Answers for one Region.
   *
   * @param isInUse whether a daemon uses the definition with an ARN
   */
  public DaemonTaskDefinitionHandlers(
      Arns arns,
      Timeline timeline,
      StepDurations durations,
      DaemonTaskDefinitions definitions,
      Predicate<String> isInUse) {
    this.arns = arns;
    this.timeline = timeline;
    this.durations = durations;
    this.definitions = definitions;
    this.isInUse = isInUse;
  }

  public void addTo(HandlerRegistry handlers) {
    handlers
        .on(RegisterDaemonTaskDefinitionRequest.class, this::register)
        .on(DescribeDaemonTaskDefinitionRequest.class, this::describe)
        .on(ListDaemonTaskDefinitionsRequest.class, this::list)
        .on(DeleteDaemonTaskDefinitionRequest.class, this::delete);
  }

  private RegisterDaemonTaskDefinitionResponse register(
      RegisterDaemonTaskDefinitionRequest request) {
    DaemonTaskDefinitionChecks.check(request);
    int revision = definitions.nextRevision(request.family());
    DaemonTaskDefinition model =
        ModelMembers.copy(DaemonDefaults.complete(request), DaemonTaskDefinition.builder())
            .daemonTaskDefinitionArn(arns.daemonTaskDefinition(request.family(), revision))
            .revision(revision)
            .status(DaemonTaskDefinitionStatus.ACTIVE)
            .registeredAt(timeline.now())
            .registeredBy(arns.root())
            .build();
    definitions.add(new LiveDaemonTaskDefinition(model, request.tags()));
    return RegisterDaemonTaskDefinitionResponse.builder()
        .daemonTaskDefinitionArn(model.daemonTaskDefinitionArn())
        .build();
  }

  private DescribeDaemonTaskDefinitionResponse describe(
      DescribeDaemonTaskDefinitionRequest request) {
    return DescribeDaemonTaskDefinitionResponse.builder()
        .daemonTaskDefinition(definitions.require(request.daemonTaskDefinition()).toSdk())
        .build();
  }

  private ListDaemonTaskDefinitionsResponse list(ListDaemonTaskDefinitionsRequest request) {
    Page.Request ascending = Page.Request.of(arns.region(), request, LARGEST_PAGE);
    Page.Request paging = request.sort() == SortOrder.DESC ? ascending.descending() : ascending;
    Stream<LiveDaemonTaskDefinition> found =
        revisions(request)
            .filter(definition -> hasStatus(definition, request.statusAsString()))
            .filter(definition -> isOfFamily(definition, request))
            .sorted((a, b) -> paging.order().compare(a.listingKey(), b.listingKey()));
    Page<LiveDaemonTaskDefinition> page = Page.of(found, Families.Member::listingKey, paging);
    return ListDaemonTaskDefinitionsResponse.builder()
        .daemonTaskDefinitions(page.map(LiveDaemonTaskDefinition::summary))
        .nextToken(page.nextToken())
        .build();
  }

  private Stream<LiveDaemonTaskDefinition> revisions(ListDaemonTaskDefinitionsRequest request) {
    return request.revision() == DaemonTaskDefinitionRevisionFilter.LAST_REGISTERED
        ? definitions.families().map(family -> family.getValue().lastEntry().getValue())
        : definitions.all();
  }

  private static boolean hasStatus(LiveDaemonTaskDefinition definition, @Nullable String status) {
    return "ALL".equals(status)
        || definition
            .toSdk()
            .statusAsString()
            .equals(
                Objects.requireNonNullElse(status, DaemonTaskDefinitionStatus.ACTIVE.toString()));
  }

  private static boolean isOfFamily(
      LiveDaemonTaskDefinition definition, ListDaemonTaskDefinitionsRequest request) {
    return (request.family() == null || request.family().equals(definition.family()))
        && (request.familyPrefix() == null
            || definition.family().startsWith(request.familyPrefix()));
  }

  private DeleteDaemonTaskDefinitionResponse delete(DeleteDaemonTaskDefinitionRequest request) {
    String reference = Checks.given("daemonTaskDefinition", request.daemonTaskDefinition());
    Checks.that(
        Families.namesRevision(reference),
        "daemonTaskDefinition must be family:revision or an ARN, not " + reference + ".");
    LiveDaemonTaskDefinition definition = definitions.requireActive(reference);
    definition.requestDeletion(timeline.now());
    timeline.after(durations.capacityProviderUpdate(), () -> endDeletion(definition));
    return DeleteDaemonTaskDefinitionResponse.builder()
        .daemonTaskDefinitionArn(definition.arn())
        .build();
  }

  /** Looks from time to time whether a daemon needs the revision still. */
  private void endDeletion(LiveDaemonTaskDefinition definition) {
    if (isInUse.test(definition.arn())) {
      timeline.eventually(durations.retention(), () -> endDeletion(definition));
    } else {
      definition.delete();
      timeline.eventually(durations.retention(), () -> definitions.forget(definition));
    }
  }
}
