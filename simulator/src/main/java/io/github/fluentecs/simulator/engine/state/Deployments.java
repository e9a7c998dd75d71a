package io.github.fluentecs.simulator.engine.state;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ServiceRevision;

/** The deployments of one service whose controller is ECS, and what became of earlier ones. */
public final class Deployments {
  private final List<LiveDeployment> listed = new ArrayList<>(2);
  private final Map<String, LiveServiceDeployment> serviceDeployments = new LinkedHashMap<>();
  private final Map<String, ServiceRevision> revisions = new LinkedHashMap<>();
  private @Nullable LiveDeployment completed;
  private @Nullable LiveServiceDeployment current;

  /** PRIMARY first, then those that still have tasks, the newest first. */
  public List<LiveDeployment> listed() {
    return listed;
  }

  /** The newest deployment, or the one that the service was rolled back to. */
  public LiveDeployment primary() {
    return listed.get(0);
  }

  /** Those that are listed, and the one whose traffic is being shifted, with tasks or without. */
  public Set<LiveDeployment> serving() {
    Set<LiveDeployment> serving = new LinkedHashSet<>(listed);
    LiveServiceDeployment newest = current;
    LiveShift shift = newest == null || newest.state().isOver() ? null : newest.shift();
    LiveDeployment source = shift == null ? null : shift.source();
    if (source != null) {
      serving.add(source);
    }
    return serving;
  }

  /** The newest service deployment. */
  public @Nullable LiveServiceDeployment current() {
    return current;
  }

  /** By ARN, the oldest first. */
  public Map<String, LiveServiceDeployment> serviceDeployments() {
    return serviceDeployments;
  }

  /** By ARN, with the platform versions that they run on. */
  public Map<String, ServiceRevision> revisions() {
    return revisions;
  }

  /** Where a rollback leads to; null while no deployment is COMPLETED. */
  public @Nullable LiveDeployment completed() {
    return completed;
  }

  public void completed(@Nullable LiveDeployment deployment) {
    completed = deployment;
  }

  /** The deployment that a fleet belongs to, of those that are listed; null for others. */
  public @Nullable LiveDeployment of(Fleet fleet) {
    return listed.stream().filter(each -> each.fleet() == fleet).findFirst().orElse(null);
  }

  public void begin(LiveServiceDeployment newest) {
    LiveDeployment deployment = newest.target();
    lead(deployment);
    current = newest;
    serviceDeployments.put(newest.arn(), newest);
    revisions.put(deployment.revision().serviceRevisionArn(), deployment.resolved());
  }

  /** Puts the deployment first. */
  public void lead(LiveDeployment deployment) {
    listed.remove(deployment);
    listed.add(0, deployment);
  }

  /** Those behind the first that have no tasks left; they are listed no more. */
  public Collection<LiveDeployment> removeEmpty() {
    List<LiveDeployment> empty = listed.stream().skip(1).filter(LiveDeployment::isEmpty).toList();
    listed.removeAll(empty);
    return empty;
  }
}
