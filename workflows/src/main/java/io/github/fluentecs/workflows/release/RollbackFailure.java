package io.github.fluentecs.workflows.release;

import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.core.ref.ServiceRevisionRef;
import io.github.fluentecs.core.ref.TaskDefinitionRef;
import io.github.fluentecs.core.service.ServiceDeployment;
import io.github.fluentecs.waiters.Blocker;
import java.util.Objects;

/** Why a service cannot return: a closed family. Immutable and thread-safe. */
public sealed interface RollbackFailure extends Blocker {
  /**
   * The service has no earlier successful deployment in the history that ECS keeps, or none with
   * another configuration.
   *
   * @param service the service
   */
  record NothingToRollBackTo(ServiceRef service) implements RollbackFailure {
    /**
     * Refuses a null.
     *
     * @param service the service
     */
    public NothingToRollBackTo {
      Objects.requireNonNull(service, "service");
    }

    @Override
    public String message() {
      return service + " has no earlier successful deployment that it could return to.";
    }

    @Override
    public String remedy() {
      return "Release what it should have; ECS keeps deployments for 90 days.";
    }
  }

  /**
   * ECS does not know the service revision.
   *
   * @param revision the revision
   */
  record NoSuchRevision(ServiceRevisionRef revision) implements RollbackFailure {
    /**
     * Refuses a null.
     *
     * @param revision the revision
     */
    public NoSuchRevision {
      Objects.requireNonNull(revision, "revision");
    }

    @Override
    public String message() {
      return "ECS does not know the " + revision + ".";
    }

    @Override
    public String remedy() {
      return "Take a revision of the service's deployments of the last 90 days.";
    }
  }

  /**
   * The task definition to return to cannot be deployed any more. The service was left as it was.
   *
   * @param service the service
   * @param definition the task definition
   * @param status INACTIVE or DELETE_IN_PROGRESS
   */
  record TargetDeregistered(ServiceRef service, TaskDefinitionRef definition, String status)
      implements RollbackFailure {
    /**
     * Refuses nulls.
     *
     * @param service the service
     * @param definition the task definition
     * @param status INACTIVE or DELETE_IN_PROGRESS
     */
    public TargetDeregistered {
      Objects.requireNonNull(service, "service");
      Objects.requireNonNull(definition, "definition");
      Objects.requireNonNull(status, "status");
    }

    @Override
    public String message() {
      return service + " would return to " + definition.id() + ", which is " + status + ".";
    }

    @Override
    public String remedy() {
      return "Register the same definition again and release that, or roll back to another revision.";
    }
  }

  /**
   * ECS's own rollback failed.
   *
   * @param deployment the service deployment, ROLLBACK_FAILED
   */
  record NotRolledBack(ServiceDeployment deployment) implements RollbackFailure {
    /**
     * Refuses a null.
     *
     * @param deployment the service deployment, ROLLBACK_FAILED
     */
    public NotRolledBack {
      Objects.requireNonNull(deployment, "deployment");
    }

    @Override
    public String message() {
      return "The rollback of the "
          + deployment.ref()
          + " failed"
          + deployment.statusReason().map(reason -> ": " + reason).orElse("")
          + ".";
    }

    @Override
    public String remedy() {
      return "See why tasks of the earlier configuration do not start, then roll back again.";
    }
  }
}
