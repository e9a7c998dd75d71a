package io.github.fluentecs.core.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.utils.Lazy;

/**
 * All rules of one operation, in the order of their ids. Immutable and thread-safe.
 *
 * @param <Q> the SDK request
 */
public final class Rules<Q extends EcsRequest> {
  private final String operation;
  private final List<Section<Q>> sections;

  private Rules(Builder<Q> builder) {
    this.operation = builder.operation;
    this.sections = List.copyOf(builder.sections);
  }

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
    List<Rule<Q>> list = new ArrayList<>();
    sections.forEach(section -> section.addTo(list));
    return Collections.unmodifiableList(list);
  }

  public List<Constraint> constraints() {
    return list().stream().map(rule -> rule.constraint().at(rule.path())).toList();
  }

  public void checkInto(Q request, io.github.fluentecs.core.rule.internal.Findings sink) {
    Findings findings = new Findings(sink);
    list().forEach(rule -> rule.look(request, findings));
  }

  /**
   * Collects the rules of one operation. Not thread-safe.
   *
   * @param <Q> the SDK request
   */
  public static final class Builder<Q extends EcsRequest> {
    private final String operation;
    private final List<Section<Q>> sections = new ArrayList<>();
    private @Nullable List<Rule<Q>> open;

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
        open = new ArrayList<>();
        sections.add(new Section.Always<>(open));
      }
      open.add(rule);
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
     * Adds rules that have nothing to say unless a member is there. They are neither asked nor made
     * before.
     *
     * @param member tells whether the member is there
     * @param rules adds the rules, none of which is broken without the member
     * @return this builder
     */
    public Builder<Q> addAllWith(Predicate<? super Q> member, Consumer<Builder<Q>> rules) {
      return begin(member, true, rules);
    }

    /**
     * Adds rules that have nothing to say where one look finds all in order: asking forty rules,
     * each somewhere else in memory, takes longer than all else between a command and the call, and
     * a request that breaks one rule can be refused without asking all those about its other
     * members. They are neither asked nor made before. The look may say false of any request, and
     * must where it does not know a member that one of the rules speaks of.
     *
     * @param surelyKept true only for requests that break none of the rules
     * @param rules adds the rules
     * @return this builder
     */
    public Builder<Q> addAllUnless(Predicate<? super Q> surelyKept, Consumer<Builder<Q>> rules) {
      return begin(surelyKept, false, rules);
    }

    /** Ends the section that single rules are added to, and adds another one. */
    private Builder<Q> begin(Predicate<? super Q> look, boolean asked, Consumer<Builder<Q>> rules) {
      Objects.requireNonNull(look, "look");
      Objects.requireNonNull(rules, "rules");
      sections.add(new Section.Looked<>(look, asked, new Lazy<>(() -> made(rules))));
      open = null;
      return this;
    }

    private List<Section<Q>> made(Consumer<Builder<Q>> rules) {
      Builder<Q> builder = new Builder<>(operation);
      rules.accept(builder);
      return List.copyOf(builder.sections);
    }

    /**
     * Demands a member: not absent, not an empty text, not an empty list. The rule's id is {@code
     * Operation/member}.
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
