package io.github.fluentecs.simulator.engine.world;

/**
 * One thing that happens to a world in a random story. What the numbers choose follows from what
 * there is when the step is taken, so that a shorter story makes sense too.
 *
 * @param kind what happens
 * @param a the first choice, zero or more
 * @param b the second choice, zero or more
 */
record Step(Kind kind, int a, int b) {
  enum Kind {
    CLUSTER,
    REGISTER,
    UPDATE_STATE,
    DEREGISTER,
    ATTRIBUTE,
    AGENT,
    RUN,
    RUN_ON_FARGATE,
    RUN_ON_GROUP,
    START,
    STOP,
    CREATE,
    SCALE,
    CONFIGURE,
    DEPLOY,
    STOP_DEPLOYMENT,
    DELETE,
    TASK_SET,
    SCALE_SET,
    PRIMARY,
    DELETE_SET,
    PROTECT,
    ADVANCE,
    FAULT,
    CLEAR
  }

  @Override
  public String toString() {
    return kind + "(" + a + "," + b + ")";
  }
}
