package io.github.fluentecs.core;

import io.github.fluentecs.core.rule.Level;
import io.github.fluentecs.core.rule.Rules;
import io.github.fluentecs.core.rule.Violation;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.ecs.model.EcsRequest;

/**
 * The rules of all operations, for those who build SDK requests themselves and for those who want
 * to read them. Immutable and thread-safe.
 */
public final class RuleBook {
  private static final RuleBook STANDARD = new RuleBook(Set.of());

  /** Loads the catalog of actions only when somebody asks for a rule by request or id. */
  private static final class Catalog {
    private static final Map<Class<?>, Action<?, ?>> BY_REQUEST =
        Actions.all().stream()
            .collect(Collectors.toUnmodifiableMap(Action::requestType, Function.identity()));
  }

  private final Set<String> relaxed;

  private RuleBook(Set<String> relaxed) {
    this.relaxed = Set.copyOf(relaxed);
  }

  /**
   * Returns the book with every rule in force.
   *
   * @return the book
   */
  public static RuleBook standard() {
    return STANDARD;
  }

  /**
   * Returns a copy that leaves some SOFT rules out.
   *
   * @param ruleIds ids of rules, for example {@code CP-3}
   * @return a copy
   * @throws IllegalArgumentException for an id that no rule has, or that is HARD
   */
  public RuleBook relaxing(String... ruleIds) {
    Set<String> all = new TreeSet<>(relaxed);
    for (String id : ruleIds) {
      all.add(requireSoft(id));
    }
    return new RuleBook(all);
  }

  /**
   * Checks any SDK request.
   *
   * @param request an ECS request, however it was built
   * @return every broken rule; empty when there is none, or when the library has no rules for the
   *     operation
   */
  public List<Violation> check(EcsRequest request) {
    Objects.requireNonNull(request, "request");
    Action<?, ?> action = Catalog.BY_REQUEST.get(request.getClass());
    return action == null ? List.of() : checkUnsafely(action.rules(), request);
  }

  @SuppressWarnings("unchecked") // the catalog maps each class to the rules of that class
  private <Q extends EcsRequest> List<Violation> checkUnsafely(Rules<Q> rules, EcsRequest request) {
    return check(rules, (Q) request);
  }

  <Q extends EcsRequest> List<Violation> check(Rules<Q> rules, Q request) {
    return rules.check(request, relaxed);
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
   * Returns an interceptor for any {@code EcsClient} or {@code EcsAsyncClient} that refuses a
   * request which breaks a rule of this book, before it is sent.
   *
   * <p>Add it when the client is built: {@code EcsClient.builder().overrideConfiguration(c ->
   * c.addExecutionInterceptor(RuleBook.standard().interceptor()))}. The refused call throws an
   * {@link InvalidRequestException} with every broken rule, and the future of an asynchronous one
   * completes with it. What other interceptors make of a request is what is checked. Requests of
   * other services, and of operations that the library has no rules for, pass. {@link Ecs} and
   * {@link EcsAsync} give the failure as a value; what they relax, the interceptor still refuses.
   * Thread-safe.
   *
   * @return the interceptor
   */
  public ExecutionInterceptor interceptor() {
    return new RuleInterceptor(this);
  }

  private static String requireSoft(String id) {
    Objects.requireNonNull(id, "ruleId");
    Set<Level> levels =
        Catalog.BY_REQUEST.values().stream()
            .flatMap(action -> action.rules().list().stream())
            .filter(rule -> rule.id().equals(id))
            .map(rule -> rule.constraint().level())
            .collect(Collectors.toSet());
    if (!levels.contains(Level.SOFT)) {
      String why = levels.isEmpty() ? "no rule has the id '" : "only SOFT rules can be relaxed: '";
      throw new IllegalArgumentException(why + id + "'");
    }
    return id;
  }
}
