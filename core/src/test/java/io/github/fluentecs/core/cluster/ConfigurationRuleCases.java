package io.github.fluentecs.core.cluster;

import io.github.fluentecs.core.Repeat;
import io.github.fluentecs.core.RuleCase;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.ecs.model.ClusterConfiguration;
import software.amazon.awssdk.services.ecs.model.ClusterServiceConnectDefaultsRequest;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.ExecuteCommandConfiguration;

/** The boundaries of the rules on configuration, for any operation that takes one. */
final class ConfigurationRuleCases {
  private ConfigurationRuleCases() {}

  static List<RuleCase> logging(
      String operation, Function<ClusterConfiguration, EcsRequest> request) {
    Function<UnaryOperator<ExecuteCommandConfiguration.Builder>, EcsRequest> one =
        change ->
            request.apply(
                ClusterConfiguration.builder()
                    .executeCommandConfiguration(
                        change.apply(ExecuteCommandConfiguration.builder()).build())
                    .build());
    String path = "configuration.executeCommandConfiguration.logConfiguration";
    return List.of(
        new RuleCase(
            operation + "/configuration",
            path,
            one.apply(c -> c.logging("DEFAULT")),
            one.apply(c -> c.logging("OVERRIDE"))),
        new RuleCase(
            operation + "/configuration",
            path,
            one.apply(c -> c.logging("OVERRIDE").logConfiguration(l -> l.s3BucketName("logs"))),
            one.apply(c -> c.logging("OVERRIDE"))),
        new RuleCase(
            operation + "/configuration",
            path,
            one.apply(c -> c.logConfiguration(l -> l.s3BucketName("logs"))),
            one.apply(c -> c.logging("NONE").logConfiguration(l -> l.s3BucketName("logs")))));
  }

  static List<RuleCase> namespace(
      Function<ClusterServiceConnectDefaultsRequest, EcsRequest> request) {
    Function<String, EcsRequest> one =
        name ->
            request.apply(ClusterServiceConnectDefaultsRequest.builder().namespace(name).build());
    String path = "serviceConnectDefaults.namespace";
    return List.of(
        new RuleCase("NM-10", path, one.apply(Repeat.letter(1024)), one.apply(Repeat.letter(1025))),
        new RuleCase(
            "NM-10",
            path,
            one.apply("arn:aws:servicediscovery:eu-west-1:123456789012:namespace/ns-1"),
            one.apply("namespace/ns-1")),
        new RuleCase("NM-10", path, one.apply("a b"), one.apply("a<b")),
        new RuleCase("NM-10", path, one.apply("a'b"), one.apply("a\"b")),
        new RuleCase("NM-10", path, one.apply("a.b"), one.apply("a>b")));
  }
}
