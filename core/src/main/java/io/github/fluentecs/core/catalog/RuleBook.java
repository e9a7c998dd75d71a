package io.github.fluentecs.core.catalog;

import io.github.fluentecs.core.Action;
import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.EcsAsync;
import io.github.fluentecs.core.failure.InvalidRequestException;
import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.Level;
import io.github.fluentecs.core.rule.RulePolicy;
import io.github.fluentecs.core.rule.Violation;
import io.github.fluentecs.core.rule.internal.Rules;
import io.github.fluentecs.core.rule.internal.ViolationsByLevel;
import io.github.fluentecs.core.value.Arguments;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.ecs.model.EcsRequest;

/**
 * The rules of all operations: checks any SDK request, however it was built, and selects the rules
 * that {@link Ecs} and {@link EcsAsync} apply. Immutable and thread-safe.
 */
public final class RuleBook implements RulePolicy {
  private static final RuleBook STANDARD = new RuleBook(Set.of(), Set.of());

  private final Set<String> relaxed;
  private final Set<String> leftOut;

  private RuleBook(Set<String> relaxed, Set<String> leftOut) {
    this.relaxed = relaxed;
    this.leftOut = leftOut;
  }

  /**
   * Returns the rule book with every rule in force.
   *
   * @return the rule book
   */
  public static RuleBook standard() {
    return STANDARD;
  }

  /**
   * Returns a copy without some SOFT rules.
   *
   * @param ruleIds ids of rules, for example {@code CP-3}; HARD rules with the same id stay in
   *     force
   * @return a copy
   * @throws IllegalArgumentException for an id that no SOFT rule has
   */
  public RuleBook relaxing(String... ruleIds) {
    return new RuleBook(with(relaxed, ruleIds, Level.SOFT), leftOut);
  }

  /**
   * Returns a copy without some rules of any level: requests that break them are sent, and ECS
   * decides. Use it when ECS accepts what a HARD rule refuses.
   *
   * @param ruleIds ids of rules, for example {@code CP-6}
   * @return a copy
   * @throws IllegalArgumentException for an id that no rule has
   */
  public RuleBook leavingOut(String... ruleIds) {
    return new RuleBook(relaxed, with(leftOut, ruleIds, null));
  }

  private static Set<String> with(Set<String> ids, String[] more, @Nullable Level level) {
    Set<String> all = new TreeSet<>(ids);
    for (String id : Arguments.list("ruleIds", more)) {
      all.add(known(id, level));
    }
    return Collections.unmodifiableSet(all);
  }

  private static String known(String id, @Nullable Level level) {
    Set<Level> levels =
        Stream.concat(
                Rules.ofEveryOperation().stream(),
                Actions.all().stream().flatMap(action -> action.constraints().stream()))
            .filter(constraint -> constraint.id().equals(id))
            .map(Constraint::level)
            .collect(Collectors.toSet());
    if (levels.isEmpty()) {
      throw new IllegalArgumentException("no rule has the id '" + id + "'");
    }
    if (level != null && !levels.contains(level)) {
      throw new IllegalArgumentException("only SOFT rules can be relaxed: '" + id + "'");
    }
    return id;
  }

  @Override
  public boolean applies(Constraint constraint) {
    Objects.requireNonNull(constraint, "constraint");
    String id = constraint.id();
    return !leftOut.contains(id) && (constraint.level() != Level.SOFT || !relaxed.contains(id));
  }

  /**
   * Checks any SDK request.
   *
   * @param request an ECS request, however it was built
   * @return every broken rule; empty when there is none, or when the library has no rules for the
   *     operation
   */
  public List<Violation> check(EcsRequest request) {
    return ViolationsByLevel.refusing(told(request));
  }

  /**
   * Returns the advice on any SDK request.
   *
   * @param request an ECS request, however it was built
   * @return all advice; empty when there is none
   */
  public List<Violation> advice(EcsRequest request) {
    return ViolationsByLevel.advising(told(request));
  }

  private List<Violation> told(EcsRequest request) {
    Objects.requireNonNull(request, "request");
    Action<?, ?> action = Actions.findOrNull(Rules.operationOf(request.getClass()));
    return action == null ? List.of() : told(action, request);
  }

  private <Q extends EcsRequest> List<Violation> told(Action<Q, ?> action, EcsRequest request) {
    return action.check(action.requestType().cast(request), this);
  }

  /**
   * Checks any SDK request.
   *
   * @param <Q> the request's type
   * @param request an ECS request, however it was built
   * @return the request, or every broken rule
   */
  public <Q extends EcsRequest> Validation<Seq<Violation>, Q> validate(Q request) {
    List<Violation> violations = check(request);
    return violations.isEmpty()
        ? Validation.valid(request)
        : Validation.invalid(io.vavr.collection.List.ofAll(violations));
  }

  /**
   * Returns an interceptor for any {@code EcsClient} or {@code EcsAsyncClient} that rejects
   * requests which break a rule of this book before they are sent.
   *
   * <p>Add it when the client is built: {@code EcsClient.builder().overrideConfiguration(c ->
   * c.addExecutionInterceptor(RuleBook.standard().interceptor()))}. A rejected call throws an
   * {@link InvalidRequestException} with every broken rule; a rejected asynchronous call completes
   * its future with it. The interceptor checks the request as modified by the other interceptors.
   * Requests to other services, and of operations without rules, pass. {@link Ecs} and {@link
   * EcsAsync} return the failure as a value; rules that they relax still apply in the interceptor.
   * Thread-safe.
   *
   * @return the interceptor
   */
  public ExecutionInterceptor interceptor() {
    return new RuleInterceptor(this);
  }
}
