package io.github.fluentecs.core;

import java.util.concurrent.Executor;

/** Runs each task on a new daemon thread. */
enum ThreadPerTaskExecutor implements Executor {
  DAEMON;

  @Override
  public void execute(Runnable task) {
    Thread thread = new Thread(task, "fluent-ecs-batch");
    thread.setDaemon(true);
    thread.start();
  }
}
