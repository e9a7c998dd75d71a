package io.github.fluentecs.simulator.engine.operation;

import io.github.fluentecs.simulator.engine.call.CallerTextChecks;
import io.github.fluentecs.simulator.engine.call.Checks;
import io.github.fluentecs.simulator.engine.call.ClientTokens;
import io.github.fluentecs.simulator.engine.call.HandlerRegistry;
import io.github.fluentecs.simulator.engine.call.ModelMembers;
import io.github.fluentecs.simulator.engine.call.Page;
import io.github.fluentecs.simulator.engine.call.Refusal;
import io.github.fluentecs.simulator.engine.call.ResourceNames;
import io.github.fluentecs.simulator.engine.check.TagChecks;
import io.github.fluentecs.simulator.engine.clock.Timeline;
import io.github.fluentecs.simulator.engine.id.Arns;
import io.github.fluentecs.simulator.engine.scheduler.DaemonDeployer;
import io.github.fluentecs.simulator.engine.state.CapacityProviders;
import io.github.fluentecs.simulator.engine.state.Clusters;
import io.github.fluentecs.simulator.engine.state.DaemonTaskDefinitions;
import io.github.fluentecs.simulator.engine.state.Daemons;
import io.github.fluentecs.simulator.engine.state.LiveCapacityProvider;
import io.github.fluentecs.simulator.engine.state.LiveCluster;
import io.github.fluentecs.simulator.engine.state.LiveDaemon;
import io.github.fluentecs.simulator.engine.state.LiveDaemonRevision;
import io.github.fluentecs.simulator.engine.state.LiveDaemonTaskDefinition;
import io.github.fluentecs.simulator.engine.view.DaemonView;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.CreateDaemonRequest;
import software.amazon.awssdk.services.ecs.model.CreateDaemonResponse;
import software.amazon.awssdk.services.ecs.model.DaemonDeploymentConfiguration;
import software.amazon.awssdk.services.ecs.model.DaemonSummary;
import software.amazon.awssdk.services.ecs.model.DeleteDaemonRequest;
import software.amazon.awssdk.services.ecs.model.DeleteDaemonResponse;
import software.amazon.awssdk.services.ecs.model.DescribeDaemonRequest;
import software.amazon.awssdk.services.ecs.model.DescribeDaemonResponse;
import software.amazon.awssdk.services.ecs.model.ListDaemonsRequest;
import software.amazon.awssdk.services.ecs.model.ListDaemonsResponse;
import software.amazon.awssdk.services.ecs.model.UpdateDaemonRequest;
import software.amazon.awssdk.services.ecs.model.UpdateDaemonResponse;

/** Operations on daemons. */
public final class DaemonHandlers {
  private static final int LARGEST_PAGE = 100;
  private static final int LONGEST_TOKEN = 36;
  private static final int DAY = 24 * 60;

  private static final ClientTokens.Policy<LiveDaemon> TOKENS =
      new ClientTokens.Policy<>(
          LiveDaemon.class,
          (daemon, since, now) -> !daemon.isActive(),
          daemon -> Refusal.invalidParameter("Creation of daemon was not idempotent."));

  private final Arns arns;
  private final Timeline timeline;
  private final Clusters clusters;
  private final CapacityProviders providers;
  private final DaemonTaskDefinitions definitions;
  private final Daemons daemons;
  private final DaemonFactory factory;
  private final DaemonDeployer deployer;

  public DaemonHandlers(
      Arns arns,
      Timeline timeline,
      Clusters clusters,
      CapacityProviders providers,
      DaemonTaskDefinitions definitions,
      Daemons daemons,
      DaemonFactory factory,
      DaemonDeployer deployer) {
    this.arns = arns;
    this.timeline = timeline;
    this.clusters = clusters;
    this.providers = providers;
    this.definitions = definitions;
    this.daemons = daemons;
    this.factory = factory;
    this.deployer = deployer;
  }

  public void addTo(HandlerRegistry handlers) {
    handlers
        .on(CreateDaemonRequest.class, this::create)
        .on(UpdateDaemonRequest.class, this::update)
        .on(DeleteDaemonRequest.class, this::delete)
        .on(DescribeDaemonRequest.class, this::describe)
        .on(ListDaemonsRequest.class, this::list);
  }

  private CreateDaemonResponse create(CreateDaemonRequest request) {
    TagChecks.check(request.tags());
    CallerTextChecks.clientToken(request.clientToken(), LONGEST_TOKEN);
    String name = Checks.given("daemonName", request.daemonName());
    Checks.that(ResourceNames.isName(name), "Invalid daemonName: " + ResourceNames.RULE);
    check(request.deploymentConfiguration());
    LiveCluster cluster = clusters.requireActive(request.clusterArn());
    var attempt = new ClientTokens.Attempt(request.clientToken(), request, timeline.now());
    LiveDaemon daemon =
        cluster.tokens().once(attempt, TOKENS, () -> create(cluster, name, request));
    return ModelMembers.copy(daemon.toSdk(), CreateDaemonResponse.builder()).build();
  }

  private LiveDaemon create(LiveCluster cluster, String name, CreateDaemonRequest request) {
    LiveDaemonTaskDefinition definition =
        definitions.requireActive(request.daemonTaskDefinitionArn());
    List<LiveCapacityProvider> managed = managed(request.capacityProviderArns());
    String arn = arns.daemon(cluster.name(), name);
    Checks.that(daemons.find(arn) == null, "Creation of daemon was not idempotent.");
    var daemon = new LiveDaemon(cluster, name, arn, timeline.now(), request.tags());
    LiveDaemonRevision revision = factory.revision(daemon, request, definition, managed);
    daemons.add(daemon);
    deployer.deploy(
        daemon, factory.deployment(daemon, revision, List.of(), request.deploymentConfiguration()));
    return daemon;
  }

  private static void check(@Nullable DaemonDeploymentConfiguration configuration) {
    if (configuration != null) {
      Checks.range("drainPercent", configuration.drainPercent(), 0, 100);
      Checks.range("bakeTimeInMinutes", configuration.bakeTimeInMinutes(), 0, DAY);
    }
  }

  private List<LiveCapacityProvider> managed(List<String> references) {
    Checks.that(!references.isEmpty(), "capacityProviderArns cannot be empty.");
    List<LiveCapacityProvider> found =
        references.stream().map(providers::requireActive).distinct().toList();
    Checks.that(
        found.stream().noneMatch(each -> each.isFargate() || each.isAutoScalingGroup()),
        "Daemons are only supported for Amazon ECS Managed Instances capacity providers.");
    return found;
  }

  private UpdateDaemonResponse update(UpdateDaemonRequest request) {
    check(request.deploymentConfiguration());
    LiveDaemon daemon = requireActive(request.daemonArn());
    LiveDaemonTaskDefinition definition =
        definitions.requireActive(request.daemonTaskDefinitionArn());
    List<LiveDaemonRevision> sources = sources(daemon);
    List<LiveCapacityProvider> managed =
        request.capacityProviderArns().isEmpty()
            ? daemon.revisions().get(daemon.revisions().size() - 1).providers()
            : managed(request.capacityProviderArns());
    LiveDaemonRevision revision = factory.revision(daemon, request, definition, managed);
    deployer.deploy(
        daemon, factory.deployment(daemon, revision, sources, request.deploymentConfiguration()));
    return ModelMembers.copy(daemon.toSdk(), UpdateDaemonResponse.builder()).build();
  }

  /** What a deployment replaces: what was deployed last, or what runs in the middle of one. */
  private static List<LiveDaemonRevision> sources(LiveDaemon daemon) {
    var former = daemon.deployment();
    boolean hasEnded = former.finishedAt() != null && !former.isStopped();
    return hasEnded
        ? Stream.ofNullable(former.goal()).toList()
        : daemon.revisions().stream().filter(each -> !each.tasks().isEmpty()).toList();
  }

  private LiveDaemon require(@Nullable String arn) {
    LiveDaemon daemon = daemons.find(Checks.given("daemonArn", arn));
    if (daemon == null) {
      throw Refusal.daemonNotFound();
    }
    return daemon;
  }

  private LiveDaemon requireActive(@Nullable String arn) {
    LiveDaemon daemon = require(arn);
    if (!daemon.isActive()) {
      throw Refusal.daemonNotActive();
    }
    return daemon;
  }

  private DeleteDaemonResponse delete(DeleteDaemonRequest request) {
    LiveDaemon daemon = requireActive(request.daemonArn());
    daemon.requestDeletion();
    deployer.deploy(daemon, factory.deployment(daemon, null, sources(daemon), null));
    return ModelMembers.copy(daemon.toSdk(), DeleteDaemonResponse.builder()).build();
  }

  private DescribeDaemonResponse describe(DescribeDaemonRequest request) {
    return DescribeDaemonResponse.builder()
        .daemon(DaemonView.of(require(request.daemonArn())))
        .build();
  }

  private ListDaemonsResponse list(ListDaemonsRequest request) {
    Page.Request paging = Page.Request.of(arns.region(), request, LARGEST_PAGE);
    LiveCluster cluster = clusters.require(request.clusterArn());
    Stream<LiveDaemon> found =
        daemons.all().stream()
            .filter(daemon -> daemon.cluster() == cluster)
            .filter(daemon -> isOnAny(daemon, request.capacityProviderArns()));
    Page<LiveDaemon> page = Page.of(found, LiveDaemon::arn, paging);
    return ListDaemonsResponse.builder()
        .daemonSummariesList(
            page.map(each -> ModelMembers.copy(each.toSdk(), DaemonSummary.builder()).build()))
        .nextToken(page.nextToken())
        .build();
  }

  private boolean isOnAny(LiveDaemon daemon, List<String> references) {
    LiveDaemonRevision goal = daemon.deployment().goal();
    return references.isEmpty()
        || references.stream()
            .map(providers::find)
            .filter(Objects::nonNull)
            .anyMatch(each -> goal != null && goal.providers().contains(each));
  }
}
