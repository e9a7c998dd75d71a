package io.github.fluentecs.simulator.engine.lifecycle;

import io.github.fluentecs.simulator.engine.clock.Timeline;
import io.github.fluentecs.simulator.engine.id.Arns;
import io.github.fluentecs.simulator.engine.id.Ids;
import io.github.fluentecs.simulator.engine.state.LaunchSpec;
import io.github.fluentecs.simulator.engine.state.LiveContainer;
import io.github.fluentecs.simulator.engine.state.LiveInstance;
import io.github.fluentecs.simulator.engine.state.LiveTask;
import io.github.fluentecs.simulator.engine.state.Network;
import io.github.fluentecs.simulator.engine.state.NetworkAttachment;
import io.github.fluentecs.simulator.engine.state.Place;
import io.github.fluentecs.simulator.engine.state.ResourceDemand;
import io.github.fluentecs.simulator.fault.TaskFault;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.NetworkBinding;
import software.amazon.awssdk.services.ecs.model.PortMapping;

/** Makes tasks with their ids and containers, and settles them: resources, ports, network. */
public final class TaskFactory {
  private final Arns arns;
  private final Ids ids;
  private final Timeline timeline;
  private final Network network;
  private final TaskTags taskTags;

  public TaskFactory(Arns arns, Ids ids, Timeline timeline, Network network, TaskTags taskTags) {
    this.arns = arns;
    this.ids = ids;
    this.timeline = timeline;
    this.network = network;
    this.taskTags = taskTags;
  }

  LiveTask create(LaunchSpec spec) {
    String id = ids.hex32();
    List<LiveContainer> containers = new ArrayList<>();
    for (ContainerDefinition definition : spec.definition().containerDefinitions()) {
      containers.add(new LiveContainer(definition, ids.uuid()));
    }
    String arn = arns.task(spec.cluster().name(), id);
    var birth = new LiveTask.Birth(ids.next(), id, arn, List.copyOf(containers), timeline.now());
    LiveTask task = new LiveTask(birth, spec);
    LaunchSpec.Owner owner = spec.owner();
    if (owner != null) {
      task.tag(taskTags.ofService(owner.service(), spec.definition()));
    }
    enlist(task);
    return task;
  }

  /** A container that AWS adds to a task: it starts unless the fault says why not. */
  LiveContainer agent(TaskFault fault) {
    LiveContainer agent =
        LiveContainer.injected("aws-guardduty-agent-" + ids.letters6(), ids.uuid());
    if (fault.reason() != null) {
      agent.stop(null, fault.reason());
    }
    return agent;
  }

  /** The id that the container runtime gives to a container of the task. */
  String runtimeId(LiveTask task) {
    return task.id() + "-" + ids.below(Integer.MAX_VALUE);
  }

  /** Gives the task its place and what it needs there; there must be room. */
  void settle(LiveTask task, Place place) {
    LaunchSpec spec = task.spec();
    LiveInstance instance = place.instance();
    task.put(place);
    if (spec.isAwsvpc()) {
      task.attach(newInterface(spec, place));
    }
    if (instance != null) {
      task.enlist(instance.tasks());
      instance.resources().reserve(task, ResourceDemand.of(spec));
      bindPorts(task, instance);
    }
  }

  private static void enlist(LiveTask task) {
    task.enlist(task.cluster().tasks());
    LaunchSpec.Owner owner = task.spec().owner();
    if (owner != null) {
      task.enlist(owner.service().tasks());
      task.enlist(owner.part());
    }
  }

  private NetworkAttachment newInterface(LaunchSpec spec, Place place) {
    List<String> near = network.subnetsIn(place.zone(), spec.subnets());
    List<String> subnets = near.isEmpty() ? spec.subnets() : near;
    String subnet =
        place.subnet() == null ? subnets.get(ids.below(subnets.size())) : place.subnet();
    String address = "10.0." + ids.below(256) + "." + (4 + ids.below(251));
    return new NetworkAttachment(
        ids.uuid(), ids.ec2("eni"), subnet, address, arns.region(), NetworkAttachment.PRECREATED);
  }

  private static void bindPorts(LiveTask task, LiveInstance instance) {
    if (!task.spec().isAwsvpc()) {
      task.containers().forEach(container -> container.bind(bindings(task, container, instance)));
    }
  }

  private static List<NetworkBinding> bindings(
      LiveTask task, LiveContainer container, LiveInstance instance) {
    boolean isHost = "host".equals(task.spec().definition().networkModeAsString());
    List<NetworkBinding> bindings = new ArrayList<>();
    for (PortMapping mapping : container.definition().portMappings()) {
      boolean isUdp = ResourceDemand.isUdp(mapping);
      int fixed = ResourceDemand.hostPort(mapping, isHost);
      bindings.add(
          NetworkBinding.builder()
              .bindIP("0.0.0.0")
              .containerPort(mapping.containerPort())
              .hostPort(fixed > 0 ? fixed : instance.resources().dynamicPort(task, isUdp))
              .protocol(isUdp ? "udp" : "tcp")
              .build());
    }
    return bindings;
  }
}
