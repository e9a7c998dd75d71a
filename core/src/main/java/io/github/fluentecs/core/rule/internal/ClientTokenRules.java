package io.github.fluentecs.core.rule.internal;

import io.github.fluentecs.core.rule.Constraint;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks the member {@code clientToken} (rule NM-7). A violation never contains the token.
 * Immutable and thread-safe.
 */
public final class ClientTokenRules {
  private final int max;
  private final Constraint length;
  private final Constraint alphabet;

  private ClientTokenRules(int max, Constraint length, Constraint alphabet) {
    this.max = max;
    this.length = length;
    this.alphabet = alphabet;
  }

  /**
   * Makes the check for an operation.
   *
   * @param operation the operation's wire name
   * @param max the greatest length
   * @return the check
   */
  public static ClientTokenRules of(String operation, int max) {
    String id = "NM-7";
    String member = "clientToken";
    String remedy = "Use a UUID, or leave the token out.";
    String source = operation + " request, clientToken";
    return new ClientTokenRules(
        max,
        Constraint.soft(
            id, member, "a client token of 1 to " + max + " characters", remedy, source),
        Constraint.hard(
            id, member, "a client token of printable ASCII characters", remedy, source));
  }

  /**
   * Lists the constraints.
   *
   * @return the constraints on the length, which can be relaxed, and on the characters
   */
  public List<Constraint> constraints() {
    return List.of(length, alphabet);
  }

  /**
   * Checks a token; an absent one passes.
   *
   * @param token the token
   * @param findings receives the broken constraints
   */
  public void check(@Nullable String token, Findings findings) {
    if (token == null) {
      return;
    }
    if (!Texts.hasLength(token, 1, max)) {
      findings.broken(length, Given.count(token.length(), "characters"));
    }
    if (!Texts.only(token, Texts::printable)) {
      findings.broken(
          alphabet, Given.count(token.length(), "characters, some of them not printable ASCII"));
    }
  }
}
