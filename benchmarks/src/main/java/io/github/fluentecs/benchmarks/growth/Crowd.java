package io.github.fluentecs.benchmarks.growth;

import static io.github.fluentecs.dsl.EcsDsl.cluster;

import io.github.fluentecs.benchmarks.server.Jobs;
import io.github.fluentecs.benchmarks.server.Server;
import io.github.fluentecs.core.ref.TaskRef;
import io.github.fluentecs.simulator.EcsSimulator;
import io.github.fluentecs.simulator.VirtualTime;
import io.github.fluentecs.simulator.fault.Fault;
import java.time.Duration;
import java.util.List;
import software.amazon.awssdk.services.ecs.EcsClient;

/** Running tasks on a simulator that does not throttle, and whose time stands still. */
final class Crowd implements AutoCloseable {
  private final EcsSimulator simulator = EcsSimulator.create();
  private final EcsClient client = simulator.client();
  private final List<String> arns;

  private Crowd(int size) {
    arns = Jobs.start(client, size);
    simulator.time().advance(Duration.ofMinutes(1));
  }

  static Crowd of(int size) {
    return new Crowd(size);
  }

  /** Lets the tasks end one after the other, the first and the last after some time from now. */
  void endWithin(Duration first, Duration last) {
    Duration spread = last.minus(first);
    for (int i = 0; i < arns.size(); i++) {
      Duration after = first.plus(spread.multipliedBy(i).dividedBy(arns.size()));
      var unused = simulator.faults().inject(Fault.containerExit(0).task(arns.get(i)).after(after));
    }
  }

  List<String> arns() {
    return arns;
  }

  List<TaskRef> tasks() {
    return arns.stream().<TaskRef>map(arn -> cluster(Server.CLUSTER).task(arn)).toList();
  }

  VirtualTime time() {
    return simulator.time();
  }

  MeteredClient metered() {
    return new MeteredClient(client);
  }

  @Override
  public void close() {
    client.close();
    simulator.close();
  }
}
