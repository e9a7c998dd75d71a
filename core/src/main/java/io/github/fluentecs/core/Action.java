package io.github.fluentecs.core;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.RulePolicy;
import io.github.fluentecs.core.rule.Violation;
import io.github.fluentecs.core.rule.internal.Check;
import io.github.fluentecs.core.rule.internal.Rules;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.EcsResponse;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/**
 * One ECS operation as the service sees it, and all that is particular to it: its wire name, how
 * each SDK client calls it, its constraints, IAM actions and resources, throttle category, batch
 * limit and client token. Immutable and thread-safe.
 *
 * @param <Q> the SDK request
 * @param <A> the SDK response
 */
public final class Action<Q extends EcsRequest, A extends EcsResponse> {
  private final Class<Q> requestType;
  private final String name;
  private final BiFunction<EcsClient, Q, A> sync;
  private final Supplier<BiFunction<EcsAsyncClient, Q, CompletableFuture<A>>> async;
  private final ThrottleCategory category;
  private final Rules<Q> rules;
  private final @Nullable String resourceMember;
  private final List<String> alsoNeeds;
  private final List<String> leftToCustomize;
  private final @Nullable Split<Q> split;
  private final @Nullable TokenPlace<?, Q> token;

  private Action(Draft<Q, A> draft) {
    this.requestType = draft.requestType;
    this.name = Rules.operationOf(draft.requestType);
    this.sync = Objects.requireNonNull(draft.sync, "blocking");
    this.async = Objects.requireNonNull(draft.async, "asynchronous");
    this.category = draft.category;
    this.rules = draft.rules;
    this.resourceMember = draft.resourceMember;
    this.alsoNeeds = draft.alsoNeeds;
    this.leftToCustomize = draft.leftToCustomize;
    this.split = draft.split;
    this.token = draft.token;
  }

  /**
   * Starts an action.
   *
   * @param <Q> the SDK request
   * @param <A> the SDK response
   * @param request the SDK request's class
   * @param response the SDK response's class
   * @param category the throttle category that it draws from
   * @return a draft that still lacks its two calls
   */
  public static <Q extends EcsRequest, A extends EcsResponse> Draft<Q, A> of(
      Class<Q> request, Class<A> response, ThrottleCategory category) {
    Objects.requireNonNull(response, "response");
    return new Draft<>(request, category);
  }

  /**
   * Collects what is particular to an operation. Not thread-safe.
   *
   * @param <Q> the SDK request
   * @param <A> the SDK response
   */
  public static final class Draft<Q extends EcsRequest, A extends EcsResponse> {
    private final Class<Q> requestType;
    private final ThrottleCategory category;
    private @Nullable BiFunction<EcsClient, Q, A> sync;
    private @Nullable Supplier<BiFunction<EcsAsyncClient, Q, CompletableFuture<A>>> async;
    private Rules<Q> rules;
    private @Nullable String resourceMember;
    private List<String> alsoNeeds = List.of();
    private List<String> leftToCustomize = List.of();
    private @Nullable Split<Q> split;
    private @Nullable TokenPlace<?, Q> token;

    private Draft(Class<Q> request, ThrottleCategory category) {
      this.requestType = Objects.requireNonNull(request, "request");
      this.category = Objects.requireNonNull(category, "category");
      this.rules = Rules.of(request, List::of, (any, findings) -> {});
    }

    /**
     * Sets the two calls.
     *
     * @param blocking the call on the blocking client
     * @param asynchronous gives the call on the asynchronous client, whose class a program that has
     *     none need not load
     * @return this draft
     */
    public Draft<Q, A> calls(
        BiFunction<EcsClient, Q, A> blocking,
        Supplier<BiFunction<EcsAsyncClient, Q, CompletableFuture<A>>> asynchronous) {
      sync = Objects.requireNonNull(blocking, "blocking");
      async = Objects.requireNonNull(asynchronous, "asynchronous");
      return this;
    }

    /**
     * Sets how requests are checked.
     *
     * @param constraints lists all that the check can report
     * @param check the check
     * @return this draft
     */
    public Draft<Q, A> checked(Supplier<List<Constraint>> constraints, Check<? super Q> check) {
      rules = Rules.of(requestType, constraints, check);
      return this;
    }

    /**
     * Names the member whose ARNs IAM checks the action on; without it a policy allows the action
     * on every resource.
     *
     * @param member a member that holds a name or an ARN, or a list of them
     * @return this draft
     */
    public Draft<Q, A> onResource(String member) {
      resourceMember = Objects.requireNonNull(member, "member");
      return this;
    }

    /**
     * Adds IAM actions that it may need beside its own.
     *
     * @param iamActions for example {@code iam:PassRole}
     * @return this draft
     */
    public Draft<Q, A> alsoNeeds(String... iamActions) {
      alsoNeeds = List.of(iamActions);
      return this;
    }

    /**
     * Lists the request members that its command has no attribute for.
     *
     * @param members member names, set through {@code customize} only
     * @return this draft
     */
    public Draft<Q, A> leavesToCustomize(String... members) {
      leftToCustomize = List.of(members);
      return this;
    }

    /**
     * Lets requests on too many ids be split, where each id is read: one that is repeated is asked
     * for once.
     *
     * @param member the list's member; the constraint {@code Operation/member} says the same limit
     * @param max how many ids one call takes
     * @param read reads the list
     * @param write returns a copy of a request with another list
     * @return this draft
     */
    public Draft<Q, A> splitsReads(
        String member,
        int max,
        Function<Q, List<String>> read,
        BiFunction<Q, List<String>, Q> write) {
      split = Split.reads(member, max, read, write);
      return this;
    }

    /**
     * Lets requests on too many ids be split, where what has the id is changed: a repeated id stays
     * a violation.
     *
     * @param member the list's member; the constraint {@code Operation/member} says the same limit
     * @param max how many ids one call takes
     * @param read reads the list
     * @param write returns a copy of a request with another list
     * @return this draft
     */
    public Draft<Q, A> splitsWrites(
        String member,
        int max,
        Function<Q, List<String>> read,
        BiFunction<Q, List<String>, Q> write) {
      split = Split.writes(member, max, read, write);
      return this;
    }

    /**
     * Lets requests for too many new things be split.
     *
     * @param member the number's member; the constraint {@code Operation/member} says the same
     *     limit
     * @param max how many one call takes
     * @param read reads the number
     * @param write returns a copy of a request with another number
     * @return this draft
     */
    public Draft<Q, A> splitsCount(
        String member, int max, ToIntFunction<Q> read, BiFunction<Q, Integer, Q> write) {
      split = Split.count(member, max, read, write);
      return this;
    }

    /**
     * Sets the place of the client token.
     *
     * @param <B> the SDK request's builder
     * @param read reads the token of a request
     * @param write sets the token of a builder
     * @return this draft
     */
    public <B extends SdkBuilder<B, Q>> Draft<Q, A> clientToken(
        Function<? super Q, @Nullable String> read, BiFunction<? super B, String, B> write) {
      token = new TokenPlace<B, Q>(read, write, false);
      return this;
    }

    /**
     * Sets the place of the client token, where the SDK itself gives each call a random one that
     * its retries share.
     *
     * @param <B> the SDK request's builder
     * @param read reads the token of a request
     * @param write sets the token of a builder
     * @return this draft
     */
    public <B extends SdkBuilder<B, Q>> Draft<Q, A> clientTokenOfSdk(
        Function<? super Q, @Nullable String> read, BiFunction<? super B, String, B> write) {
      token = new TokenPlace<B, Q>(read, write, true);
      return this;
    }

    /**
     * Ends the collection.
     *
     * @return the action
     */
    public Action<Q, A> build() {
      return new Action<>(this);
    }
  }

  /**
   * Returns the wire name.
   *
   * @return for example {@code RunTask}
   */
  public String name() {
    return name;
  }

  /**
   * Returns the class of the SDK request.
   *
   * @return the class
   */
  public Class<Q> requestType() {
    return requestType;
  }

  /**
   * Lists the constraints that its requests are checked against.
   *
   * @return an unmodifiable list
   */
  public List<Constraint> constraints() {
    return rules.constraints();
  }

  /**
   * Checks a request.
   *
   * @param request the final SDK request
   * @param policy which constraints apply
   * @return every broken constraint, advice included
   */
  public List<Violation> check(Q request, RulePolicy policy) {
    return rules.check(request, policy);
  }

  /**
   * Returns the token bucket that its calls draw from.
   *
   * @return the throttle category
   */
  public ThrottleCategory throttleCategory() {
    return category;
  }

  /**
   * Returns the IAM actions that a caller may need: its own first, then those that some requests
   * need too.
   *
   * @return for example {@code ecs:RunTask, iam:PassRole}
   */
  public List<String> iamActions() {
    return Stream.concat(Stream.of("ecs:" + name()), alsoNeeds.stream()).toList();
  }

  /**
   * Returns the request member whose ARNs IAM checks the action on.
   *
   * @return for example {@code taskDefinition}; empty where a policy allows every resource
   */
  public Optional<String> resourceMember() {
    return Optional.ofNullable(resourceMember);
  }

  /**
   * Returns the request members that its command has no attribute for.
   *
   * @return member names, set through {@code customize} only
   */
  public List<String> leftToCustomize() {
    return leftToCustomize;
  }

  /**
   * Returns how many things one call takes, where {@code inBatches()} makes several calls of more.
   *
   * @return the limit; empty for an operation on one thing
   */
  public OptionalInt batchLimit() {
    return split == null ? OptionalInt.empty() : OptionalInt.of(split.most());
  }

  /**
   * Tells whether its requests carry a client token, so that a retry cannot start twice.
   *
   * @return whether the operation is idempotent by token
   */
  public boolean hasClientToken() {
    return token != null;
  }

  /** Returns how requests beyond the limit are split. */
  Split<Q> split() {
    return Objects.requireNonNull(split, "split");
  }

  /** Returns how requests beyond the limit are split; null where they are not. */
  @Nullable Split<Q> splitOrNull() {
    return split;
  }

  /** Returns where a request carries its token; null where it has none. */
  @Nullable TokenPlace<?, Q> token() {
    return token;
  }

  A call(EcsClient client, Q request) {
    return sync.apply(client, request);
  }

  CompletableFuture<A> call(EcsAsyncClient client, Q request) {
    return async.get().apply(client, request);
  }

  /** Returns the wire name. */
  @Override
  public String toString() {
    return name();
  }
}
