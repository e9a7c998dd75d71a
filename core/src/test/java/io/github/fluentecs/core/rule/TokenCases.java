package io.github.fluentecs.core.rule;

import io.github.fluentecs.core.Repeat;
import io.github.fluentecs.core.RuleCase;
import java.util.List;
import java.util.function.Function;
import software.amazon.awssdk.services.ecs.model.EcsRequest;

/** The boundaries of the rules on client tokens. */
public final class TokenCases {
  private TokenCases() {}

  public static List<RuleCase> on(int most, Function<String, EcsRequest> request) {
    EcsRequest longest = request.apply("!~" + Repeat.letter(most - 2));
    return List.of(
        tokens(longest, request.apply(Repeat.letter(most + 1))),
        tokens(request.apply("a"), request.apply("")),
        tokens(request.apply("a"), request.apply("a b")),
        tokens(request.apply("~"), request.apply("\u007f")));
  }

  private static RuleCase tokens(EcsRequest allowed, EcsRequest broken) {
    return new RuleCase("NM-7", "clientToken", allowed, broken);
  }
}
