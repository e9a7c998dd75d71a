package io.github.fluentecs.simulator.engine.operation;

import io.github.fluentecs.simulator.engine.call.CallerTextChecks;
import io.github.fluentecs.simulator.engine.call.Checks;
import io.github.fluentecs.simulator.engine.call.ClientTokens;
import io.github.fluentecs.simulator.engine.call.Handler;
import io.github.fluentecs.simulator.engine.call.Refusal;
import io.github.fluentecs.simulator.engine.check.CapacityStrategies;
import io.github.fluentecs.simulator.engine.check.LaunchChecks;
import io.github.fluentecs.simulator.engine.check.QuotaChecks;
import io.github.fluentecs.simulator.engine.check.ScaleChecks;
import io.github.fluentecs.simulator.engine.check.ServiceChecks;
import io.github.fluentecs.simulator.engine.check.TagChecks;
import io.github.fluentecs.simulator.engine.clock.Timeline;
import io.github.fluentecs.simulator.engine.state.Clusters;
import io.github.fluentecs.simulator.engine.state.LiveCluster;
import io.github.fluentecs.simulator.engine.state.LiveService;
import io.github.fluentecs.simulator.engine.state.LiveTaskSet;
import io.github.fluentecs.simulator.engine.state.ServiceLookup;
import software.amazon.awssdk.services.ecs.model.CreateTaskSetRequest;
import software.amazon.awssdk.services.ecs.model.CreateTaskSetResponse;

/** Answers CreateTaskSet. */
public final class CreateTaskSetHandler
    implements Handler<CreateTaskSetRequest, CreateTaskSetResponse> {
  private static final int LONGEST_TOKEN = 36;

  private final Timeline timeline;
  private final Clusters clusters;
  private final TaskSetFactory taskSetFactory;
  private final QuotaChecks quotas;

  public CreateTaskSetHandler(
      Timeline timeline, Clusters clusters, TaskSetFactory taskSetFactory, QuotaChecks quotas) {
    this.timeline = timeline;
    this.clusters = clusters;
    this.taskSetFactory = taskSetFactory;
    this.quotas = quotas;
  }

  @Override
  public CreateTaskSetResponse handle(CreateTaskSetRequest request) {
    TagChecks.check(request.tags());
    ScaleChecks.check(request.scale());
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
    LiveTaskSet taskSet = cluster.tokens().once(attempt, TOKENS, () -> create(service, request));
    return CreateTaskSetResponse.builder().taskSet(taskSet.toSdk(true)).build();
  }

  private LiveTaskSet create(LiveService service, CreateTaskSetRequest request) {
    quotas.newTaskSet(service);
    return taskSetFactory.create(service, request);
  }

  /** A token counts as long as its task set is not being deleted. */
  private static final ClientTokens.Policy<LiveTaskSet> TOKENS =
      new ClientTokens.Policy<>(
          LiveTaskSet.class,
          (taskSet, since, now) -> taskSet.isDraining(),
          taskSet -> Refusal.invalidParameter("Creation of task set was not idempotent."));
}
