package io.github.fluentecs.simulator.engine;

import io.github.fluentecs.simulator.EventLog;
import io.github.fluentecs.simulator.Faults;
import io.github.fluentecs.simulator.Setup;
import io.github.fluentecs.simulator.VirtualTime;
import java.util.Set;

/** The simulated world behind one lock, with its faces for the outside. */
public final class Engine implements Backend {
  private final Handlers handlers = handlers();
  private final WorldLock worlds;
  private final VirtualTime time;
  private final Faults faults;
  private final EventLog events;

  /**
   * A new, empty world.
   *
   * @param setup what it starts from
   */
  public Engine(Setup setup) {
    this(setup, new SystemClock());
  }

  /**
   * A new, empty world.
   *
   * @param setup what it starts from
   * @param clock what its time may follow
   */
  Engine(Setup setup, RealClock clock) {
    worlds = new WorldLock(() -> new World(setup, handlers), clock);
    time = new EngineTime(worlds);
    faults = new EngineFaults(worlds, handlers.operations());
    events = new EngineEvents(worlds);
  }

  private static Handlers handlers() {
    Handlers handlers = new Handlers();
    CreateCluster.addTo(handlers);
    ClusterOperations.addTo(handlers);
    ClusterCapacity.addTo(handlers);
    DeleteCluster.addTo(handlers);
    CreateCapacityProvider.addTo(handlers);
    DescribeCapacityProviders.addTo(handlers);
    CapacityProviderChanges.addTo(handlers);
    RegisterTaskDefinition.addTo(handlers);
    TaskDefinitionReads.addTo(handlers);
    TaskDefinitionRemoval.addTo(handlers);
    InstanceOperations.addTo(handlers);
    ListContainerInstances.addTo(handlers);
    AttributeOperations.addTo(handlers);
    AgentUpdates.addTo(handlers);
    CreateService.addTo(handlers);
    UpdateService.addTo(handlers);
    DeleteService.addTo(handlers);
    DescribeServices.addTo(handlers);
    ListServices.addTo(handlers);
    ServiceDeploymentOperations.addTo(handlers);
    TaskSetOperations.addTo(handlers);
    RunTask.addTo(handlers);
    StartTask.addTo(handlers);
    TaskOperations.addTo(handlers);
    ListTasks.addTo(handlers);
    ProtectionOperations.addTo(handlers);
    TagOperations.addTo(handlers);
    return handlers;
  }

  @Override
  public Reply handle(Call call) {
    return worlds.read(world -> world.answer(call));
  }

  /** The operations that it serves, by their names on the wire. */
  Set<String> operations() {
    return handlers.operations();
  }

  /** Starts again with an empty world: no resources, no faults, no events, the first instant. */
  public void reset() {
    worlds.reset();
  }

  /** The state of one Region; to be touched by one thread only, while no call is under way. */
  Region region(String name) {
    return worlds.read(world -> world.region(name));
  }

  /**
   * The clock of this world.
   *
   * @return always the same object
   */
  public VirtualTime time() {
    return time;
  }

  /**
   * The faults of this world.
   *
   * @return always the same object
   */
  public Faults faults() {
    return faults;
  }

  /**
   * The history of this world.
   *
   * @return always the same object
   */
  public EventLog events() {
    return events;
  }
}
