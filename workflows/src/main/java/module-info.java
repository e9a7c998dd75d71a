/** Whole deployments as waits: releases, gated rollouts, rollbacks, and checks before them. */
module io.github.fluentecs.workflows {
  requires transitive io.github.fluentecs.waiters;
  requires static transitive org.jspecify;
  requires static org.immutables.value;

  exports io.github.fluentecs.workflows.canary;
  exports io.github.fluentecs.workflows.fleet;
  exports io.github.fluentecs.workflows.job;
  exports io.github.fluentecs.workflows.release;
  exports io.github.fluentecs.workflows.rollout;
  exports io.github.fluentecs.workflows.verify;
}
