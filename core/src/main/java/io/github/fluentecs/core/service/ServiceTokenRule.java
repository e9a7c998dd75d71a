package io.github.fluentecs.core.service;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.Given;
import io.github.fluentecs.core.rule.Rule;
import io.github.fluentecs.core.rule.Texts;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The rule on the client tokens of services and task sets. */
public final class ServiceTokenRule {
  private static final Constraint TOKEN =
      Constraint.soft(
          "NM-7",
          "1 to 36 printable ASCII characters",
          "Use a UUID, or leave the token out.",
          "CreateService and CreateTaskSet requests, clientToken");

  private static final Predicate<String> VALID = Texts.of(1, 36, Texts::printable);

  private ServiceTokenRule() {}

  /**
   * Checks the member {@code clientToken}; an absent one passes.
   *
   * @param <Q> the SDK request
   * @param member reads the member
   * @return the rule NM-7
   */
  public static <Q> Rule<Q> on(Function<? super Q, @Nullable String> member) {
    return Rule.of(
        TOKEN,
        "clientToken",
        (request, findings) -> {
          String token = member.apply(request);
          if (token != null && !VALID.test(token)) {
            findings.broken(Given.count(token.length(), "characters"));
          }
        });
  }
}
