/** Commands, rules, typed results and failures over the AWS SDK's ECS clients. */
module io.github.fluentecs.core {
  requires transitive io.vavr;
  requires transitive software.amazon.awssdk.services.ecs;
  requires static transitive org.jspecify;
  requires static org.immutables.value;

  exports io.github.fluentecs.core;
}
