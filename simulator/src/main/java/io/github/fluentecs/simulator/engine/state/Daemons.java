package io.github.fluentecs.simulator.engine.state;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The daemons of one Region, and the deployments of those that are gone. */
public final class Daemons {
  private final Map<String, LiveDaemon> byArn = new TreeMap<>();
  private final Map<String, LiveDaemon> byPart = new TreeMap<>();

  public void add(LiveDaemon daemon) {
    byArn.put(daemon.arn(), daemon);
  }

  /** Finds a deployment or a revision again by its ARN. */
  public void addPart(String arn, LiveDaemon daemon) {
    byPart.put(arn, daemon);
  }

  public @Nullable LiveDaemon find(String arn) {
    return byArn.get(arn);
  }

  /** The daemon that a deployment or a revision belongs to. */
  public @Nullable LiveDaemon ofPart(String arn) {
    return byPart.get(arn);
  }

  /** By their ARNs. */
  public Collection<LiveDaemon> all() {
    return byArn.values();
  }

  /** Its deployments and revisions can still be described. */
  public void remove(LiveDaemon daemon) {
    byArn.remove(daemon.arn(), daemon);
  }

  public void forgetParts(LiveDaemon daemon) {
    byPart.values().removeIf(each -> each == daemon);
  }

  /** Whether a daemon has tasks of a daemon task definition, or is to have them. */
  public boolean use(String definitionArn) {
    return all().stream()
        .flatMap(daemon -> daemon.current().stream())
        .anyMatch(revision -> definitionArn.equals(revision.definition().taskDefinitionArn()));
  }
}
