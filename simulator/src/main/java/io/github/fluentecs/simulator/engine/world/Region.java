package io.github.fluentecs.simulator.engine.world;

import io.github.fluentecs.simulator.engine.call.HandlerRegistry;
import io.github.fluentecs.simulator.engine.check.ProviderAssociation;
import io.github.fluentecs.simulator.engine.clock.StepDurations;
import io.github.fluentecs.simulator.engine.clock.Timeline;
import io.github.fluentecs.simulator.engine.fault.ActiveFaults;
import io.github.fluentecs.simulator.engine.id.Arns;
import io.github.fluentecs.simulator.engine.id.Ids;
import io.github.fluentecs.simulator.engine.journal.Journal;
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
import io.github.fluentecs.simulator.engine.operation.AttributeHandlers;
import io.github.fluentecs.simulator.engine.operation.CapacityProviderChangeHandlers;
import io.github.fluentecs.simulator.engine.operation.ClusterHandlers;
import io.github.fluentecs.simulator.engine.operation.CreateCapacityProviderHandler;
import io.github.fluentecs.simulator.engine.operation.CreateClusterHandler;
import io.github.fluentecs.simulator.engine.operation.CreateServiceHandler;
import io.github.fluentecs.simulator.engine.operation.DeleteClusterHandler;
import io.github.fluentecs.simulator.engine.operation.DeleteServiceHandler;
import io.github.fluentecs.simulator.engine.operation.DescribeCapacityProvidersHandler;
import io.github.fluentecs.simulator.engine.operation.DescribeServicesHandler;
import io.github.fluentecs.simulator.engine.operation.InstanceHandlers;
import io.github.fluentecs.simulator.engine.operation.ListContainerInstancesHandler;
import io.github.fluentecs.simulator.engine.operation.ListServicesHandler;
import io.github.fluentecs.simulator.engine.operation.ListTasksHandler;
import io.github.fluentecs.simulator.engine.operation.PutClusterCapacityProvidersHandler;
import io.github.fluentecs.simulator.engine.operation.RegisterTaskDefinitionHandler;
import io.github.fluentecs.simulator.engine.operation.RunTaskHandler;
import io.github.fluentecs.simulator.engine.operation.ServiceDeploymentHandlers;
import io.github.fluentecs.simulator.engine.operation.ServiceFactory;
import io.github.fluentecs.simulator.engine.operation.StartTaskHandler;
import io.github.fluentecs.simulator.engine.operation.TagHandlers;
import io.github.fluentecs.simulator.engine.operation.TaggedResources;
import io.github.fluentecs.simulator.engine.operation.TaskDefinitionReadHandlers;
import io.github.fluentecs.simulator.engine.operation.TaskDefinitionRemovalHandlers;
import io.github.fluentecs.simulator.engine.operation.TaskHandlers;
import io.github.fluentecs.simulator.engine.operation.TaskProtectionHandlers;
import io.github.fluentecs.simulator.engine.operation.TaskSetFactory;
import io.github.fluentecs.simulator.engine.operation.TaskSetHandlers;
import io.github.fluentecs.simulator.engine.operation.UpdateContainerAgentHandler;
import io.github.fluentecs.simulator.engine.operation.UpdateServiceHandler;
import io.github.fluentecs.simulator.engine.placement.Placements;
import io.github.fluentecs.simulator.engine.scheduler.DaemonReconciler;
import io.github.fluentecs.simulator.engine.scheduler.FailureDetector;
import io.github.fluentecs.simulator.engine.scheduler.FleetLauncher;
import io.github.fluentecs.simulator.engine.scheduler.FleetStopper;
import io.github.fluentecs.simulator.engine.scheduler.HealthMonitor;
import io.github.fluentecs.simulator.engine.scheduler.Reconcilers;
import io.github.fluentecs.simulator.engine.scheduler.DeploymentRunners;
import io.github.fluentecs.simulator.engine.scheduler.ReplicaReconciler;
import io.github.fluentecs.simulator.engine.scheduler.RollingDeploymentRunner;
import io.github.fluentecs.simulator.engine.scheduler.RollingUpdate;
import io.github.fluentecs.simulator.engine.scheduler.Rollouts;
import io.github.fluentecs.simulator.engine.scheduler.ServiceDeletion;
import io.github.fluentecs.simulator.engine.scheduler.ServiceMessages;
import io.github.fluentecs.simulator.engine.scheduler.ServiceScheduler;
import io.github.fluentecs.simulator.engine.scheduler.StartThrottling;
import io.github.fluentecs.simulator.engine.scheduler.TaskSetReconciler;
import io.github.fluentecs.simulator.engine.state.CapacityProviders;
import io.github.fluentecs.simulator.engine.state.ChangeListeners;
import io.github.fluentecs.simulator.engine.state.Clusters;
import io.github.fluentecs.simulator.engine.state.Network;
import io.github.fluentecs.simulator.engine.state.TaskDefinitions;
import io.github.fluentecs.simulator.engine.view.StateChangeEvents;
import io.github.fluentecs.simulator.engine.view.TaskView;
import java.util.List;

/** Everything in one Region: its state, what moves it, and the handlers of its operations. */
public final class Region {
  private final StepDurations durations = StepDurations.DEFAULT;
  private final ChangeListeners listeners = new ChangeListeners();
  private final TaskDefinitions definitions = new TaskDefinitions();
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
  private final ServiceDeletion serviceDeletion;
  private final ServiceScheduler scheduler;

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
    tags = new TaskTags(definitions);
    taskView = new TaskView(arns);

    var tasks = new TaskFactory(arns, ids, timeline, network, tags);
    lifecycle =
        new TaskLifecycle(timeline, durations, listeners, journal, faults, tasks, placements);
    launcher = new TaskLauncher(providers, lifecycle, placements);
    deregistration = new InstanceDeregistration(timeline, listeners, durations, lifecycle);

    var messages = new ServiceMessages(timeline, journal);
    var throttling = new StartThrottling(timeline, listeners, messages);
    var fleets = new FleetLauncher(providers, launcher, messages, throttling);
    var stopper = new FleetStopper(lifecycle, messages);
    var update = new RollingUpdate(fleets, stopper, throttling, messages);
    var runners = new DeploymentRunners(List.of(new RollingDeploymentRunner(timeline, update)));
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
    addClusterHandlers();
    addTaskDefinitionHandlers();
    addInstanceHandlers();
    addServiceHandlers();
    addTaskHandlers();
    new TagHandlers(new TaggedResources(arns, clusters, providers, definitions)).addTo(handlers);
  }

  private void addListeners() {
    listeners.add(new StateChangeEvents(journal, taskView));
    listeners.add(scheduler);
    listeners.add(lifecycle.waitingTasks());
    listeners.add(new AgentUpdates(timeline, listeners, durations, faults));
  }

  private void addClusterHandlers() {
    var attachments = new ClusterAttachments(ids, timeline, providers, durations, journal);
    var association = new ProviderAssociation(clusters, providers);
    new CreateClusterHandler(timeline, clusters, providers, durations, attachments, association)
        .addTo(handlers);
    new ClusterHandlers(arns, clusters).addTo(handlers);
    new PutClusterCapacityProvidersHandler(clusters, association, attachments).addTo(handlers);
    new DeleteClusterHandler(timeline, clusters, providers, durations, journal).addTo(handlers);
    new CreateCapacityProviderHandler(arns, clusters, providers, journal).addTo(handlers);
    new DescribeCapacityProvidersHandler(arns, clusters, providers).addTo(handlers);
    new CapacityProviderChangeHandlers(timeline, clusters, providers, durations, journal)
        .addTo(handlers);
  }

  private void addTaskDefinitionHandlers() {
    new RegisterTaskDefinitionHandler(arns, timeline, definitions).addTo(handlers);
    new TaskDefinitionReadHandlers(arns, definitions).addTo(handlers);
    new TaskDefinitionRemovalHandlers(timeline, clusters, durations, definitions).addTo(handlers);
  }

  private void addInstanceHandlers() {
    var registration =
        new InstanceRegistration(
            arns, ids, timeline, listeners, network, providers, durations, faults);
    var draining = new InstanceDraining(timeline, listeners, lifecycle);
    new InstanceHandlers(arns, timeline, clusters, registration, deregistration, draining)
        .addTo(handlers);
    new ListContainerInstancesHandler(arns, clusters).addTo(handlers);
    new AttributeHandlers(arns, listeners, clusters).addTo(handlers);
    new UpdateContainerAgentHandler(timeline, listeners, clusters).addTo(handlers);
  }

  private void addServiceHandlers() {
    var taskSets = new TaskSetFactory(arns, ids, timeline, listeners, providers, definitions);
    var services =
        new ServiceFactory(arns, ids, timeline, providers, definitions, rollouts, taskSets);
    new CreateServiceHandler(timeline, listeners, clusters, services).addTo(handlers);
    new UpdateServiceHandler(listeners, clusters, providers, definitions, rollouts)
        .addTo(handlers);
    new DeleteServiceHandler(timeline, clusters, serviceDeletion).addTo(handlers);
    new DescribeServicesHandler(arns, clusters).addTo(handlers);
    new ListServicesHandler(arns, clusters).addTo(handlers);
    new ServiceDeploymentHandlers(arns, timeline, listeners, clusters).addTo(handlers);
    new TaskSetHandlers(arns, timeline, listeners, clusters, taskSets).addTo(handlers);
  }

  private void addTaskHandlers() {
    new RunTaskHandler(
            timeline, clusters, providers, definitions, taskView, tags, launcher, placements)
        .addTo(handlers);
    new StartTaskHandler(arns, clusters, definitions, lifecycle, taskView, tags, placements)
        .addTo(handlers);
    new TaskHandlers(arns, clusters, lifecycle, taskView).addTo(handlers);
    new ListTasksHandler(arns, clusters).addTo(handlers);
    new TaskProtectionHandlers(arns, timeline, listeners, clusters).addTo(handlers);
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
