package io.github.fluentecs.temporal;

import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.failure.InvalidRequestException;
import io.github.fluentecs.core.rule.Level;
import io.github.fluentecs.core.rule.Violation;
import io.temporal.common.converter.Values;
import io.temporal.failure.ApplicationFailure;
import java.util.stream.Stream;

/** A request that an interceptor of the worker's client has refused, with the broken rules. */
final class RefusedError {
  static final String TYPE = "FluentEcs.Refused";

  private RefusedError() {}

  static ApplicationFailure of(EcsFailure.InvalidRequest failure) {
    String[][] violations =
        failure.violations().stream().map(RefusedError::texts).toArray(String[][]::new);
    return ApplicationFailure.newNonRetryableFailure(
        failure.message(), TYPE, failure.operation(), violations);
  }

  private static String[] texts(Violation violation) {
    return new String[] {
      violation.rule(),
      violation.level().name(),
      violation.operation(),
      violation.path(),
      violation.given(),
      violation.allowed(),
      violation.remedy()
    };
  }

  static InvalidRequestException read(Values details) {
    return new InvalidRequestException(
        EcsFailure.InvalidRequest.of(
            details.get(0, String.class),
            null,
            Stream.of(details.get(1, String[][].class)).map(RefusedError::violation).toList()));
  }

  private static Violation violation(String... texts) {
    return new Violation(
        texts[0], Level.valueOf(texts[1]), texts[2], texts[3], texts[4], texts[5], texts[6]);
  }
}
