package io.github.fluentecs.core.service;

import io.github.fluentecs.core.RuleCase;
import java.util.List;
import java.util.stream.Stream;

/** The boundaries of the rules of the actions on services. */
public final class ServiceRuleCases {
  private ServiceRuleCases() {}

  public static List<RuleCase> all() {
    return Stream.of(CreateServiceCases.all(), ServiceKindCases.all())
        .flatMap(List::stream)
        .toList();
  }
}
