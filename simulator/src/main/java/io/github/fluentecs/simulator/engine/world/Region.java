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
import io.github.fluentecs.simulator.engine.scheduler.ReplicaReconciler;
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

/** Everything in one Region: its state, what moves it, and the handlers of its operations. */
public final class Region {
  private final Arns arns;
  private final Journal journal;
  private final Timeline timeline;
  private final ChangeListeners watchers = new ChangeListeners();
  private final Clusters clusters;
  private final TaskDefinitions definitions = new TaskDefinitions();
  private final Placements placements;
  private final TaskLifecycle lifecycle;
  private final InstanceDeregistration deregistration;
  private final ServiceScheduler scheduler;
  private final HandlerRegistry handlers;

  /**
   * Assembles a Region of a world.
   *
   * @param account the id of the account
   * @param name such as {@code eu-west-1}
   */
  Region(World world, String account, String name) {
    StepDurations pace = StepDurations.DEFAULT;
    Ids ids = world.ids();
    ActiveFaults faults = world.faults();
    this.arns = Arns.of(account, name);
    this.timeline = world.timeline();
    this.journal = new Journal(timeline, arns, world.events());
    this.clusters = new Clusters(arns, journal);
    Network network = new Network(name);
    var providers = new CapacityProviders(arns);
    var tags = new TaskTags(definitions);
    var view = new TaskView(arns);
    this.placements = new Placements(faults, network, ids);
    var tasks = new TaskFactory(arns, ids, timeline, network, tags);
    this.lifecycle =
        new TaskLifecycle(timeline, pace, watchers, journal, faults, tasks, placements);
    this.deregistration = new InstanceDeregistration(timeline, watchers, pace, lifecycle);
    TaskLauncher launcher = new TaskLauncher(providers, lifecycle, placements);

    ServiceMessages news = new ServiceMessages(timeline, journal);
    StartThrottling restarts = new StartThrottling(timeline, watchers, news);
    Rollouts rollouts = new Rollouts(timeline, arns, ids, new FailureDetector(faults), news);
    FleetLauncher fleets = new FleetLauncher(providers, launcher, news, restarts);
    FleetStopper stopper = new FleetStopper(lifecycle, news);
    RollingUpdate update = new RollingUpdate(fleets, stopper, restarts, news);
    ServiceDeletion end = new ServiceDeletion(timeline, watchers, stopper);
    var daemons = new DaemonReconciler(timeline, lifecycle, placements, rollouts, fleets, stopper);
    Reconcilers reconcilers =
        new Reconcilers(
            new HealthMonitor(timeline, news),
            new ReplicaReconciler(timeline, rollouts, update),
            daemons,
            new TaskSetReconciler(timeline, update, news),
            end);
    this.scheduler = new ServiceScheduler(timeline, restarts, reconcilers);

    watchers.add(new StateChangeEvents(journal, view));
    watchers.add(scheduler);
    watchers.add(lifecycle.waitingTasks());
    watchers.add(new AgentUpdates(timeline, watchers, pace, faults));

    this.handlers = new HandlerRegistry();
    var attachments = new ClusterAttachments(ids, timeline, providers, pace, journal);
    var association = new ProviderAssociation(clusters, providers);
    new CreateClusterHandler(timeline, clusters, providers, pace, attachments, association)
        .addTo(handlers);
    new ClusterHandlers(arns, clusters).addTo(handlers);
    new PutClusterCapacityProvidersHandler(clusters, association, attachments).addTo(handlers);
    new DeleteClusterHandler(timeline, clusters, providers, pace, journal).addTo(handlers);
    new CreateCapacityProviderHandler(arns, clusters, providers, journal).addTo(handlers);
    new DescribeCapacityProvidersHandler(arns, clusters, providers).addTo(handlers);
    new CapacityProviderChangeHandlers(timeline, clusters, providers, pace, journal)
        .addTo(handlers);
    new RegisterTaskDefinitionHandler(arns, timeline, definitions).addTo(handlers);
    new TaskDefinitionReadHandlers(arns, definitions).addTo(handlers);
    new TaskDefinitionRemovalHandlers(timeline, clusters, pace, definitions).addTo(handlers);
    var instances =
        new InstanceRegistration(arns, ids, timeline, watchers, network, providers, pace, faults);
    var draining = new InstanceDraining(timeline, watchers, lifecycle);
    new InstanceHandlers(arns, timeline, clusters, instances, deregistration, draining)
        .addTo(handlers);
    new ListContainerInstancesHandler(arns, clusters).addTo(handlers);
    new AttributeHandlers(arns, watchers, clusters).addTo(handlers);
    new UpdateContainerAgentHandler(timeline, watchers, clusters).addTo(handlers);
    var taskSets = new TaskSetFactory(arns, ids, timeline, watchers, providers, definitions);
    var services =
        new ServiceFactory(arns, ids, timeline, providers, definitions, rollouts, taskSets);
    new CreateServiceHandler(timeline, watchers, clusters, services).addTo(handlers);
    new UpdateServiceHandler(watchers, clusters, providers, definitions, rollouts).addTo(handlers);
    new DeleteServiceHandler(timeline, clusters, end).addTo(handlers);
    new DescribeServicesHandler(arns, clusters).addTo(handlers);
    new ListServicesHandler(arns, clusters).addTo(handlers);
    new ServiceDeploymentHandlers(arns, timeline, watchers, clusters).addTo(handlers);
    new TaskSetHandlers(arns, timeline, watchers, clusters, taskSets).addTo(handlers);
    new RunTaskHandler(timeline, clusters, providers, definitions, view, tags, launcher, placements)
        .addTo(handlers);
    new StartTaskHandler(arns, clusters, definitions, lifecycle, view, tags, placements)
        .addTo(handlers);
    new TaskHandlers(arns, clusters, lifecycle, view).addTo(handlers);
    new ListTasksHandler(arns, clusters).addTo(handlers);
    new TaskProtectionHandlers(arns, timeline, watchers, clusters).addTo(handlers);
    new TagHandlers(new TaggedResources(arns, clusters, providers, definitions)).addTo(handlers);
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

  ChangeListeners watchers() {
    return watchers;
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
