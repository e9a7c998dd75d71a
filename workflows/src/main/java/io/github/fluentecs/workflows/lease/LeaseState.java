package io.github.fluentecs.workflows.lease;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** How a lease stands: a closed family. Immutable and thread-safe. */
public sealed interface LeaseState {
  /**
   * Returns whether the task is protected.
   *
   * @return true also while an earlier protection has not run out yet
   */
  boolean isHeld();

  /**
   * The task is protected.
   *
   * @param until when the protection would run out without a renewal, by the waiters' clock
   */
  record Held(Instant until) implements LeaseState {
    /**
     * Refuses a null.
     *
     * @param until when the protection would run out
     */
    public Held {
      Objects.requireNonNull(until, "until");
    }

    @Override
    public boolean isHeld() {
      return true;
    }
  }

  /**
   * ECS refuses to protect the task because that would block a deployment: {@code
   * DEPLOYMENT_BLOCKED}. End the work soon; ECS is asked again meanwhile.
   *
   * @param until when an earlier protection runs out; empty when there is none any more
   * @param why what ECS said
   */
  record Blocked(Optional<Instant> until, String why) implements LeaseState {
    /**
     * Refuses nulls.
     *
     * @param until when an earlier protection runs out
     * @param why what ECS said
     */
    public Blocked {
      Objects.requireNonNull(until, "until");
      Objects.requireNonNull(why, "why");
    }

    @Override
    public boolean isHeld() {
      return until.isPresent();
    }
  }

  /**
   * A renewal failed and is tried again; the protection has not run out yet.
   *
   * @param until when the protection runs out
   * @param why why the renewal failed
   */
  record Unrenewed(Instant until, String why) implements LeaseState {
    /**
     * Refuses nulls.
     *
     * @param until when the protection runs out
     * @param why why the renewal failed
     */
    public Unrenewed {
      Objects.requireNonNull(until, "until");
      Objects.requireNonNull(why, "why");
    }

    @Override
    public boolean isHeld() {
      return true;
    }
  }

  /**
   * The task is not protected: the protection ran out, or ECS refuses it for good.
   *
   * @param isFinal whether nothing is tried any more, for example because no service started the
   *     task; otherwise the lease may be held again
   * @param why why it is lost
   */
  record Lost(boolean isFinal, String why) implements LeaseState {
    /**
     * Refuses a null.
     *
     * @param isFinal whether nothing is tried any more
     * @param why why it is lost
     */
    public Lost {
      Objects.requireNonNull(why, "why");
    }

    @Override
    public boolean isHeld() {
      return false;
    }
  }

  /**
   * The lease was closed.
   *
   * @param why why ECS may protect the task until the time runs out; empty when it was released
   */
  record Released(Optional<String> why) implements LeaseState {
    /**
     * Refuses a null.
     *
     * @param why why ECS may still protect the task
     */
    public Released {
      Objects.requireNonNull(why, "why");
    }

    @Override
    public boolean isHeld() {
      return false;
    }
  }
}
