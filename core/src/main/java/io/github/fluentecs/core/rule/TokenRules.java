package io.github.fluentecs.core.rule;

import io.github.fluentecs.core.rule.internal.Given;
import io.github.fluentecs.core.rule.internal.Texts;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The rules on client tokens; a violation never repeats the token. */
public final class TokenRules {
  private static final String ID = "NM-7";
  private static final String MEMBER = "clientToken";
  private static final String REMEDY = "Use a UUID, or leave the token out.";

  private TokenRules() {}

  /**
   * Checks the member {@code clientToken}; an absent one passes.
   *
   * @param <Q> the SDK request
   * @param most the greatest length
   * @param source where ECS documents it
   * @param member reads the member
   * @return the rules NM-7: the length, which can be relaxed, and the alphabet
   */
  public static <Q> List<Rule<Q>> on(
      int most, String source, Function<? super Q, @Nullable String> member) {
    Constraint length =
        Constraint.soft(ID, "a client token of 1 to " + most + " characters", REMEDY, source);
    Constraint alphabet =
        Constraint.hard(ID, "a client token of printable ASCII characters", REMEDY, source);
    return List.of(
        rule(length, member, Texts.length(1, most), "characters"),
        rule(
            alphabet,
            member,
            token -> Texts.only(token, Texts::printable),
            "characters, others among them"));
  }

  private static <Q> Rule<Q> rule(
      Constraint constraint,
      Function<? super Q, @Nullable String> member,
      Predicate<String> valid,
      String unit) {
    return Rule.of(
        constraint,
        MEMBER,
        (request, findings) -> {
          String token = member.apply(request);
          if (token != null && !valid.test(token)) {
            findings.broken(Given.count(token.length(), unit));
          }
        });
  }
}
