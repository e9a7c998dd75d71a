package io.github.fluentecs.core;

import java.util.concurrent.Executor;

/** A thread a task, which ends with it. */
enum OwnThreads implements Executor {
  DAEMONS;

  @Override
  public void execute(Runnable task) {
    Thread thread = new Thread(task, "fluent-ecs-batch");
    thread.setDaemon(true);
    thread.start();
  }
}
