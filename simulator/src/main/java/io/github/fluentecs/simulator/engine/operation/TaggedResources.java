package io.github.fluentecs.simulator.engine.operation;

import io.github.fluentecs.simulator.engine.call.Checks;
import io.github.fluentecs.simulator.engine.call.Refusal;
import io.github.fluentecs.simulator.engine.gateway.Gateways;
import io.github.fluentecs.simulator.engine.id.Arns;
import io.github.fluentecs.simulator.engine.state.CapacityProviders;
import io.github.fluentecs.simulator.engine.state.Clusters;
import io.github.fluentecs.simulator.engine.state.DaemonTaskDefinitions;
import io.github.fluentecs.simulator.engine.state.Daemons;
import io.github.fluentecs.simulator.engine.state.LiveCapacityProvider;
import io.github.fluentecs.simulator.engine.state.LiveCluster;
import io.github.fluentecs.simulator.engine.state.LiveInstance;
import io.github.fluentecs.simulator.engine.state.LiveService;
import io.github.fluentecs.simulator.engine.state.LiveTask;
import io.github.fluentecs.simulator.engine.state.LiveTaskSet;
import io.github.fluentecs.simulator.engine.state.Tagged;
import io.github.fluentecs.simulator.engine.state.TaskDefinitions;
import io.github.fluentecs.simulator.engine.status.InstanceStatus;
import io.github.fluentecs.simulator.engine.status.ServiceStatus;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what an ARN means, for operations on tags. */
public final class TaggedResources {
  private static final Set<String> CHILDREN =
      Set.of("service", "task", "container-instance", "task-set");

  private final Arns arns;
  private final Clusters clusters;
  private final CapacityProviders capacityProviders;
  private final TaskDefinitions taskDefinitions;
  private final DaemonTaskDefinitions daemonTaskDefinitions;
  private final Daemons daemons;
  private final Gateways gateways;

  public TaggedResources(
      Arns arns,
      Clusters clusters,
      CapacityProviders capacityProviders,
      TaskDefinitions taskDefinitions,
      DaemonTaskDefinitions daemonTaskDefinitions,
      Daemons daemons,
      Gateways gateways) {
    this.arns = arns;
    this.clusters = clusters;
    this.capacityProviders = capacityProviders;
    this.taskDefinitions = taskDefinitions;
    this.daemonTaskDefinitions = daemonTaskDefinitions;
    this.daemons = daemons;
    this.gateways = gateways;
  }

  /** The resource; it must be there, and not be over. */
  Tagged require(@Nullable String resourceArn) {
    String arn = Checks.given("resourceArn", resourceArn);
    String prefix = arns.prefix();
    Checks.that(
        arn.startsWith(prefix),
        "Invalid resourceArn: it must begin with " + prefix + " and not be " + arn + ".");
    List<String> path = List.of(arn.substring(prefix.length()).split("/", -1));
    Tagged found = find(arn, path);
    if (found == null) {
      throw Refusal.of("ResourceNotFoundException", "The specified resource was not found: " + arn);
    }
    return found;
  }

  private @Nullable Tagged find(String arn, List<String> path) {
    String type = path.get(0);
    if (CHILDREN.contains(type)) {
      Checks.that(path.size() > 2, "Long arn format must be used for tagging operations");
      return child(clusters.requireNamed(path.get(1)), type, path);
    }
    return switch (type) {
      case "cluster" -> clusters.requireNamed(arn);
      case "capacity-provider" -> provider(arn);
      case "gateway" -> gateways.find(arn);
      case "task-definition" -> taskDefinitions.find(arn);
      case "daemon" -> daemons.find(arn);
      case "daemon-task-definition" -> daemonTaskDefinitions.find(arn);
      default ->
          throw Refusal.invalidParameter(
              "Invalid resourceArn: a resource of the type " + type + " has no tags.");
    };
  }

  private @Nullable Tagged provider(String arn) {
    LiveCapacityProvider provider = capacityProviders.find(arn);
    Checks.that(
        provider == null || provider.isActive(),
        "The specified capacity provider is inactive. Specify an active capacity provider and try"
            + " again.");
    return provider;
  }

  private static @Nullable Tagged child(LiveCluster cluster, String type, List<String> path) {
    return switch (type) {
      case "service" -> service(cluster, path.get(2));
      case "task" -> task(cluster, path.get(2));
      case "container-instance" -> instance(cluster, path.get(2));
      default -> taskSet(cluster, path);
    };
  }

  private static @Nullable LiveService service(LiveCluster cluster, String name) {
    LiveService service = cluster.services().get(name);
    Checks.that(
        service == null || service.status() != ServiceStatus.INACTIVE,
        "The specified service is inactive. Specify an active service and try again.");
    return service;
  }

  private static @Nullable LiveTask task(LiveCluster cluster, String id) {
    LiveTask task = cluster.tasks().find(id);
    Checks.that(
        task == null || !task.status().isOver(),
        "The specified task is stopped. Specify a running task and try again.");
    return task;
  }

  private static @Nullable LiveInstance instance(LiveCluster cluster, String id) {
    LiveInstance instance = cluster.instances().get(id);
    Checks.that(
        instance == null || instance.status() != InstanceStatus.INACTIVE,
        "The specified container instance is inactive. Specify an active container instance and try"
            + " again.");
    return instance;
  }

  private static @Nullable LiveTaskSet taskSet(LiveCluster cluster, List<String> path) {
    LiveService service = service(cluster, path.get(2));
    return service == null
        ? null
        : service.taskSets().get(String.join("/", path.subList(3, path.size())));
  }
}
