package io.github.fluentecs.simulator.engine.status;

/** How far a deployment that shifts traffic has come: its {@code lifecycleStage}. */
public enum LifecycleStage {
  /** What an unfinished deployment left behind goes first. */
  RECONCILE_SERVICE,
  PRE_SCALE_UP,
  /** The new revision gets its tasks. */
  SCALE_UP,
  POST_SCALE_UP,
  TEST_TRAFFIC_SHIFT,
  POST_TEST_TRAFFIC_SHIFT,
  PRE_PRODUCTION_TRAFFIC_SHIFT,
  PRODUCTION_TRAFFIC_SHIFT,
  POST_PRODUCTION_TRAFFIC_SHIFT,
  /** Both revisions run. */
  BAKE_TIME,
  /** The old revision loses its tasks. */
  CLEAN_UP;

  /** What moves a deployment from one stage to the next. */
  public enum Move {
    /** The stage is done. */
    PASS,
    /** The traffic has to be shifted by another step. */
    STEP,
    /** The deployment is rolled back: the traffic returns. */
    UNDO,
    /** The traffic has returned. */
    RETURNED
  }

  public static final TransitionTable<LifecycleStage, Move> TABLE = table();

  private static TransitionTable<LifecycleStage, Move> table() {
    var table =
        new TransitionTable<LifecycleStage, Move>(
            "lifecycle stage", LifecycleStage.class, Move.class);
    LifecycleStage[] stages = values();
    for (int index = 0; index < stages.length - 1; index++) {
      table.from(stages[index], Move.PASS, stages[index + 1]);
    }
    for (LifecycleStage stage : stages) {
      table.from(stage, Move.UNDO, PRODUCTION_TRAFFIC_SHIFT);
    }
    return table
        .from(PRODUCTION_TRAFFIC_SHIFT, Move.STEP, PRE_PRODUCTION_TRAFFIC_SHIFT)
        .from(PRODUCTION_TRAFFIC_SHIFT, Move.RETURNED, CLEAN_UP);
  }

  /** Whether the new revision has its tasks from here on. */
  public boolean hasTasks() {
    return compareTo(SCALE_UP) >= 0;
  }
}
