package io.github.fluentecs.workflows.fleet;

import io.github.fluentecs.simulator.EcsSimulator;
import io.github.fluentecs.simulator.fault.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.Resource;

/**
 * An Auto Scaling group whose machines register with the simulator: they take time to start and to
 * end, and the group keeps their number.
 */
final class SimulatedGroup implements InstanceMachines {
  private enum State {
    STARTING,
    RUNNING,
    ENDING
  }

  private static final class Machine {
    private final String ami;
    private State state;
    private Instant due;
    private @Nullable String instance;

    Machine(String ami, State state, Instant due) {
      this.ami = ami;
      this.state = state;
      this.due = due;
    }
  }

  private final EcsSimulator simulator;
  private final EcsClient client;
  private final Map<String, Machine> machines = new LinkedHashMap<>();
  private final List<String> terminated = new ArrayList<>();
  private Duration start = Duration.ofSeconds(90);
  private Duration end = Duration.ofSeconds(30);
  private String ami = RotationWorld.NEW;
  private int desired;
  private int most;
  private int failures;
  private int number;

  SimulatedGroup(EcsSimulator simulator, EcsClient client) {
    this.simulator = simulator;
    this.client = client;
  }

  /** Starts with machines that are registered already. */
  synchronized void begin(int size, int mostMachines, String firstAmi) {
    desired = size;
    most = mostMachines;
    for (int i = 0; i < size; i++) {
      register(launch(firstAmi));
    }
  }

  synchronized void launching(String otherAmi) {
    ami = otherAmi;
  }

  synchronized void failing(int times) {
    failures = times;
  }

  synchronized void atOnce() {
    start = Duration.ZERO;
    end = Duration.ZERO;
  }

  private String launch(String fromAmi) {
    String id = "i-%017d".formatted(++number);
    machines.put(id, new Machine(fromAmi, State.STARTING, simulator.time().now().plus(start)));
    return id;
  }

  private void register(String id) {
    Machine machine = Objects.requireNonNull(machines.get(id), id);
    machine.state = State.RUNNING;
    String document = "{\"instanceId\": \"%s\", \"imageId\": \"%s\"}".formatted(id, machine.ami);
    machine.instance =
        client
            .registerContainerInstance(
                r ->
                    r.cluster("prod")
                        .instanceIdentityDocument(document)
                        .totalResources(number("CPU", 4_096), number("MEMORY", 8_192)))
            .containerInstance()
            .containerInstanceArn();
  }

  static Resource number(String name, int value) {
    return Resource.builder().name(name).type("INTEGER").integerValue(value).build();
  }

  @Override
  public synchronized InstanceGroup look() {
    fail();
    return new InstanceGroup(desired, most, living());
  }

  private Set<String> living() {
    return machines.entrySet().stream()
        .filter(each -> each.getValue().state != State.ENDING)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private void fail() {
    if (failures > 0) {
      failures--;
      throw new IllegalStateException("the group does not answer");
    }
  }

  @Override
  public synchronized void growTo(int size) {
    fail();
    if (size > most) {
      throw new IllegalArgumentException(size + " is more than " + most);
    }
    desired = Math.max(desired, size);
    tick();
  }

  @Override
  public synchronized void terminate(String ec2InstanceId, boolean isReplaced) {
    fail();
    Machine machine = machines.get(ec2InstanceId);
    if (machine == null || machine.state == State.ENDING) {
      return;
    }
    machine.state = State.ENDING;
    machine.due = simulator.time().now().plus(end);
    terminated.add(ec2InstanceId);
    desired -= isReplaced ? 0 : 1;
    tick();
  }

  /** Lets happen what is due. */
  synchronized void tick() {
    while (living().size() < desired) {
      launch(ami);
    }
    Instant now = simulator.time().now();
    for (Map.Entry<String, Machine> each : List.copyOf(machines.entrySet())) {
      Machine machine = each.getValue();
      boolean isDue = !machine.due.isAfter(now);
      if (machine.state == State.STARTING && isDue) {
        register(each.getKey());
      } else if (machine.state == State.ENDING && isDue) {
        machines.remove(each.getKey());
        lose(machine.instance);
      }
    }
  }

  /** One that was deregistered has nothing to lose. */
  private void lose(@Nullable String instance) {
    boolean isThere =
        instance != null
            && client
                .listContainerInstancesPaginator(r -> r.cluster("prod"))
                .containerInstanceArns()
                .stream()
                .anyMatch(instance::equals);
    if (isThere) {
      simulator.faults().inject(Fault.instanceLost(instance));
    }
  }

  synchronized Optional<Instant> nextDue() {
    return machines.values().stream()
        .filter(machine -> machine.state != State.RUNNING)
        .map(machine -> machine.due)
        .min(Comparator.naturalOrder());
  }

  synchronized int desired() {
    return desired;
  }

  synchronized List<String> terminated() {
    return List.copyOf(terminated);
  }
}
