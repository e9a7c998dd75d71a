/** Amazon ECS in the JVM, on virtual time, with faults. */
module io.github.fluentecs.simulator {
  requires transitive software.amazon.awssdk.services.ecs;
  requires software.amazon.awssdk.core;
  requires software.amazon.awssdk.protocols.jsoncore;
  requires software.amazon.awssdk.utils;
  requires static transitive org.jspecify;

  exports io.github.fluentecs.simulator;
}
