package io.github.fluentecs.waiters.service;

import io.github.fluentecs.core.service.Deployment;
import io.github.fluentecs.core.service.Service;
import io.github.fluentecs.waiters.Blocker;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the rollout of one deployment ended: a closed family. Immutable and thread-safe.
 *
 * <p>Only {@link Succeeded} means that the deployment serves; compare with {@code instanceof}, or
 * use {@link #succeeded()}.
 */
public sealed interface Rollout extends Blocker {
  /**
   * Returns the service as it was seen when the rollout had ended.
   *
   * @return the service
   */
  Service service();

  /**
   * Returns the deployment that was waited for.
   *
   * @return as it was seen last; empty for the controllers EXTERNAL and CODE_DEPLOY, which have
   *     task sets
   */
  Optional<Deployment> deployment();

  /**
   * Returns whether the deployment serves.
   *
   * @return false for every outcome but {@link Succeeded}
   */
  default boolean succeeded() {
    return false;
  }

  /**
   * The deployment was completed, or the service is steady where the update made no deployment.
   *
   * @param service the service
   * @param made the deployment; null for the controllers EXTERNAL and CODE_DEPLOY
   */
  record Succeeded(Service service, @Nullable Deployment made) implements Rollout {
    /**
     * Refuses a null service.
     *
     * @param service the service
     * @param made the deployment; null for the controllers EXTERNAL and CODE_DEPLOY
     */
    public Succeeded {
      Objects.requireNonNull(service, "service");
    }

    @Override
    public Optional<Deployment> deployment() {
      return Optional.ofNullable(made);
    }

    @Override
    public boolean succeeded() {
      return true;
    }

    @Override
    public String message() {
      return RolloutWords.subject(service, made) + " was rolled out.";
    }

    @Override
    public String remedy() {
      return "There is nothing to do.";
    }
  }

  /**
   * The deployment failed, and the service went back to an earlier one, which is complete again.
   *
   * @param service the service
   * @param from the deployment that failed
   * @param to the deployment that serves now
   * @param reason why
   */
  record RolledBack(Service service, Deployment from, Deployment to, RolloutReason reason)
      implements Rollout {
    /**
     * Refuses nulls.
     *
     * @param service the service
     * @param from the deployment that failed
     * @param to the deployment that serves now
     * @param reason why
     */
    public RolledBack {
      Objects.requireNonNull(service, "service");
      Objects.requireNonNull(from, "from");
      Objects.requireNonNull(to, "to");
      Objects.requireNonNull(reason, "reason");
    }

    @Override
    public Optional<Deployment> deployment() {
      return Optional.of(from);
    }

    @Override
    public String message() {
      return RolloutWords.subject(service, from)
          + " was rolled back to "
          + RolloutWords.named(to)
          + RolloutWords.because(reason)
          + ".";
    }

    @Override
    public String remedy() {
      return RolloutWords.remedy(reason);
    }
  }

  /**
   * The deployment failed, and the service did not go back; or going back failed as well.
   *
   * @param service the service
   * @param made the deployment
   * @param reason why
   */
  record Failed(Service service, Deployment made, RolloutReason reason) implements Rollout {
    /**
     * Refuses nulls.
     *
     * @param service the service
     * @param made the deployment
     * @param reason why
     */
    public Failed {
      Objects.requireNonNull(service, "service");
      Objects.requireNonNull(made, "made");
      Objects.requireNonNull(reason, "reason");
    }

    @Override
    public Optional<Deployment> deployment() {
      return Optional.of(made);
    }

    @Override
    public String message() {
      return RolloutWords.subject(service, made) + " failed" + RolloutWords.because(reason) + ".";
    }

    @Override
    public String remedy() {
      return RolloutWords.remedy(reason);
    }
  }

  /**
   * A newer deployment took the place of this one before it was complete.
   *
   * @param service the service
   * @param made the deployment
   * @param by the newer deployment
   */
  record Superseded(Service service, Deployment made, Deployment by) implements Rollout {
    /**
     * Refuses nulls.
     *
     * @param service the service
     * @param made the deployment
     * @param by the newer deployment
     */
    public Superseded {
      Objects.requireNonNull(service, "service");
      Objects.requireNonNull(made, "made");
      Objects.requireNonNull(by, "by");
    }

    @Override
    public Optional<Deployment> deployment() {
      return Optional.of(made);
    }

    @Override
    public String message() {
      return RolloutWords.subject(service, made)
          + " was superseded by "
          + RolloutWords.named(by)
          + ".";
    }

    @Override
    public String remedy() {
      return "Wait for the newer deployment, or find out who made it.";
    }
  }
}
