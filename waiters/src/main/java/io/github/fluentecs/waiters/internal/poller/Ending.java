package io.github.fluentecs.waiters.internal.poller;

/** Ends waits on threads of their own, since what follows an end may keep its thread. */
final class Ending {
  private Ending() {}

  static void start(Runnable end) {
    Thread thread = new Thread(end, "fluent-ecs-waiters-end");
    thread.setDaemon(true);
    thread.start();
  }
}
