/** Commands, rules, typed results and failures over the AWS SDK's ECS clients. */
module io.github.fluentecs.core {
  requires transitive io.vavr;
  requires transitive software.amazon.awssdk.awscore;
  requires transitive software.amazon.awssdk.core;
  requires transitive software.amazon.awssdk.services.ecs;
  requires transitive software.amazon.awssdk.utils;
  requires org.reactivestreams;
  requires software.amazon.awssdk.protocols.jsoncore;
  requires software.amazon.awssdk.retries.api;
  requires static transitive org.jspecify;
  requires static org.immutables.value;

  exports io.github.fluentecs.core;
  exports io.github.fluentecs.core.account;
  exports io.github.fluentecs.core.capacity;
  exports io.github.fluentecs.core.catalog;
  exports io.github.fluentecs.core.cluster;
  exports io.github.fluentecs.core.daemon;
  exports io.github.fluentecs.core.describe;
  exports io.github.fluentecs.core.diff;
  exports io.github.fluentecs.core.event;
  exports io.github.fluentecs.core.express;
  exports io.github.fluentecs.core.failure;
  exports io.github.fluentecs.core.gateway;
  exports io.github.fluentecs.core.iam;
  exports io.github.fluentecs.core.instance;
  exports io.github.fluentecs.core.network;
  exports io.github.fluentecs.core.placement;
  exports io.github.fluentecs.core.ref;
  exports io.github.fluentecs.core.rule;
  exports io.github.fluentecs.core.service;
  exports io.github.fluentecs.core.tag;
  exports io.github.fluentecs.core.task;
  exports io.github.fluentecs.core.taskdefinition;
  exports io.github.fluentecs.core.taskset;
  exports io.github.fluentecs.core.value;
  exports io.github.fluentecs.core.volume;
}
