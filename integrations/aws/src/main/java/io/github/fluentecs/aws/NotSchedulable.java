package io.github.fluentecs.aws;

import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.rule.Violation;
import io.github.fluentecs.core.value.Arguments;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Why a task cannot be run by a schedule: a closed family. Immutable and thread-safe. */
public sealed interface NotSchedulable {
  /**
   * Returns the reason, and what to do.
   *
   * @return some sentences
   */
  String message();

  /**
   * The command has members for which EventBridge Scheduler has no place.
   *
   * @param members the members, by their names on the wire
   */
  record NotCarried(List<String> members) implements NotSchedulable {
    /**
     * Copies the list.
     *
     * @param members the members
     */
    public NotCarried {
      members = Arguments.copyOf("members", members);
    }

    @Override
    public String message() {
      return "EventBridge Scheduler cannot carry "
          + String.join(", ", members)
          + ". Leave that out, or put it into the task definition.";
    }
  }

  /**
   * The cluster is known by its name only, and a target needs the ARN.
   *
   * @param cluster the cluster
   */
  record NoArn(ClusterRef cluster) implements NotSchedulable {
    /**
     * Refuses a null.
     *
     * @param cluster the cluster
     */
    public NoArn {
      Objects.requireNonNull(cluster, "cluster");
    }

    @Override
    public String message() {
      return cluster + " is given by its name; the target of a schedule needs its ARN.";
    }
  }

  /**
   * The command breaks rules of RunTask.
   *
   * @param violations the rules
   */
  record Invalid(List<Violation> violations) implements NotSchedulable {
    /**
     * Copies the list.
     *
     * @param violations the rules
     */
    public Invalid {
      violations = Arguments.copyOf("violations", violations);
    }

    @Override
    public String message() {
      return violations.stream().map(Violation::message).collect(Collectors.joining("\n"));
    }
  }
}
