package io.github.fluentecs.simulator.engine.operation;

import io.github.fluentecs.simulator.engine.call.Checks;
import io.github.fluentecs.simulator.engine.call.Failures;
import io.github.fluentecs.simulator.engine.call.HandlerRegistry;
import io.github.fluentecs.simulator.engine.call.Page;
import io.github.fluentecs.simulator.engine.call.Refusal;
import io.github.fluentecs.simulator.engine.clock.Timeline;
import io.github.fluentecs.simulator.engine.id.Arns;
import io.github.fluentecs.simulator.engine.scheduler.Revisions;
import io.github.fluentecs.simulator.engine.scheduler.StageHooks;
import io.github.fluentecs.simulator.engine.state.ChangeListeners;
import io.github.fluentecs.simulator.engine.state.Clusters;
import io.github.fluentecs.simulator.engine.state.LiveCluster;
import io.github.fluentecs.simulator.engine.state.LiveDeployment;
import io.github.fluentecs.simulator.engine.state.LiveHook;
import io.github.fluentecs.simulator.engine.state.LiveService;
import io.github.fluentecs.simulator.engine.state.LiveServiceDeployment;
import io.github.fluentecs.simulator.engine.state.LiveShift;
import io.github.fluentecs.simulator.engine.state.ServiceLookup;
import io.github.fluentecs.simulator.engine.status.ServiceDeploymentState;
import io.github.fluentecs.simulator.engine.status.ServiceDeploymentState.Move;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ContinueServiceDeploymentRequest;
import software.amazon.awssdk.services.ecs.model.ContinueServiceDeploymentResponse;
import software.amazon.awssdk.services.ecs.model.CreatedAt;
import software.amazon.awssdk.services.ecs.model.DeploymentLifecycleHookAction;
import software.amazon.awssdk.services.ecs.model.DeploymentLifecycleHookStatus;
import software.amazon.awssdk.services.ecs.model.DescribeServiceDeploymentsRequest;
import software.amazon.awssdk.services.ecs.model.DescribeServiceDeploymentsResponse;
import software.amazon.awssdk.services.ecs.model.DescribeServiceRevisionsRequest;
import software.amazon.awssdk.services.ecs.model.DescribeServiceRevisionsResponse;
import software.amazon.awssdk.services.ecs.model.Failure;
import software.amazon.awssdk.services.ecs.model.ListServiceDeploymentsRequest;
import software.amazon.awssdk.services.ecs.model.ListServiceDeploymentsResponse;
import software.amazon.awssdk.services.ecs.model.StopServiceDeploymentRequest;
import software.amazon.awssdk.services.ecs.model.StopServiceDeploymentResponse;
import software.amazon.awssdk.services.ecs.model.StopServiceDeploymentStopType;

/** Operations on service deployments and service revisions. */
public final class ServiceDeploymentHandlers {
  private static final int DEFAULT_PAGE = 20;
  private static final int MOST = 20;
  private static final String NO_FORMER =
      "The service has no completed deployment to roll back to.";

  private final Arns arns;
  private final Timeline timeline;
  private final ChangeListeners listeners;
  private final Clusters clusters;
  private final StageHooks hooks;

  public ServiceDeploymentHandlers(
      Arns arns,
      Timeline timeline,
      ChangeListeners listeners,
      Clusters clusters,
      StageHooks hooks) {
    this.arns = arns;
    this.timeline = timeline;
    this.listeners = listeners;
    this.clusters = clusters;
    this.hooks = hooks;
  }

  public void addTo(HandlerRegistry handlers) {
    handlers
        .on(ListServiceDeploymentsRequest.class, this::list)
        .on(DescribeServiceDeploymentsRequest.class, this::describe)
        .on(DescribeServiceRevisionsRequest.class, this::describeRevisions)
        .on(StopServiceDeploymentRequest.class, this::stop)
        .on(ContinueServiceDeploymentRequest.class, this::goOn);
  }

  /** The newest first. */
  private ListServiceDeploymentsResponse list(ListServiceDeploymentsRequest request) {
    Page.Request paging = Page.Request.of(arns.region(), request, 100, DEFAULT_PAGE);
    LiveCluster cluster = clusters.require(clusterOf(request));
    LiveService service = ServiceLookup.require(cluster, request.service());
    Stream<LiveServiceDeployment> matching =
        service.deployments().serviceDeployments().values().stream()
            .filter(each -> isIn(request.statusAsStrings(), each))
            .filter(each -> isWithin(request.createdAt(), each.createdAt()))
            .sorted(Comparator.comparing(LiveServiceDeployment::listingKey));
    Page<LiveServiceDeployment> page = Page.of(matching, LiveServiceDeployment::listingKey, paging);
    return ListServiceDeploymentsResponse.builder()
        .serviceDeployments(page.map(LiveServiceDeployment::toBrief))
        .nextToken(page.nextToken())
        .build();
  }

  /** The one that is named, or else the one in the long ARN of the service. */
  private static @Nullable String clusterOf(ListServiceDeploymentsRequest request) {
    String[] parts = String.valueOf(request.service()).split("/", -1);
    return request.cluster() == null && parts.length == 3 ? parts[1] : request.cluster();
  }

  private static boolean isIn(Collection<String> states, LiveServiceDeployment deployment) {
    return states.isEmpty() || states.contains(deployment.state().name());
  }

  static boolean isWithin(@Nullable CreatedAt span, Instant instant) {
    return span == null
        || ((span.after() == null || instant.isAfter(span.after()))
            && (span.before() == null || instant.isBefore(span.before())));
  }

  private DescribeServiceDeploymentsResponse describe(DescribeServiceDeploymentsRequest request) {
    var found =
        find(
            request.serviceDeploymentArns(),
            "serviceDeploymentArns",
            arn -> serviceDeployment(arn));
    return DescribeServiceDeploymentsResponse.builder()
        .serviceDeployments(found.items().stream().map(LiveServiceDeployment::toSdk).toList())
        .failures(found.failures())
        .build();
  }

  private DescribeServiceRevisionsResponse describeRevisions(
      DescribeServiceRevisionsRequest request) {
    var found =
        find(
            request.serviceRevisionArns(),
            "serviceRevisionArns",
            arn -> {
              LiveService service = serviceOf(arn);
              return service == null ? null : service.deployments().revisions().get(arn);
            });
    return DescribeServiceRevisionsResponse.builder()
        .serviceRevisions(found.items().stream().map(Revisions::described).toList())
        .failures(found.failures())
        .build();
  }

  private record Found<T>(List<T> items, List<Failure> failures) {}

  private static <T> Found<T> find(
      List<String> arns, String member, Function<String, @Nullable T> search) {
    Checks.oneTo(MOST, member, arns);
    List<T> items = new ArrayList<>();
    List<Failure> failures = new ArrayList<>();
    for (String arn : arns) {
      T item = search.apply(arn);
      if (item == null) {
        failures.add(Failures.missing(arn));
      } else {
        items.add(item);
      }
    }
    return new Found<>(items, failures);
  }

  private @Nullable LiveServiceDeployment serviceDeployment(String arn) {
    LiveService service = serviceOf(arn);
    return service == null ? null : service.deployments().serviceDeployments().get(arn);
  }

  /** The service in an ARN of the form {@code …/cluster/service/id}; null when there is none. */
  private @Nullable LiveService serviceOf(String arn) {
    String[] parts = arn.split("/", -1);
    LiveCluster cluster = parts.length == 4 ? clusters.find(parts[1]) : null;
    return cluster == null ? null : cluster.services().get(parts[2]);
  }

  private LiveServiceDeployment require(String arn) {
    LiveServiceDeployment deployment = serviceDeployment(arn);
    if (deployment == null) {
      throw Refusal.serviceDeploymentNotFound();
    }
    return deployment;
  }

  /** A hook takes one action: after that it is not paused. */
  private ContinueServiceDeploymentResponse goOn(ContinueServiceDeploymentRequest request) {
    String arn = Checks.given("serviceDeploymentArn", request.serviceDeploymentArn());
    String id = Checks.given("hookId", request.hookId());
    LiveServiceDeployment deployment = require(arn);
    LiveHook hook = paused(deployment, id);
    if (request.action() == DeploymentLifecycleHookAction.ROLLBACK) {
      if (former(deployment) == null) {
        throw Refusal.client(NO_FORMER);
      }
      deployment.move(Move.REQUEST_ROLLBACK, "Rolled back by user.", timeline.now());
      hooks.end(deployment, hook, DeploymentLifecycleHookStatus.FAILED);
    } else {
      hooks.end(deployment, hook, DeploymentLifecycleHookStatus.SUCCEEDED);
    }
    return ContinueServiceDeploymentResponse.builder().serviceDeploymentArn(arn).build();
  }

  private static LiveHook paused(LiveServiceDeployment deployment, String id) {
    LiveShift shift = deployment.shift();
    return Stream.ofNullable(shift)
        .filter(each -> deployment.state() == ServiceDeploymentState.IN_PROGRESS)
        .flatMap(each -> each.hooks().stream())
        .filter(each -> each.id().equals(id) && each.isAwaitingAction())
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.invalidParameter(
                    "The service deployment "
                        + deployment.arn()
                        + " is not paused at the lifecycle hook "
                        + id
                        + "."));
  }

  private StopServiceDeploymentResponse stop(StopServiceDeploymentRequest request) {
    String arn = Checks.given("serviceDeploymentArn", request.serviceDeploymentArn());
    LiveServiceDeployment deployment = require(arn);
    LiveService service = deployment.target().fleet().service();
    boolean isAbort = request.stopType() == StopServiceDeploymentStopType.ABORT;
    Move move = isAbort ? Move.REQUEST_STOP : Move.REQUEST_ROLLBACK;
    requireStoppable(deployment, move);
    if (!isAbort && former(deployment) == null) {
      throw conflict(NO_FORMER);
    }
    deployment.move(move, "Stopped by user.", timeline.now());
    listeners.serviceChanged(service);
    return StopServiceDeploymentResponse.builder().serviceDeploymentArn(arn).build();
  }

  /** Where a rollback leads to. */
  private static @Nullable LiveDeployment former(LiveServiceDeployment deployment) {
    return deployment.target().fleet().service().deployments().completed();
  }

  private static void requireStoppable(LiveServiceDeployment deployment, Move move) {
    if (!deployment.allows(move)) {
      throw conflict(
          "The service deployment cannot be stopped because its status is "
              + deployment.state()
              + ".");
    }
  }

  private static Refusal conflict(String message) {
    return Refusal.of("ConflictException", message);
  }
}
