package io.github.fluentecs.core;

import io.github.fluentecs.core.rule.Rules;
import io.github.fluentecs.core.rule.Violation;
import java.util.List;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.ecs.model.EcsRequest;

/** Refuses requests that break rules, behind all interceptors that may still change them. */
record RuleInterceptor(RuleBook rules) implements ExecutionInterceptor {
  @Override
  public void beforeMarshalling(
      Context.BeforeMarshalling context, ExecutionAttributes executionAttributes) {
    if (context.request() instanceof EcsRequest request) {
      List<Violation> violations = rules.check(request);
      if (!violations.isEmpty()) {
        String operation = Rules.operationOf(request.getClass());
        throw new InvalidRequestException(Execution.invalid(operation, null, violations));
      }
    }
  }
}
