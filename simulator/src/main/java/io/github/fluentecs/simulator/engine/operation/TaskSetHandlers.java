package io.github.fluentecs.simulator.engine.operation;

import io.github.fluentecs.simulator.engine.call.CallerTextChecks;
import io.github.fluentecs.simulator.engine.call.Checks;
import io.github.fluentecs.simulator.engine.call.ClientTokens;
import io.github.fluentecs.simulator.engine.call.Failures;
import io.github.fluentecs.simulator.engine.call.HandlerRegistry;
import io.github.fluentecs.simulator.engine.call.Refusal;
import io.github.fluentecs.simulator.engine.check.CapacityStrategies;
import io.github.fluentecs.simulator.engine.check.LaunchChecks;
import io.github.fluentecs.simulator.engine.check.ServiceChecks;
import io.github.fluentecs.simulator.engine.check.TagChecks;
import io.github.fluentecs.simulator.engine.clock.Timeline;
import io.github.fluentecs.simulator.engine.id.Arns;
import io.github.fluentecs.simulator.engine.state.ChangeListeners;
import io.github.fluentecs.simulator.engine.state.Clusters;
import io.github.fluentecs.simulator.engine.state.LiveCluster;
import io.github.fluentecs.simulator.engine.state.LiveService;
import io.github.fluentecs.simulator.engine.state.LiveTaskSet;
import io.github.fluentecs.simulator.engine.state.ServiceLookup;
import io.github.fluentecs.simulator.engine.status.TaskSetStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.CreateTaskSetRequest;
import software.amazon.awssdk.services.ecs.model.CreateTaskSetResponse;
import software.amazon.awssdk.services.ecs.model.DeleteTaskSetRequest;
import software.amazon.awssdk.services.ecs.model.DeleteTaskSetResponse;
import software.amazon.awssdk.services.ecs.model.DescribeTaskSetsRequest;
import software.amazon.awssdk.services.ecs.model.DescribeTaskSetsResponse;
import software.amazon.awssdk.services.ecs.model.Failure;
import software.amazon.awssdk.services.ecs.model.Scale;
import software.amazon.awssdk.services.ecs.model.TaskSet;
import software.amazon.awssdk.services.ecs.model.TaskSetField;
import software.amazon.awssdk.services.ecs.model.UpdateServicePrimaryTaskSetRequest;
import software.amazon.awssdk.services.ecs.model.UpdateServicePrimaryTaskSetResponse;
import software.amazon.awssdk.services.ecs.model.UpdateTaskSetRequest;
import software.amazon.awssdk.services.ecs.model.UpdateTaskSetResponse;

/** Operations on task sets. */
public final class TaskSetHandlers {
  private static final int LONGEST_TOKEN = 36;

  /** A token counts as long as its task set is not being deleted. */
  private static final ClientTokens.Policy<LiveTaskSet> TOKENS =
      new ClientTokens.Policy<>(
          LiveTaskSet.class,
          (taskSet, since, now) -> taskSet.isDraining(),
          taskSet -> Refusal.invalidParameter("Creation of task set was not idempotent."));

  private final Arns arns;
  private final Timeline timeline;
  private final ChangeListeners listeners;
  private final Clusters clusters;
  private final TaskSetFactory taskSetFactory;

  public TaskSetHandlers(
      Arns arns,
      Timeline timeline,
      ChangeListeners listeners,
      Clusters clusters,
      TaskSetFactory taskSetFactory) {
    this.arns = arns;
    this.timeline = timeline;
    this.listeners = listeners;
    this.clusters = clusters;
    this.taskSetFactory = taskSetFactory;
  }

  public void addTo(HandlerRegistry handlers) {
    handlers
        .on(CreateTaskSetRequest.class, this::create)
        .on(DescribeTaskSetsRequest.class, this::describe)
        .on(UpdateTaskSetRequest.class, this::update)
        .on(UpdateServicePrimaryTaskSetRequest.class, this::updatePrimary)
        .on(DeleteTaskSetRequest.class, this::delete);
  }

  private CreateTaskSetResponse create(CreateTaskSetRequest request) {
    TagChecks.check(request.tags());
    checkScale(request.scale());
    LaunchChecks.oneKindOfCapacity(
        request.launchTypeAsString(), request.capacityProviderStrategy());
    LaunchChecks.launchType(request.launchTypeAsString());
    CapacityStrategies.check(request.capacityProviderStrategy());
    CallerTextChecks.clientToken(request.clientToken(), LONGEST_TOKEN);
    ServiceChecks.ofTaskSet(request.loadBalancers(), request.serviceRegistries());
    Checks.given("taskDefinition", request.taskDefinition());
    LiveCluster cluster = clusters.requireNamed(request.cluster());
    LiveService service = ServiceLookup.requireExternal(cluster, request.service());
    var attempt = new ClientTokens.Attempt(request.clientToken(), request, timeline.now());
    LiveTaskSet taskSet =
        cluster.tokens().once(attempt, TOKENS, () -> taskSetFactory.create(service, request));
    return CreateTaskSetResponse.builder().taskSet(taskSet.toSdk(true)).build();
  }

  private UpdateTaskSetResponse update(UpdateTaskSetRequest request) {
    Checks.that(
        request.scale() != null && request.scale().value() != null,
        "scale cannot be empty; it needs a value.");
    checkScale(request.scale());
    LiveCluster cluster = clusters.requireNamed(request.cluster());
    LiveService service = ServiceLookup.requireExternal(cluster, request.service());
    LiveTaskSet taskSet = ServiceLookup.requireTaskSet(service, request.taskSet());
    taskSet.scaleTo(TaskSetFactory.scale(request.scale()), timeline.now());
    listeners.serviceChanged(service);
    return UpdateTaskSetResponse.builder().taskSet(taskSet.toSdk(true)).build();
  }

  /** Makes a task set the one that serves production; the former one stays, ACTIVE. */
  private UpdateServicePrimaryTaskSetResponse updatePrimary(
      UpdateServicePrimaryTaskSetRequest request) {
    LiveCluster cluster = clusters.requireNamed(request.cluster());
    LiveService service = ServiceLookup.requireExternal(cluster, request.service());
    LiveTaskSet chosen = ServiceLookup.requireTaskSet(service, request.primaryTaskSet());
    Checks.that(!chosen.isDraining(), "A task set that is DRAINING cannot become the primary one.");
    Instant now = timeline.now();
    service.taskSets().values().stream()
        .filter(each -> each.isPrimary() && each != chosen)
        .forEach(former -> former.move(TaskSetStatus.Move.DEMOTE, now));
    chosen.move(TaskSetStatus.Move.PROMOTE, now);
    listeners.serviceChanged(service);
    return UpdateServicePrimaryTaskSetResponse.builder().taskSet(chosen.toSdk(true)).build();
  }

  private DeleteTaskSetResponse delete(DeleteTaskSetRequest request) {
    LiveCluster cluster = clusters.requireNamed(request.cluster());
    LiveService service = ServiceLookup.requireExternal(cluster, request.service());
    LiveTaskSet taskSet = ServiceLookup.requireTaskSet(service, request.taskSet());
    Checks.that(
        Boolean.TRUE.equals(request.force())
            || taskSet.isDraining()
            || taskSet.computedDesiredCount() == 0,
        "The task set cannot be deleted while it is scaled above 0; "
            + "scale it to 0 or use force.");
    taskSet.move(TaskSetStatus.Move.DRAIN, timeline.now());
    listeners.serviceChanged(service);
    return DeleteTaskSetResponse.builder().taskSet(taskSet.toSdk(true)).build();
  }

  private static void checkScale(@Nullable Scale scale) {
    if (scale != null) {
      Checks.range("Scale value", scale.value(), 0, 100);
    }
  }

  private DescribeTaskSetsResponse describe(DescribeTaskSetsRequest request) {
    LiveCluster cluster = clusters.requireNamed(request.cluster());
    LiveService service = ServiceLookup.requireWithTaskSets(cluster, request.service());
    boolean withTags = request.include().contains(TaskSetField.TAGS);
    List<TaskSet> found = new ArrayList<>();
    List<Failure> failures = new ArrayList<>();
    for (String reference : wanted(service, request)) {
      LiveTaskSet taskSet = ServiceLookup.findTaskSet(service, reference);
      if (taskSet == null) {
        String id = "ecs-svc/" + Arns.lastPart(reference);
        failures.add(Failures.missing(arns.taskSet(cluster.name(), service.name(), id)));
      } else {
        found.add(taskSet.toSdk(withTags));
      }
    }
    return DescribeTaskSetsResponse.builder().taskSets(found).failures(failures).build();
  }

  private static List<String> wanted(LiveService service, DescribeTaskSetsRequest request) {
    return request.taskSets().isEmpty()
        ? List.copyOf(service.taskSets().keySet())
        : request.taskSets();
  }
}
