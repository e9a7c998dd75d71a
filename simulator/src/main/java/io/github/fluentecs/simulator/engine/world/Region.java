package io.github.fluentecs.simulator.engine.world;

import io.github.fluentecs.simulator.engine.call.HandlerRegistry;
import io.github.fluentecs.simulator.engine.check.ProviderAssociation;
import io.github.fluentecs.simulator.engine.check.QuotaChecks;
import io.github.fluentecs.simulator.engine.clock.StepDurations;
import io.github.fluentecs.simulator.engine.clock.Timeline;
import io.github.fluentecs.simulator.engine.express.ExpressHandlers;
import io.github.fluentecs.simulator.engine.fault.ActiveFaults;
import io.github.fluentecs.simulator.engine.gateway.AssociationHandlers;
import io.github.fluentecs.simulator.engine.gateway.GatewayHandlers;
import io.github.fluentecs.simulator.engine.gateway.GatewayRouting;
import io.github.fluentecs.simulator.engine.gateway.Gateways;
import io.github.fluentecs.simulator.engine.gateway.RouteHandlers;
import io.github.fluentecs.simulator.engine.id.Arns;
import io.github.fluentecs.simulator.engine.id.Ids;
import io.github.fluentecs.simulator.engine.journal.Journal;
import io.github.fluentecs.simulator.engine.lifecycle.AgentReports;
import io.github.fluentecs.simulator.engine.lifecycle.AgentUpdates;
import io.github.fluentecs.simulator.engine.lifecycle.ClusterAttachments;
import io.github.fluentecs.simulator.engine.lifecycle.ContainerLifecycle;
import io.github.fluentecs.simulator.engine.lifecycle.InstanceDeregistration;
import io.github.fluentecs.simulator.engine.lifecycle.InstanceDraining;
import io.github.fluentecs.simulator.engine.lifecycle.InstanceRegistration;
import io.github.fluentecs.simulator.engine.lifecycle.TaskFactory;
import io.github.fluentecs.simulator.engine.lifecycle.TaskLauncher;
import io.github.fluentecs.simulator.engine.lifecycle.TaskLifecycle;
import io.github.fluentecs.simulator.engine.lifecycle.TaskTags;
import io.github.fluentecs.simulator.engine.operation.AccountSettingHandlers;
import io.github.fluentecs.simulator.engine.operation.AgentHandlers;
import io.github.fluentecs.simulator.engine.operation.AttributeHandlers;
import io.github.fluentecs.simulator.engine.operation.CapacityProviderChangeHandlers;
import io.github.fluentecs.simulator.engine.operation.CreateCapacityProviderHandler;
import io.github.fluentecs.simulator.engine.operation.CreateClusterHandler;
import io.github.fluentecs.simulator.engine.operation.CreateServiceHandler;
import io.github.fluentecs.simulator.engine.operation.CreateTaskSetHandler;
import io.github.fluentecs.simulator.engine.operation.DaemonDeploymentHandlers;
import io.github.fluentecs.simulator.engine.operation.DaemonFactory;
import io.github.fluentecs.simulator.engine.operation.DaemonHandlers;
import io.github.fluentecs.simulator.engine.operation.DaemonTaskDefinitionHandlers;
import io.github.fluentecs.simulator.engine.operation.DeleteClusterHandler;
import io.github.fluentecs.simulator.engine.operation.DeleteServiceHandler;
import io.github.fluentecs.simulator.engine.operation.DeleteTaskDefinitionsHandler;
import io.github.fluentecs.simulator.engine.operation.DeleteTaskSetHandler;
import io.github.fluentecs.simulator.engine.operation.DeregisterTaskDefinitionHandler;
import io.github.fluentecs.simulator.engine.operation.DescribeCapacityProvidersHandler;
import io.github.fluentecs.simulator.engine.operation.DescribeClustersHandler;
import io.github.fluentecs.simulator.engine.operation.DescribeServicesHandler;
import io.github.fluentecs.simulator.engine.operation.DescribeTaskDefinitionHandler;
import io.github.fluentecs.simulator.engine.operation.DescribeTaskSetsHandler;
import io.github.fluentecs.simulator.engine.operation.DescribeTasksHandler;
import io.github.fluentecs.simulator.engine.operation.ExecuteCommandHandler;
import io.github.fluentecs.simulator.engine.operation.InstanceHandlers;
import io.github.fluentecs.simulator.engine.operation.ListClustersHandler;
import io.github.fluentecs.simulator.engine.operation.ListContainerInstancesHandler;
import io.github.fluentecs.simulator.engine.operation.ListServicesByNamespaceHandler;
import io.github.fluentecs.simulator.engine.operation.ListServicesHandler;
import io.github.fluentecs.simulator.engine.operation.ListTagsForResourceHandler;
import io.github.fluentecs.simulator.engine.operation.ListTaskDefinitionFamiliesHandler;
import io.github.fluentecs.simulator.engine.operation.ListTaskDefinitionsHandler;
import io.github.fluentecs.simulator.engine.operation.ListTasksHandler;
import io.github.fluentecs.simulator.engine.operation.PutClusterCapacityProvidersHandler;
import io.github.fluentecs.simulator.engine.operation.RegisterTaskDefinitionHandler;
import io.github.fluentecs.simulator.engine.operation.RunTaskHandler;
import io.github.fluentecs.simulator.engine.operation.ServiceDeploymentHandlers;
import io.github.fluentecs.simulator.engine.operation.ServiceFactory;
import io.github.fluentecs.simulator.engine.operation.StartTaskHandler;
import io.github.fluentecs.simulator.engine.operation.StopTaskHandler;
import io.github.fluentecs.simulator.engine.operation.TagResourceHandler;
import io.github.fluentecs.simulator.engine.operation.TaggedResources;
import io.github.fluentecs.simulator.engine.operation.TaskProtectionHandlers;
import io.github.fluentecs.simulator.engine.operation.TaskSetFactory;
import io.github.fluentecs.simulator.engine.operation.UntagResourceHandler;
import io.github.fluentecs.simulator.engine.operation.UpdateClusterHandler;
import io.github.fluentecs.simulator.engine.operation.UpdateClusterSettingsHandler;
import io.github.fluentecs.simulator.engine.operation.UpdateContainerAgentHandler;
import io.github.fluentecs.simulator.engine.operation.UpdateServiceHandler;
import io.github.fluentecs.simulator.engine.operation.UpdateServicePrimaryTaskSetHandler;
import io.github.fluentecs.simulator.engine.operation.UpdateTaskSetHandler;
import io.github.fluentecs.simulator.engine.placement.Placements;
import io.github.fluentecs.simulator.engine.scheduler.DaemonDeployer;
import io.github.fluentecs.simulator.engine.scheduler.DaemonReconciler;
import io.github.fluentecs.simulator.engine.scheduler.DaemonTasks;
import io.github.fluentecs.simulator.engine.scheduler.DeploymentRunner;
import io.github.fluentecs.simulator.engine.scheduler.DeploymentRunners;
import io.github.fluentecs.simulator.engine.scheduler.FailureDetector;
import io.github.fluentecs.simulator.engine.scheduler.FleetLauncher;
import io.github.fluentecs.simulator.engine.scheduler.FleetStopper;
import io.github.fluentecs.simulator.engine.scheduler.HealthMonitor;
import io.github.fluentecs.simulator.engine.scheduler.Reconcilers;
import io.github.fluentecs.simulator.engine.scheduler.ReplicaReconciler;
import io.github.fluentecs.simulator.engine.scheduler.RollingDeploymentRunner;
import io.github.fluentecs.simulator.engine.scheduler.RollingUpdate;
import io.github.fluentecs.simulator.engine.scheduler.Rollouts;
import io.github.fluentecs.simulator.engine.scheduler.ServiceDeletion;
import io.github.fluentecs.simulator.engine.scheduler.ServiceMessages;
import io.github.fluentecs.simulator.engine.scheduler.ServiceScheduler;
import io.github.fluentecs.simulator.engine.scheduler.StageHooks;
import io.github.fluentecs.simulator.engine.scheduler.StagedDeploymentRunner;
import io.github.fluentecs.simulator.engine.scheduler.StartThrottling;
import io.github.fluentecs.simulator.engine.scheduler.TaskSetReconciler;
import io.github.fluentecs.simulator.engine.state.AccountSettings;
import io.github.fluentecs.simulator.engine.state.CapacityProviders;
import io.github.fluentecs.simulator.engine.state.ChangeListeners;
import io.github.fluentecs.simulator.engine.state.Clusters;
import io.github.fluentecs.simulator.engine.state.DaemonTaskDefinitions;
import io.github.fluentecs.simulator.engine.state.Daemons;
import io.github.fluentecs.simulator.engine.state.LiveCluster;
import io.github.fluentecs.simulator.engine.state.LiveService;
import io.github.fluentecs.simulator.engine.state.Network;
import io.github.fluentecs.simulator.engine.state.TaskDefinitions;
import io.github.fluentecs.simulator.engine.view.StateChangeEvents;
import io.github.fluentecs.simulator.engine.view.TaskView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.ecs.model.CreateCapacityProviderRequest;
import software.amazon.awssdk.services.ecs.model.CreateClusterRequest;
import software.amazon.awssdk.services.ecs.model.CreateServiceRequest;
import software.amazon.awssdk.services.ecs.model.CreateTaskSetRequest;
import software.amazon.awssdk.services.ecs.model.DeleteClusterRequest;
import software.amazon.awssdk.services.ecs.model.DeleteServiceRequest;
import software.amazon.awssdk.services.ecs.model.DeleteTaskDefinitionsRequest;
import software.amazon.awssdk.services.ecs.model.DeleteTaskSetRequest;
import software.amazon.awssdk.services.ecs.model.DeploymentStrategy;
import software.amazon.awssdk.services.ecs.model.DeregisterTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.DescribeCapacityProvidersRequest;
import software.amazon.awssdk.services.ecs.model.DescribeClustersRequest;
import software.amazon.awssdk.services.ecs.model.DescribeServicesRequest;
import software.amazon.awssdk.services.ecs.model.DescribeTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.DescribeTaskSetsRequest;
import software.amazon.awssdk.services.ecs.model.DescribeTasksRequest;
import software.amazon.awssdk.services.ecs.model.ExecuteCommandRequest;
import software.amazon.awssdk.services.ecs.model.ListClustersRequest;
import software.amazon.awssdk.services.ecs.model.ListContainerInstancesRequest;
import software.amazon.awssdk.services.ecs.model.ListServicesByNamespaceRequest;
import software.amazon.awssdk.services.ecs.model.ListServicesRequest;
import software.amazon.awssdk.services.ecs.model.ListTagsForResourceRequest;
import software.amazon.awssdk.services.ecs.model.ListTaskDefinitionFamiliesRequest;
import software.amazon.awssdk.services.ecs.model.ListTaskDefinitionsRequest;
import software.amazon.awssdk.services.ecs.model.ListTasksRequest;
import software.amazon.awssdk.services.ecs.model.PutClusterCapacityProvidersRequest;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;
import software.amazon.awssdk.services.ecs.model.StartTaskRequest;
import software.amazon.awssdk.services.ecs.model.StopTaskRequest;
import software.amazon.awssdk.services.ecs.model.TagResourceRequest;
import software.amazon.awssdk.services.ecs.model.UntagResourceRequest;
import software.amazon.awssdk.services.ecs.model.UpdateClusterRequest;
import software.amazon.awssdk.services.ecs.model.UpdateClusterSettingsRequest;
import software.amazon.awssdk.services.ecs.model.UpdateContainerAgentRequest;
import software.amazon.awssdk.services.ecs.model.UpdateServicePrimaryTaskSetRequest;
import software.amazon.awssdk.services.ecs.model.UpdateServiceRequest;
import software.amazon.awssdk.services.ecs.model.UpdateTaskSetRequest;

/** Everything in one Region: its state, what moves it, and the handlers of its operations. */
public final class Region {
  private static final List<DeploymentStrategy> STAGED =
      List.of(DeploymentStrategy.BLUE_GREEN, DeploymentStrategy.LINEAR, DeploymentStrategy.CANARY);

  private final StepDurations durations = StepDurations.DEFAULT;
  private final ChangeListeners listeners = new ChangeListeners();
  private final TaskDefinitions definitions = new TaskDefinitions();
  private final DaemonTaskDefinitions daemonDefinitions = new DaemonTaskDefinitions();
  private final Daemons daemons = new Daemons();
  private final Gateways gateways = new Gateways();
  private final HandlerRegistry handlers = new HandlerRegistry();
  private final Arns arns;
  private final Ids ids;
  private final Timeline timeline;
  private final ActiveFaults faults;
  private final Journal journal;
  private final Network network;
  private final Clusters clusters;
  private final CapacityProviders providers;
  private final Placements placements;
  private final TaskTags tags;
  private final TaskView taskView;
  private final TaskLifecycle lifecycle;
  private final TaskLauncher launcher;
  private final InstanceDeregistration deregistration;
  private final Rollouts rollouts;
  private final StageHooks hooks;
  private final ServiceDeletion serviceDeletion;
  private final ServiceScheduler scheduler;
  private final QuotaChecks quotas;

  /**
   * Assembles a Region of a world.
   *
   * @param account the id of the account
   * @param name such as {@code eu-west-1}
   */
  Region(World world, String account, String name) {
    arns = Arns.of(account, name);
    ids = world.ids();
    timeline = world.timeline();
    faults = world.faults();
    journal = new Journal(timeline, arns, world.events());
    network = new Network(name);
    clusters = new Clusters(arns, journal);
    providers = new CapacityProviders(arns);
    placements = new Placements(faults, network, ids);
    quotas = new QuotaChecks(world.quotas());
    tags = new TaskTags(definitions);
    taskView = new TaskView(arns);

    var tasks = new TaskFactory(arns, ids, timeline, network, tags);
    lifecycle =
        new TaskLifecycle(timeline, durations, listeners, journal, faults, tasks, placements);
    launcher = new TaskLauncher(providers, lifecycle, placements, quotas);
    deregistration = new InstanceDeregistration(timeline, listeners, durations, lifecycle);

    var messages = new ServiceMessages(timeline, journal);
    var throttling = new StartThrottling(timeline, listeners, messages);
    var fleets = new FleetLauncher(providers, launcher, messages, throttling);
    var stopper = new FleetStopper(lifecycle, messages);
    var update = new RollingUpdate(fleets, stopper, throttling, messages);
    hooks = new StageHooks(timeline, ids, listeners, world.hooks(), messages);
    List<DeploymentRunner> strategies = new ArrayList<>();
    strategies.add(new RollingDeploymentRunner(timeline, update));
    for (DeploymentStrategy strategy : STAGED) {
      strategies.add(
          new StagedDeploymentRunner(
              strategy, timeline, durations, listeners, update, hooks, messages));
    }
    var runners = new DeploymentRunners(strategies);
    rollouts = new Rollouts(timeline, arns, ids, new FailureDetector(faults), messages);
    serviceDeletion = new ServiceDeletion(timeline, listeners, stopper);
    Reconcilers reconcilers =
        new Reconcilers(
            new HealthMonitor(timeline, messages),
            new ReplicaReconciler(rollouts, runners),
            new DaemonReconciler(timeline, lifecycle, placements, rollouts, fleets, stopper),
            new TaskSetReconciler(timeline, update, messages),
            serviceDeletion);
    scheduler = new ServiceScheduler(timeline, throttling, reconcilers);

    addListeners();
    addDaemons();
    addClusterHandlers();
    addTaskDefinitionHandlers();
    addInstanceHandlers();
    addServiceHandlers();
    addTaskHandlers();
    addTagHandlers();
  }

  private void addListeners() {
    listeners.add(new StateChangeEvents(journal, taskView));
    listeners.add(new GatewayRouting(arns, ids, timeline, gateways));
    listeners.add(scheduler);
    listeners.add(lifecycle.waitingTasks());
    listeners.add(new AgentUpdates(timeline, listeners, durations, faults));
  }

  private void addDaemons() {
    var deployer =
        new DaemonDeployer(
            timeline, durations, lifecycle, new DaemonTasks(lifecycle, tags), daemons);
    listeners.add(deployer);
    var factory = new DaemonFactory(arns, ids, timeline, daemons);
    new DaemonHandlers(
            arns, timeline, clusters, providers, daemonDefinitions, daemons, factory, deployer)
        .addTo(handlers);
    new DaemonDeploymentHandlers(arns, daemons).addTo(handlers);
  }

  private void addClusterHandlers() {
    var settings = new AccountSettings(arns.root());
    new AccountSettingHandlers(arns, settings).addTo(handlers);
    var attachments = new ClusterAttachments(ids, timeline, providers, durations, journal);
    var association = new ProviderAssociation(clusters, providers, quotas);
    handlers.on(
        CreateClusterRequest.class,
        new CreateClusterHandler(
            timeline,
            clusters,
            providers,
            durations,
            attachments,
            association,
            quotas,
            () -> settings.effective(arns.caller(), "containerInsights")));
    handlers.on(DescribeClustersRequest.class, new DescribeClustersHandler(arns, clusters));
    handlers.on(ListClustersRequest.class, new ListClustersHandler(arns, clusters));
    handlers.on(UpdateClusterRequest.class, new UpdateClusterHandler(clusters));
    handlers.on(UpdateClusterSettingsRequest.class, new UpdateClusterSettingsHandler(clusters));
    handlers.on(
        PutClusterCapacityProvidersRequest.class,
        new PutClusterCapacityProvidersHandler(clusters, association, attachments));
    handlers.on(
        DeleteClusterRequest.class,
        new DeleteClusterHandler(timeline, clusters, providers, durations, journal));
    handlers.on(
        CreateCapacityProviderRequest.class,
        new CreateCapacityProviderHandler(arns, clusters, providers, journal));
    handlers.on(
        DescribeCapacityProvidersRequest.class,
        new DescribeCapacityProvidersHandler(arns, clusters, providers));
    new CapacityProviderChangeHandlers(timeline, clusters, providers, durations, journal)
        .addTo(handlers);
  }

  private void addTaskDefinitionHandlers() {
    handlers.on(
        RegisterTaskDefinitionRequest.class,
        new RegisterTaskDefinitionHandler(arns, timeline, definitions));
    handlers.on(
        DescribeTaskDefinitionRequest.class, new DescribeTaskDefinitionHandler(definitions));
    handlers.on(
        ListTaskDefinitionsRequest.class, new ListTaskDefinitionsHandler(arns, definitions));
    handlers.on(
        ListTaskDefinitionFamiliesRequest.class,
        new ListTaskDefinitionFamiliesHandler(arns, definitions));
    handlers.on(
        DeregisterTaskDefinitionRequest.class,
        new DeregisterTaskDefinitionHandler(timeline, definitions));
    handlers.on(
        DeleteTaskDefinitionsRequest.class,
        new DeleteTaskDefinitionsHandler(timeline, clusters, durations, definitions));
    new DaemonTaskDefinitionHandlers(arns, timeline, durations, daemonDefinitions, daemons::use)
        .addTo(handlers);
  }

  private void addInstanceHandlers() {
    var registration =
        new InstanceRegistration(
            arns, ids, timeline, listeners, network, providers, durations, faults, quotas);
    var draining = new InstanceDraining(timeline, listeners, lifecycle);
    new InstanceHandlers(timeline, clusters, registration, deregistration, draining)
        .addTo(handlers);
    handlers.on(
        ListContainerInstancesRequest.class, new ListContainerInstancesHandler(arns, clusters));
    new AttributeHandlers(arns, listeners, clusters).addTo(handlers);
    handlers.on(
        UpdateContainerAgentRequest.class,
        new UpdateContainerAgentHandler(timeline, listeners, clusters));
  }

  private void addServiceHandlers() {
    var taskSets = new TaskSetFactory(arns, ids, timeline, listeners, providers, definitions);
    var services =
        new ServiceFactory(arns, ids, timeline, providers, definitions, rollouts, taskSets);
    handlers.on(
        CreateServiceRequest.class,
        new CreateServiceHandler(timeline, listeners, clusters, services, quotas));
    handlers.on(
        UpdateServiceRequest.class,
        new UpdateServiceHandler(listeners, clusters, providers, definitions, rollouts, quotas));
    handlers.on(
        DeleteServiceRequest.class, new DeleteServiceHandler(timeline, clusters, serviceDeletion));
    handlers.on(DescribeServicesRequest.class, new DescribeServicesHandler(clusters));
    handlers.on(ListServicesRequest.class, new ListServicesHandler(arns, clusters));
    handlers.on(
        ListServicesByNamespaceRequest.class, new ListServicesByNamespaceHandler(arns, clusters));
    new ExpressHandlers(
        arns, ids, timeline, network, clusters, definitions, serviceDeletion, handlers);
    new ServiceDeploymentHandlers(arns, timeline, listeners, clusters, hooks).addTo(handlers);
    handlers.on(
        CreateTaskSetRequest.class, new CreateTaskSetHandler(timeline, clusters, taskSets, quotas));
    new GatewayHandlers(arns, ids, timeline, network, gateways).addTo(handlers);
    new AssociationHandlers(arns, clusters, gateways).addTo(handlers);
    new RouteHandlers(arns, clusters, gateways).addTo(handlers);
    handlers.on(DescribeTaskSetsRequest.class, new DescribeTaskSetsHandler(clusters));
    handlers.on(
        UpdateTaskSetRequest.class, new UpdateTaskSetHandler(timeline, listeners, clusters));
    handlers.on(
        UpdateServicePrimaryTaskSetRequest.class,
        new UpdateServicePrimaryTaskSetHandler(timeline, listeners, clusters));
    handlers.on(
        DeleteTaskSetRequest.class, new DeleteTaskSetHandler(timeline, listeners, clusters));
  }

  private void addTaskHandlers() {
    handlers.on(
        RunTaskRequest.class,
        new RunTaskHandler(
            timeline,
            clusters,
            providers,
            definitions,
            taskView,
            tags,
            launcher,
            placements,
            quotas));
    handlers.on(
        StartTaskRequest.class,
        new StartTaskHandler(clusters, definitions, lifecycle, taskView, tags, placements));
    handlers.on(DescribeTasksRequest.class, new DescribeTasksHandler(clusters, taskView));
    handlers.on(StopTaskRequest.class, new StopTaskHandler(clusters, lifecycle, taskView));
    handlers.on(ExecuteCommandRequest.class, new ExecuteCommandHandler(arns, ids, clusters));
    handlers.on(ListTasksRequest.class, new ListTasksHandler(arns, clusters));
    new AgentHandlers(clusters, new AgentReports(lifecycle, listeners)).addTo(handlers);
    new TaskProtectionHandlers(timeline, listeners, clusters).addTo(handlers);
  }

  private void addTagHandlers() {
    var resources =
        new TaggedResources(
            arns, clusters, providers, definitions, daemonDefinitions, daemons, gateways);
    handlers.on(TagResourceRequest.class, new TagResourceHandler(resources));
    handlers.on(UntagResourceRequest.class, new UntagResourceHandler(resources));
    handlers.on(ListTagsForResourceRequest.class, new ListTagsForResourceHandler(resources));
  }

  void addTraffic(Map<String, Map<String, Double>> weights) {
    for (LiveCluster cluster : clusters.all()) {
      for (LiveService service : cluster.services().values()) {
        if (service.isActive()) {
          service.deployments().serving().forEach(each -> each.traffic().addTo(weights));
        }
      }
    }
  }

  Arns arns() {
    return arns;
  }

  Journal journal() {
    return journal;
  }

  Timeline timeline() {
    return timeline;
  }

  ChangeListeners listeners() {
    return listeners;
  }

  Clusters clusters() {
    return clusters;
  }

  TaskDefinitions taskDefinitions() {
    return definitions;
  }

  Placements placements() {
    return placements;
  }

  TaskLifecycle lifecycle() {
    return lifecycle;
  }

  ContainerLifecycle containers() {
    return lifecycle.containers();
  }

  InstanceDeregistration deregistration() {
    return deregistration;
  }

  ServiceScheduler scheduler() {
    return scheduler;
  }

  HandlerRegistry handlers() {
    return handlers;
  }
}
