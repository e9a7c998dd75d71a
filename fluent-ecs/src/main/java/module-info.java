/** Fluent ECS in one dependency: the words and the waits. */
module io.github.fluentecs {
  requires transitive io.github.fluentecs.dsl;
  requires transitive io.github.fluentecs.waiters;
}
