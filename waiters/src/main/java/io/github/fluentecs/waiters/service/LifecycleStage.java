package io.github.fluentecs.waiters.service;

import java.util.List;
import java.util.Objects;
import software.amazon.awssdk.services.ecs.model.DeploymentLifecycleHookStage;

/**
 * A stage of a deployment that shifts traffic. An open value: the constants are those that ECS
 * documents, in this order, and any other text is a stage too, without a place in the order. The
 * SDK's own enum lacks some. Immutable and thread-safe.
 *
 * @param text the stage as ECS spells it
 */
public record LifecycleStage(String text) {
  /** What an unfinished deployment left behind is removed. */
  public static final LifecycleStage RECONCILE_SERVICE = new LifecycleStage("RECONCILE_SERVICE");

  /** The new revision has no task yet. */
  public static final LifecycleStage PRE_SCALE_UP = new LifecycleStage("PRE_SCALE_UP");

  /** The new revision gets its tasks. */
  public static final LifecycleStage SCALE_UP = new LifecycleStage("SCALE_UP");

  /** The new revision has its tasks, and no traffic. */
  public static final LifecycleStage POST_SCALE_UP = new LifecycleStage("POST_SCALE_UP");

  /** The new revision gets the test traffic. */
  public static final LifecycleStage TEST_TRAFFIC_SHIFT = new LifecycleStage("TEST_TRAFFIC_SHIFT");

  /** The new revision has the test traffic. */
  public static final LifecycleStage POST_TEST_TRAFFIC_SHIFT =
      new LifecycleStage("POST_TEST_TRAFFIC_SHIFT");

  /** Before the production traffic is shifted: with LINEAR and CANARY before every step. */
  public static final LifecycleStage PRE_PRODUCTION_TRAFFIC_SHIFT =
      new LifecycleStage("PRE_PRODUCTION_TRAFFIC_SHIFT");

  /** The production traffic is shifted: with LINEAR and CANARY at every step. */
  public static final LifecycleStage PRODUCTION_TRAFFIC_SHIFT =
      new LifecycleStage("PRODUCTION_TRAFFIC_SHIFT");

  /** The new revision has all the production traffic. */
  public static final LifecycleStage POST_PRODUCTION_TRAFFIC_SHIFT =
      new LifecycleStage("POST_PRODUCTION_TRAFFIC_SHIFT");

  /** Both revisions run, so that a rollback is quick. */
  public static final LifecycleStage BAKE_TIME = new LifecycleStage("BAKE_TIME");

  /** The old revision loses its tasks. */
  public static final LifecycleStage CLEAN_UP = new LifecycleStage("CLEAN_UP");

  private static final List<LifecycleStage> IN_ORDER =
      List.of(
          RECONCILE_SERVICE,
          PRE_SCALE_UP,
          SCALE_UP,
          POST_SCALE_UP,
          TEST_TRAFFIC_SHIFT,
          POST_TEST_TRAFFIC_SHIFT,
          PRE_PRODUCTION_TRAFFIC_SHIFT,
          PRODUCTION_TRAFFIC_SHIFT,
          POST_PRODUCTION_TRAFFIC_SHIFT,
          BAKE_TIME,
          CLEAN_UP);

  /**
   * Refuses a null.
   *
   * @param text the stage as ECS spells it
   */
  public LifecycleStage {
    Objects.requireNonNull(text, "text");
  }

  /**
   * Returns the stage at which a hook runs.
   *
   * @param stage the SDK's constant
   * @return the stage of the same text
   */
  public static LifecycleStage of(DeploymentLifecycleHookStage stage) {
    return new LifecycleStage(Objects.requireNonNull(stage, "stage").toString());
  }

  /**
   * Returns whether a deployment that is at another stage has been at this one.
   * PRODUCTION_TRAFFIC_SHIFT and PRE_PRODUCTION_TRAFFIC_SHIFT follow one another several times with
   * LINEAR and CANARY; the first time counts.
   *
   * @param present the stage at which a deployment is
   * @return true when this one is the same, or comes earlier; false where one of two different
   *     stages is not documented
   */
  public boolean isReachedAt(LifecycleStage present) {
    Objects.requireNonNull(present, "present");
    int own = IN_ORDER.indexOf(this);
    return equals(present) || (own >= 0 && own < IN_ORDER.indexOf(present));
  }

  /** Returns the text. */
  @Override
  public String toString() {
    return text;
  }
}
