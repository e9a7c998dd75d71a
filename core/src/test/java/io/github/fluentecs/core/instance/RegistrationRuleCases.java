package io.github.fluentecs.core.instance;

import io.github.fluentecs.core.RuleCase;
import io.github.fluentecs.core.cluster.ClusterRuleCases;
import io.github.fluentecs.core.rule.ReferenceCases;
import io.github.fluentecs.core.tag.TagRuleCases;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.PlatformDevice;
import software.amazon.awssdk.services.ecs.model.RegisterContainerInstanceRequest;
import software.amazon.awssdk.services.ecs.model.Resource;

/** The boundaries of the rules on the registration of container instances. */
final class RegistrationRuleCases {
  private static final String DEVICES = "RegisterContainerInstance/platformDevices";

  private RegistrationRuleCases() {}

  static List<RuleCase> all() {
    return Stream.of(
            ClusterRuleCases.optional(cluster -> register(r -> r.cluster(cluster))),
            List.of(
                ReferenceCases.form(
                    "containerInstanceArn", arn -> register(r -> r.containerInstanceArn(arn)))),
            AttributeRuleCases.on(attribute -> register(r -> r.attributes(attribute))),
            TagRuleCases.on(tags -> register(r -> r.tags(tags))),
            devices(),
            resources())
        .flatMap(List::stream)
        .toList();
  }

  private static List<RuleCase> devices() {
    return List.of(
        new RuleCase(DEVICES, "platformDevices[].id", device("GPU-1", "GPU"), device("", "GPU")),
        new RuleCase(
            DEVICES, "platformDevices[].type", device("0", "NEURON_DEVICE"), device("0", null)));
  }

  private static EcsRequest device(String id, String type) {
    return register(r -> r.platformDevices(PlatformDevice.builder().id(id).type(type).build()));
  }

  private static List<RuleCase> resources() {
    return List.of(
        resource(r -> r.type("INTEGER").integerValue(0), r -> r.type("INTEGER").longValue(0L)),
        resource(r -> r.type("LONG").longValue(0L), r -> r.type("LONG").integerValue(0)),
        resource(r -> r.type("DOUBLE").doubleValue(0.0), r -> r.type("DOUBLE")),
        resource(r -> r.type("STRINGSET").stringSetValue(List.of()), r -> r.type("STRINGSET")),
        resource(r -> r.type("INTEGER").integerValue(0), r -> r.type("INT").integerValue(0)),
        resource(r -> r.type("INTEGER").integerValue(0), r -> r.integerValue(0)));
  }

  private static RuleCase resource(
      UnaryOperator<Resource.Builder> allowed, UnaryOperator<Resource.Builder> broken) {
    return new RuleCase(
        "RegisterContainerInstance/totalResources",
        "totalResources[]",
        register(r -> r.totalResources(allowed.apply(Resource.builder()).build())),
        register(r -> r.totalResources(broken.apply(Resource.builder()).build())));
  }

  private static EcsRequest register(
      UnaryOperator<RegisterContainerInstanceRequest.Builder> change) {
    return change.apply(RegisterContainerInstanceRequest.builder()).build();
  }
}
