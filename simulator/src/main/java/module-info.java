/** Amazon ECS in the JVM, on virtual time, with faults. */
module io.github.fluentecs.simulator {
  requires transitive software.amazon.awssdk.services.ecs;
  requires static transitive org.jspecify;

  exports io.github.fluentecs.simulator;
}
