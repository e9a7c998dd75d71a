/** Waits as values, composed and polled within a request budget. */
module io.github.fluentecs.waiters {
  requires transitive io.github.fluentecs.core;
  requires static transitive org.jspecify;
  requires static org.immutables.value;

  exports io.github.fluentecs.waiters;
  exports io.github.fluentecs.waiters.capacity;
  exports io.github.fluentecs.waiters.cluster;
  exports io.github.fluentecs.waiters.console;
  exports io.github.fluentecs.waiters.diagnosis;
  exports io.github.fluentecs.waiters.instance;
  exports io.github.fluentecs.waiters.service;
  exports io.github.fluentecs.waiters.task;
  exports io.github.fluentecs.waiters.taskset;
}
