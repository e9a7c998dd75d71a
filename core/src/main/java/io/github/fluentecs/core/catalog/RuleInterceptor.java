package io.github.fluentecs.core.catalog;

import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.failure.InvalidRequestException;
import io.github.fluentecs.core.rule.Violation;
import io.github.fluentecs.core.rule.internal.Rules;
import java.util.List;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.ecs.model.EcsRequest;

/** Rejects requests that break rules, after all interceptors that may change them. */
record RuleInterceptor(RuleBook rules) implements ExecutionInterceptor {
  @Override
  public void beforeMarshalling(
      Context.BeforeMarshalling context, ExecutionAttributes executionAttributes) {
    if (context.request() instanceof EcsRequest request) {
      List<Violation> violations = rules.check(request);
      if (!violations.isEmpty()) {
        String operation = Rules.operationOf(request.getClass());
        throw new InvalidRequestException(
            EcsFailure.InvalidRequest.of(operation, null, violations));
      }
    }
  }
}
