/** Amazon ECS in the JVM, on virtual time, with faults. */
module io.github.fluentecs.simulator {
  requires transitive software.amazon.awssdk.services.ecs;
  requires org.reactivestreams;
  requires software.amazon.awssdk.auth;
  requires software.amazon.awssdk.core;
  requires software.amazon.awssdk.http;
  requires software.amazon.awssdk.protocols.jsoncore;
  requires software.amazon.awssdk.regions;
  requires software.amazon.awssdk.thirdparty.jackson.core;
  requires software.amazon.awssdk.utils;
  requires static org.junit.jupiter.api;
  requires static transitive org.jspecify;

  exports io.github.fluentecs.simulator;
  exports io.github.fluentecs.simulator.event;
  exports io.github.fluentecs.simulator.fault;
  exports io.github.fluentecs.simulator.hook;
  exports io.github.fluentecs.simulator.junit;
  exports io.github.fluentecs.simulator.limit;

  opens io.github.fluentecs.simulator.junit to
      org.junit.platform.commons;
}
