package io.github.fluentecs.simulator.engine;

/** Everything in one Region: its state, what moves it, and the handlers of its operations. */
public final class Region {
  private final Arns arns;
  private final Journal journal;
  private final Timeline timeline;
  private final Watchers watchers = new Watchers();
  private final Clusters clusters;
  private final TaskDefinitions definitions = new TaskDefinitions();
  private final Placements placements;
  private final TaskLifecycle lifecycle;
  private final Deregistration deregistration;
  private final ServiceScheduler scheduler;
  private final Handlers handlers;

  /**
   * Assembles a Region of a world.
   *
   * @param account the id of the account
   * @param name such as {@code eu-west-1}
   */
  Region(World world, String account, String name) {
    Pace pace = Pace.DEFAULT;
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
    this.deregistration = new Deregistration(timeline, watchers, pace, lifecycle);
    Launcher launcher = new Launcher(providers, lifecycle, placements);

    ServiceNews news = new ServiceNews(timeline, journal);
    Restarts restarts = new Restarts(timeline, watchers, news);
    Rollouts rollouts = new Rollouts(timeline, arns, ids, new Breaker(faults), news);
    FleetLauncher fleets = new FleetLauncher(providers, launcher, news, restarts);
    FleetStopper stopper = new FleetStopper(lifecycle, news);
    RollingUpdate update = new RollingUpdate(fleets, stopper, restarts, news);
    ServiceEnd end = new ServiceEnd(timeline, watchers, stopper);
    var daemons = new DaemonReconciler(timeline, lifecycle, placements, rollouts, fleets, stopper);
    Reconcilers reconcilers =
        new Reconcilers(
            new HealthWatch(timeline, news),
            new ReplicaReconciler(timeline, rollouts, update),
            daemons,
            new TaskSetReconciler(timeline, update, news),
            end);
    this.scheduler = new ServiceScheduler(timeline, restarts, reconcilers);

    watchers.add(new StateChangeEvents(journal, view));
    watchers.add(scheduler);
    watchers.add(lifecycle.waitingTasks());
    watchers.add(new AgentUpdates(timeline, watchers, pace, faults));

    this.handlers = new Handlers();
    var attachments = new ClusterAttachments(ids, timeline, providers, pace, journal);
    var association = new ProviderAssociation(clusters, providers);
    new CreateCluster(timeline, clusters, providers, pace, attachments, association)
        .addTo(handlers);
    new ClusterOperations(arns, clusters).addTo(handlers);
    new ClusterCapacity(clusters, association, attachments).addTo(handlers);
    new DeleteCluster(timeline, clusters, providers, pace, journal).addTo(handlers);
    new CreateCapacityProvider(arns, clusters, providers, journal).addTo(handlers);
    new DescribeCapacityProviders(arns, clusters, providers).addTo(handlers);
    new CapacityProviderChanges(timeline, clusters, providers, pace, journal).addTo(handlers);
    new RegisterTaskDefinition(arns, timeline, definitions).addTo(handlers);
    new TaskDefinitionReads(arns, definitions).addTo(handlers);
    new TaskDefinitionRemoval(timeline, clusters, pace, definitions).addTo(handlers);
    var instances =
        new InstanceFactory(arns, ids, timeline, watchers, network, providers, pace, faults);
    var draining = new Draining(timeline, watchers, lifecycle);
    new InstanceOperations(arns, timeline, clusters, instances, deregistration, draining)
        .addTo(handlers);
    new ListContainerInstances(arns, clusters).addTo(handlers);
    new AttributeOperations(arns, watchers, clusters).addTo(handlers);
    new UpdateContainerAgent(timeline, watchers, clusters).addTo(handlers);
    var taskSets = new TaskSetFactory(arns, ids, timeline, watchers, providers, definitions);
    var services =
        new ServiceFactory(arns, ids, timeline, providers, definitions, rollouts, taskSets);
    new CreateService(timeline, watchers, clusters, services).addTo(handlers);
    new UpdateService(watchers, clusters, providers, definitions, rollouts).addTo(handlers);
    new DeleteService(timeline, clusters, end).addTo(handlers);
    new DescribeServices(arns, clusters).addTo(handlers);
    new ListServices(arns, clusters).addTo(handlers);
    new ServiceDeploymentOperations(arns, timeline, watchers, clusters).addTo(handlers);
    new TaskSetOperations(arns, timeline, watchers, clusters, taskSets).addTo(handlers);
    new RunTask(timeline, clusters, providers, definitions, view, tags, launcher, placements)
        .addTo(handlers);
    new StartTask(arns, clusters, definitions, lifecycle, view, tags, placements).addTo(handlers);
    new TaskOperations(arns, clusters, lifecycle, view).addTo(handlers);
    new ListTasks(arns, clusters).addTo(handlers);
    new ProtectionOperations(arns, timeline, watchers, clusters).addTo(handlers);
    new TagOperations(new TaggedResources(arns, clusters, providers, definitions)).addTo(handlers);
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

  Watchers watchers() {
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

  Deregistration deregistration() {
    return deregistration;
  }

  ServiceScheduler scheduler() {
    return scheduler;
  }

  Handlers handlers() {
    return handlers;
  }
}
