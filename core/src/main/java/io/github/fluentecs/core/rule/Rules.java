package io.github.fluentecs.core.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.EcsRequest;

/**
 * All rules of one operation, in the order of their ids. Immutable and thread-safe.
 *
 * @param <Q> the SDK request
 */
public final class Rules<Q extends EcsRequest> {
  private final String operation;
  private final List<Section<Q>> sections;
  private final List<Rule<Q>> list;
  private final Predicate<? super Q> surelyAllowed;

  private Rules(Builder<Q> builder) {
    this.operation = builder.operation;
    this.sections = List.copyOf(builder.sections);
    this.surelyAllowed = builder.surelyAllowed;
    List<Rule<Q>> all = new ArrayList<>();
    for (Section<Q> section : this.sections) {
      all.addAll(section.rules);
    }
    this.list = Collections.unmodifiableList(all);
  }

  /** Rules that are asked together, or not at all. */
  private record Section<Q>(Predicate<? super Q> look, boolean asked, List<Rule<Q>> rules) {}

  /**
   * Starts the rules of an operation.
   *
   * @param <Q> the SDK request
   * @param request the SDK request's class; its name without {@code Request} is the operation's
   * @return an empty builder
   */
  public static <Q extends EcsRequest> Builder<Q> of(Class<Q> request) {
    return new Builder<>(operationOf(request));
  }

  /**
   * Returns the wire name of the operation that a request class belongs to.
   *
   * @param request an SDK request class
   * @return for example {@code RunTask}
   */
  public static String operationOf(Class<? extends EcsRequest> request) {
    String name = request.getSimpleName();
    return name.substring(0, name.length() - "Request".length());
  }

  /**
   * Returns the operation.
   *
   * @return its wire name
   */
  public String operation() {
    return operation;
  }

  /**
   * Returns the rules.
   *
   * @return an unmodifiable list
   */
  public List<Rule<Q>> list() {
    return list;
  }

  /**
   * Checks a request against every rule that is not relaxed.
   *
   * @param request the final SDK request
   * @param relaxed ids of SOFT rules to leave out
   * @return all violations; empty when the request is allowed
   */
  public List<Violation> check(Q request, Set<String> relaxed) {
    return surelyAllows(request) ? List.of() : ask(request, relaxed);
  }

  /**
   * Tells from one look whether a request breaks no rule; false does not say that it breaks one.
   */
  boolean surelyAllows(Q request) {
    return surelyAllowed.test(request);
  }

  /** Asks every rule that may have something to say. */
  List<Violation> ask(Q request, Set<String> relaxed) {
    Findings findings = new Findings(operation);
    for (int i = 0; i < sections.size(); i++) {
      Section<Q> section = sections.get(i);
      if (section.look.test(request) == section.asked) {
        look(section.rules, request, relaxed, findings);
      }
    }
    return findings.violations();
  }

  private static <Q> void look(
      List<Rule<Q>> rules, Q request, Set<String> relaxed, Findings findings) {
    for (int i = 0; i < rules.size(); i++) {
      Rule<Q> rule = rules.get(i);
      if (relaxed.isEmpty() || !isRelaxed(rule, relaxed)) {
        rule.look(request, findings);
      }
    }
  }

  private static boolean isRelaxed(Rule<?> rule, Set<String> relaxed) {
    return rule.constraint().level() == Level.SOFT && relaxed.contains(rule.id());
  }

  /**
   * Collects the rules of one operation. Not thread-safe.
   *
   * @param <Q> the SDK request
   */
  public static final class Builder<Q extends EcsRequest> {
    private final String operation;
    private final List<Section<Q>> sections = new ArrayList<>();
    private Predicate<? super Q> surelyAllowed = request -> false;
    private @Nullable Section<Q> open;

    private Builder(String operation) {
      this.operation = operation;
    }

    /**
     * Adds a rule.
     *
     * @param rule the rule
     * @return this builder
     */
    public Builder<Q> add(Rule<Q> rule) {
      Objects.requireNonNull(rule, "rule");
      if (open == null) {
        open = begin(request -> true, true);
      }
      open.rules.add(rule);
      return this;
    }

    /**
     * Adds rules that several operations share.
     *
     * @param rules the rules
     * @return this builder
     */
    public Builder<Q> addAll(List<Rule<Q>> rules) {
      rules.forEach(this::add);
      return this;
    }

    /**
     * Adds rules that have nothing to say unless a member is there, so that they are not asked.
     *
     * @param member tells whether the member is there
     * @param rules the rules, in one or several lists, none of which is broken without the member
     * @return this builder
     */
    @SafeVarargs
    public final Builder<Q> addAllWith(Predicate<? super Q> member, List<Rule<Q>>... rules) {
      Section<Q> section = begin(member, true);
      for (List<Rule<Q>> each : rules) {
        section.rules.addAll(each);
      }
      return this;
    }

    /**
     * Adds rules that are not asked about what one look finds in order, so that a request which
     * breaks one rule is refused without asking all those about its other members.
     *
     * @param surelyKept true only for requests that break none of the rules
     * @param rules the rules, in one or several lists
     * @return this builder
     */
    @SafeVarargs
    public final Builder<Q> addAllUnless(Predicate<? super Q> surelyKept, List<Rule<Q>>... rules) {
      Section<Q> section = begin(surelyKept, false);
      for (List<Rule<Q>> each : rules) {
        section.rules.addAll(each);
      }
      return this;
    }

    /** Ends the section that single rules are added to, and begins another one. */
    private Section<Q> begin(Predicate<? super Q> look, boolean asked) {
      Section<Q> section =
          new Section<>(Objects.requireNonNull(look, "look"), asked, new ArrayList<>());
      sections.add(section);
      open = null;
      return section;
    }

    /**
     * Adds one look that knows requests of the usual form, so that no rule is asked about them:
     * asking forty rules, each somewhere else in memory, takes longer than all else between a
     * command and the call. It may say false of any request, and must where it does not know a
     * member that a rule speaks of.
     *
     * @param surelyAllowed true only for requests that break no rule
     * @return this builder
     */
    public Builder<Q> unless(Predicate<? super Q> surelyAllowed) {
      this.surelyAllowed = Objects.requireNonNull(surelyAllowed, "surelyAllowed");
      return this;
    }

    /**
     * Demands a member, as {@link Rule#required} does.
     *
     * @param member the member's name
     * @param value reads the member
     * @return this builder
     */
    public Builder<Q> require(
        String member, Function<? super Q, ? extends @Nullable Object> value) {
      return add(Rule.required(operation, member, value));
    }

    /**
     * Ends the collection.
     *
     * @return the rules
     */
    public Rules<Q> build() {
      return new Rules<>(this);
    }
  }
}
