package io.github.fluentecs.core.service;

import io.github.fluentecs.core.Repeat;
import io.github.fluentecs.core.RuleCase;
import java.util.List;
import java.util.function.Function;
import software.amazon.awssdk.services.ecs.model.EcsRequest;

/** The boundaries of the rule on client tokens of services and task sets. */
public final class ServiceTokenCases {
  private ServiceTokenCases() {}

  public static List<RuleCase> on(Function<String, EcsRequest> request) {
    return List.of(
        new RuleCase(
            "NM-7",
            "clientToken",
            request.apply("!~" + Repeat.letter(34)),
            request.apply(Repeat.letter(37))),
        new RuleCase("NM-7", "clientToken", request.apply("a"), request.apply("")),
        new RuleCase("NM-7", "clientToken", request.apply("a"), request.apply("a b")));
  }
}
