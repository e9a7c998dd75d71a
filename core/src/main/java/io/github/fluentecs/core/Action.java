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
import java.util.function.Predicate;
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
 * One ECS operation and everything specific to it: its wire name, how each SDK client calls it, its
 * constraints, IAM actions and resources, throttle category, batch limit and client token.
 * Immutable and thread-safe.
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
  private final @Nullable ClientTokenMember<?, Q> token;
  private final Repetition<Q> repetition;

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
    this.repetition = draft.repetition;
  }

  /**
   * Starts an action.
   *
   * @param <Q> the SDK request
   * @param <A> the SDK response
   * @param request the SDK request's class
   * @param response the SDK response's class
   * @param category the throttle category of its calls
   * @return a draft; {@link Draft#calls} is required
   */
  public static <Q extends EcsRequest, A extends EcsResponse> Draft<Q, A> of(
      Class<Q> request, Class<A> response, ThrottleCategory category) {
    Objects.requireNonNull(response, "response");
    return new Draft<>(request, category);
  }

  /**
   * Builds an {@link Action}. Not thread-safe.
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
    private @Nullable ClientTokenMember<?, Q> token;
    private Repetition<Q> repetition = Repetition.of(Idempotency.NOT_IDEMPOTENT);

    private Draft(Class<Q> request, ThrottleCategory category) {
      this.requestType = Objects.requireNonNull(request, "request");
      this.category = Objects.requireNonNull(category, "category");
      this.rules = Rules.of(request, List::of, (any, findings) -> {});
    }

    /**
     * Sets how each SDK client calls the operation. Required.
     *
     * @param blocking the call on the blocking client
     * @param asynchronous supplies the call on the asynchronous client; used only when an
     *     asynchronous client is, so that other programs do not load its class
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
     * @param constraints supplies every constraint that the check can report
     * @param check the check
     * @return this draft
     */
    public Draft<Q, A> checked(Supplier<List<Constraint>> constraints, Check<? super Q> check) {
      rules = Rules.of(requestType, constraints, check);
      return this;
    }

    /**
     * Sets the request member that holds the resources which IAM checks the action on. Without it,
     * a policy allows the action on every resource.
     *
     * @param member a member that holds a name, an ARN, or a list of them
     * @return this draft
     */
    public Draft<Q, A> onResource(String member) {
      resourceMember = Objects.requireNonNull(member, "member");
      return this;
    }

    /**
     * Adds IAM actions that the operation may need in addition to its own.
     *
     * @param iamActions for example {@code iam:PassRole}
     * @return this draft
     */
    public Draft<Q, A> alsoNeeds(String... iamActions) {
      alsoNeeds = List.of(iamActions);
      return this;
    }

    /**
     * Sets the request members that the command has no attribute for.
     *
     * @param members member names, set through {@code customize} only
     * @return this draft
     */
    public Draft<Q, A> leavesToCustomize(String... members) {
      leftToCustomize = List.of(members);
      return this;
    }

    /**
     * Lets a request that reads more ids than one call takes be split. Repeated ids are read once.
     *
     * @param member the list's member; the constraint {@code Operation/member} has the same limit
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
     * Lets a request that changes more resources than one call takes be split. A repeated id stays
     * a violation.
     *
     * @param member the list's member; the constraint {@code Operation/member} has the same limit
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
     * Lets a request that creates more items than one call takes be split.
     *
     * @param member the number's member; the constraint {@code Operation/member} has the same limit
     * @param max the greatest number that one call takes
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
     * Sets how the client token is read and written; the operation is then {@link
     * Idempotency#BY_TOKEN}.
     *
     * @param <B> the SDK request's builder
     * @param read reads the token of a request
     * @param write sets the token of a builder
     * @return this draft
     */
    public <B extends SdkBuilder<B, Q>> Draft<Q, A> clientToken(
        Function<? super Q, @Nullable String> read, BiFunction<? super B, String, B> write) {
      token = new ClientTokenMember<B, Q>(read, write);
      repetition = Repetition.of(Idempotency.BY_TOKEN);
      return this;
    }

    /**
     * Declares that the operation changes nothing: {@link Idempotency#READ_ONLY}.
     *
     * @return this draft
     */
    public Draft<Q, A> readOnly() {
      repetition = Repetition.of(Idempotency.READ_ONLY);
      return this;
    }

    /**
     * Declares that a second call adds nothing to the effect of the first: {@link
     * Idempotency#IDEMPOTENT}.
     *
     * @return this draft
     */
    public Draft<Q, A> idempotent() {
      repetition = Repetition.of(Idempotency.IDEMPOTENT);
      return this;
    }

    /**
     * Declares that each call has its effect once more: {@link Idempotency#NOT_IDEMPOTENT}.
     *
     * @param findOut how to find out whether a call had its effect, as a sentence
     * @return this draft
     */
    public Draft<Q, A> notIdempotent(String findOut) {
      repetition = new Repetition<>(Idempotency.NOT_IDEMPOTENT, null, request -> true, findOut);
      return this;
    }

    /**
     * Declares that the operation is idempotent, except for requests with a certain member.
     *
     * @param member the member
     * @param repeats whether a request has the member so that each call has an effect once more
     * @param findOut how to find out whether such a call had its effect, as a sentence
     * @return this draft
     */
    public Draft<Q, A> notIdempotentWith(
        String member, Predicate<? super Q> repeats, String findOut) {
      repetition = new Repetition<>(Idempotency.IDEMPOTENT, member, repeats, findOut);
      return this;
    }

    /**
     * Builds the action.
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
   * Returns the constraints that requests are checked against.
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
   * Returns the token bucket that throttles its calls.
   *
   * @return the throttle category
   */
  public ThrottleCategory throttleCategory() {
    return category;
  }

  /**
   * Returns the IAM actions that a caller may need: the operation's own first, then those that only
   * some requests need.
   *
   * @return for example {@code ecs:RunTask, iam:PassRole}
   */
  public List<String> iamActions() {
    return Stream.concat(Stream.of("ecs:" + name()), alsoNeeds.stream()).toList();
  }

  /**
   * Returns the request member that holds the resources which IAM checks the action on.
   *
   * @return for example {@code taskDefinition}; empty where a policy allows every resource
   */
  public Optional<String> resourceMember() {
    return Optional.ofNullable(resourceMember);
  }

  /**
   * Returns the request members that the command has no attribute for.
   *
   * @return member names, set through {@code customize} only
   */
  public List<String> leftToCustomize() {
    return leftToCustomize;
  }

  /**
   * Returns the greatest number of items that one call takes; {@code inBatches()} splits a larger
   * request into several calls.
   *
   * @return the limit; empty for an operation on a single resource
   */
  public OptionalInt batchLimit() {
    return split == null ? OptionalInt.empty() : OptionalInt.of(split.most());
  }

  /**
   * Returns whether requests have a client token, which makes retries idempotent.
   *
   * @return true when the operation has a client token
   */
  public boolean hasClientToken() {
    return token != null;
  }

  /**
   * Returns whether a second call adds to the effect of the first.
   *
   * @return the idempotency of all requests without the member {@link #notIdempotentWith()}
   */
  public Idempotency idempotency() {
    return repetition.usual();
  }

  /**
   * Returns the request member that makes a call of an idempotent operation {@link
   * Idempotency#NOT_IDEMPOTENT}.
   *
   * @return for example {@code forceNewDeployment}; empty where there is none
   */
  public Optional<String> notIdempotentWith() {
    return Optional.ofNullable(repetition.member());
  }

  /**
   * Returns how to find out whether a call that is not idempotent had its effect.
   *
   * @return a sentence; empty where repeating does no harm
   */
  public Optional<String> howToFindOut() {
    return Optional.ofNullable(repetition.findOut());
  }

  Idempotency idempotency(Q request) {
    return repetition.of(request);
  }

  PossibleEffect possibleEffect(Q request, @Nullable String attemptToken) {
    return new PossibleEffect(idempotency(request), repetition.findOut(), attemptToken);
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
  @Nullable ClientTokenMember<?, Q> token() {
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
