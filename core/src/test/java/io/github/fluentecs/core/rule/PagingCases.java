package io.github.fluentecs.core.rule;

import io.github.fluentecs.core.RuleCase;
import io.github.fluentecs.core.rule.internal.Rules;
import java.util.List;
import java.util.function.Function;
import software.amazon.awssdk.services.ecs.model.EcsRequest;

/** The boundaries of the rule on the size of a page. */
public final class PagingCases {
  private PagingCases() {}

  public static List<RuleCase> maxResults(int most, Function<Integer, EcsRequest> request) {
    String id = Rules.operationOf(request.apply(1).getClass()) + "/maxResults";
    return List.of(
        new RuleCase(id, "maxResults", request.apply(1), request.apply(0)),
        new RuleCase(id, "maxResults", request.apply(most), request.apply(most + 1)));
  }
}
