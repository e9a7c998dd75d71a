/** Waits as values, composed and polled within a request budget. */
module io.github.fluentecs.waiters {
  requires transitive io.github.fluentecs.core;
  requires static transitive org.jspecify;

  exports io.github.fluentecs.waiters;
}
