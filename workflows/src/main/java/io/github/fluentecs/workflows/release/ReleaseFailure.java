package io.github.fluentecs.workflows.release;

import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.core.ref.TaskDefinitionRef;
import io.github.fluentecs.core.value.Arguments;
import io.github.fluentecs.waiters.Blocker;
import java.util.List;
import java.util.Objects;

/**
 * Why a release cannot succeed, where neither a call nor a rollout failed: a closed family. A
 * release that ends because of its rollout has the {@link
 * io.github.fluentecs.waiters.service.Rollout}, and because of its one-off task the {@link
 * io.github.fluentecs.waiters.task.TaskOutcome}. Immutable and thread-safe.
 */
public sealed interface ReleaseFailure extends Blocker {
  /**
   * Returns the service that this is about.
   *
   * @return the service
   */
  ServiceRef service();

  /**
   * The definition has no container of that name. Nothing was made.
   *
   * @param service the service
   * @param container the name that was given
   * @param names the names that there are
   */
  record UnknownContainer(ServiceRef service, String container, List<String> names)
      implements ReleaseFailure {
    /**
     * Copies the list.
     *
     * @param service the service
     * @param container the name that was given
     * @param names the names that there are
     */
    public UnknownContainer {
      Objects.requireNonNull(service, "service");
      Objects.requireNonNull(container, "container");
      names = Arguments.copyOf("names", names);
    }

    @Override
    public String message() {
      return "The task definition of "
          + service
          + " has no container "
          + container
          + ", only "
          + String.join(", ", names)
          + ".";
    }

    @Override
    public String remedy() {
      return "Name one of the containers that there are.";
    }
  }

  /**
   * The service is not deployed by ECS itself, so UpdateService takes no task definition. Nothing
   * was made.
   *
   * @param service the service
   * @param controller CODE_DEPLOY, EXTERNAL or another one
   */
  record OtherController(ServiceRef service, String controller) implements ReleaseFailure {
    /**
     * Refuses nulls.
     *
     * @param service the service
     * @param controller CODE_DEPLOY, EXTERNAL or another one
     */
    public OtherController {
      Objects.requireNonNull(service, "service");
      Objects.requireNonNull(controller, "controller");
    }

    @Override
    public String message() {
      return "The deployment controller of " + service + " is " + controller + ", not ECS.";
    }

    @Override
    public String remedy() {
      return controller.equals("CODE_DEPLOY")
          ? "Make the deployment with CodeDeploy."
          : "Make a task set, and shift the traffic to it.";
    }
  }

  /**
   * The service has another task definition than the one that this release changes: another
   * released meanwhile. The service was left alone, so that the other change is not undone.
   *
   * @param service the service
   * @param base the definition that this release began with
   * @param now the definition that the service has now
   */
  record MovedOn(ServiceRef service, TaskDefinitionRef base, TaskDefinitionRef now)
      implements ReleaseFailure {
    /**
     * Refuses nulls.
     *
     * @param service the service
     * @param base the definition that this release began with
     * @param now the definition that the service has now
     */
    public MovedOn {
      Objects.requireNonNull(service, "service");
      Objects.requireNonNull(base, "base");
      Objects.requireNonNull(now, "now");
    }

    @Override
    public String message() {
      return "The release of "
          + service
          + " began with "
          + base.id()
          + " and was superseded: the service has "
          + now.id()
          + " now.";
    }

    @Override
    public String remedy() {
      return "Release again, which begins with what the service has now.";
    }
  }

  /**
   * A release with this key has ended already, and the service does not have its revision now: it
   * was rolled back, or superseded.
   *
   * @param service the service
   * @param key the key
   * @param revision the revision that the release made
   * @param status the status of its service deployment
   */
  record KeyEnded(ServiceRef service, String key, TaskDefinitionRef revision, String status)
      implements ReleaseFailure {
    /**
     * Refuses nulls.
     *
     * @param service the service
     * @param key the key
     * @param revision the revision that the release made
     * @param status the status of its service deployment
     */
    public KeyEnded {
      Objects.requireNonNull(service, "service");
      Objects.requireNonNull(key, "key");
      Objects.requireNonNull(revision, "revision");
      Objects.requireNonNull(status, "status");
    }

    @Override
    public String message() {
      return "The release "
          + key
          + " of "
          + service
          + " was deployed already as "
          + revision.id()
          + ", its service deployment is "
          + status
          + ", and the service has another definition now.";
    }

    @Override
    public String remedy() {
      return "Give another key to release it again.";
    }
  }

  /**
   * The key belongs to a release of other words.
   *
   * @param service the service
   * @param key the key
   * @param revision the revision that has the key, and in which the words do not hold
   */
  record KeyTaken(ServiceRef service, String key, TaskDefinitionRef revision)
      implements ReleaseFailure {
    /**
     * Refuses nulls.
     *
     * @param service the service
     * @param key the key
     * @param revision the revision that has the key, and in which the words do not hold
     */
    public KeyTaken {
      Objects.requireNonNull(service, "service");
      Objects.requireNonNull(key, "key");
      Objects.requireNonNull(revision, "revision");
    }

    @Override
    public String message() {
      return "The key "
          + key
          + " belongs to another release: "
          + revision.id()
          + " has it, without what this release of "
          + service
          + " says.";
    }

    @Override
    public String remedy() {
      return "Give each release a key of its own.";
    }
  }

  /**
   * An earlier attempt registered the revision more than an hour ago, and no task of it runs. ECS
   * may have forgotten a one-off task that has ended since, so running one could be running it
   * twice. The service was left as it was.
   *
   * @param service the service
   * @param startedBy who would have started the task
   * @param revision the revision that it would have run
   */
  record FirstTaskUnknown(ServiceRef service, String startedBy, TaskDefinitionRef revision)
      implements ReleaseFailure {
    /**
     * Refuses nulls.
     *
     * @param service the service
     * @param startedBy who would have started the task
     * @param revision the revision that it would have run
     */
    public FirstTaskUnknown {
      Objects.requireNonNull(service, "service");
      Objects.requireNonNull(startedBy, "startedBy");
      Objects.requireNonNull(revision, "revision");
    }

    @Override
    public String message() {
      return "It is not known whether the one-off task of the release of "
          + service
          + " has run: "
          + startedBy
          + " on "
          + revision.id()
          + " is too long ago for ECS.";
    }

    @Override
    public String remedy() {
      return "See whether it has had its effect, then release with another key, with the task or"
          + " without.";
    }
  }

  /**
   * Scaling could not be suspended, and the service was left as it was; or it could not be resumed.
   *
   * @param service the service
   * @param suspended whether scaling may still be suspended
   * @param cause what {@link ScalingSuspension} threw
   * @param released how the release ended apart from that, in words
   */
  record ScalingNotChanged(
      ServiceRef service, boolean suspended, RuntimeException cause, String released)
      implements ReleaseFailure {
    /**
     * Refuses nulls.
     *
     * @param service the service
     * @param suspended whether scaling may still be suspended
     * @param cause what {@link ScalingSuspension} threw
     * @param released how the release ended apart from that, in words
     */
    public ScalingNotChanged {
      Objects.requireNonNull(service, "service");
      Objects.requireNonNull(cause, "cause");
      Objects.requireNonNull(released, "released");
    }

    @Override
    public String message() {
      return "Scaling of "
          + service
          + (suspended ? " could not be resumed: " : " could not be suspended: ")
          + cause
          + (released.isEmpty() ? "" : ". " + released);
    }

    @Override
    public String remedy() {
      return suspended
          ? "Run the same release again, which resumes it, or resume it by hand."
          : "Correct the cause, and run the same release again.";
    }
  }
}
