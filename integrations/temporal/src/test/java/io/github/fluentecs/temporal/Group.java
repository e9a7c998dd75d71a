package io.github.fluentecs.temporal;

import io.github.fluentecs.simulator.EcsSimulator;
import io.github.fluentecs.simulator.fault.Fault;
import io.github.fluentecs.workflows.fleet.InstanceGroup;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.Resource;

/** A group of machines that register with the simulator; they take time to start and to end. */
final class Group implements RotationWorkflow.Machines {
  private record Machine(String ami, Instant from, Optional<Instant> to, String instance) {
    Machine with(Instant end) {
      return new Machine(ami, from, Optional.of(end), instance);
    }
  }

  private final EcsSimulator simulator;
  private final EcsClient client;
  private final Map<String, Machine> machines = new LinkedHashMap<>();
  private final int desired;
  private int terminated;

  Group(EcsSimulator simulator, EcsClient client, int desired) {
    this.simulator = simulator;
    this.client = client;
    this.desired = desired;
    fill("ami-0123456789abcdef0", Duration.ZERO);
    tick();
  }

  private void fill(String ami, Duration start) {
    while (living().count() < desired) {
      String id = "i-%017d".formatted(machines.size() + 1);
      machines.put(id, new Machine(ami, now().plus(start), Optional.empty(), ""));
    }
  }

  private Instant now() {
    return simulator.time().now();
  }

  private Stream<String> living() {
    return machines.entrySet().stream()
        .filter(each -> each.getValue().to().isEmpty())
        .map(Map.Entry::getKey);
  }

  /** Lets happen what is due. */
  synchronized void tick() {
    for (String id : List.copyOf(machines.keySet())) {
      Machine machine = machines.get(id);
      if (machine.instance().isEmpty() && !machine.from().isAfter(now())) {
        machines.put(id, registered(id, machine));
      }
      if (machine.to().filter(end -> !end.isAfter(now())).isPresent()
          && client
              .listContainerInstances(r -> r.cluster("prod"))
              .containerInstanceArns()
              .contains(machine.instance())) {
        simulator.faults().inject(Fault.instanceLost(machine.instance()));
      }
    }
  }

  private Machine registered(String id, Machine machine) {
    String document = "{\"instanceId\": \"%s\", \"imageId\": \"%s\"}".formatted(id, machine.ami());
    String arn =
        client
            .registerContainerInstance(
                r ->
                    r.cluster("prod")
                        .instanceIdentityDocument(document)
                        .totalResources(number("CPU", 4_096), number("MEMORY", 8_192)))
            .containerInstance()
            .containerInstanceArn();
    return new Machine(machine.ami(), machine.from(), machine.to(), arn);
  }

  private static Resource number(String name, int value) {
    return Resource.builder().name(name).type("INTEGER").integerValue(value).build();
  }

  @Override
  public synchronized InstanceGroup look() {
    return new InstanceGroup(desired, 2 * desired, new TreeSet<>(living().toList()));
  }

  @Override
  public void growTo(int size) {
    throw new IllegalStateException("the group does not grow");
  }

  @Override
  public synchronized void terminate(String id, boolean isReplaced) {
    Machine machine = machines.get(id);
    if (machine.to().isEmpty()) {
      terminated++;
      machines.put(id, machine.with(now().plusSeconds(30)));
      fill("ami-0fedcba9876543210", Duration.ofSeconds(90));
    }
  }

  synchronized int terminated() {
    return terminated;
  }
}
