package io.github.fluentecs.core;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.RulePolicy;
import io.github.fluentecs.core.rule.Violation;
import io.github.fluentecs.core.rule.internal.Rules;
import io.github.fluentecs.core.value.Beta;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.EcsResponse;

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
  private final Class<A> responseType;
  private final String name;
  private final BiFunction<EcsClient, Q, A> sync;
  private final Supplier<BiFunction<EcsAsyncClient, Q, CompletableFuture<A>>> async;
  private final ThrottleCategory category;
  private final Rules<Q> rules;
  private final List<String> resourceMembers;
  private final List<String> alsoNeeds;
  private final List<String> leftToCustomize;
  private final @Nullable Split<Q> split;
  private final @Nullable ClientTokenMember<?, Q> token;
  private final Repetition<Q> repetition;
  private final boolean responseIsComplete;
  private final boolean watchesResponse;

  Action(ActionDraft<Q, A> draft) {
    this.requestType = draft.requestType;
    this.responseType = draft.responseType;
    this.name = Rules.operationOf(draft.requestType);
    this.sync = Objects.requireNonNull(draft.sync, "blocking");
    this.async = Objects.requireNonNull(draft.async, "asynchronous");
    this.category = draft.category;
    this.rules = draft.rules;
    this.resourceMembers = draft.resourceMembers;
    this.alsoNeeds = draft.alsoNeeds;
    this.leftToCustomize = draft.leftToCustomize;
    this.split = draft.split;
    this.token = draft.token;
    this.repetition = draft.repetition;
    this.responseIsComplete = draft.responseIsComplete;
    this.watchesResponse = draft.watchesResponse;
  }

  /**
   * Starts an action.
   *
   * @param <Q> the SDK request
   * @param <A> the SDK response
   * @param request the SDK request's class
   * @param response the SDK response's class
   * @param category the throttle category of its calls
   * @return a draft; {@link ActionDraft#calls} is required
   */
  public static <Q extends EcsRequest, A extends EcsResponse> ActionDraft<Q, A> of(
      Class<Q> request, Class<A> response, ThrottleCategory category) {
    return new ActionDraft<>(request, response, category);
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
   * Returns the class of the SDK response.
   *
   * @return the class
   */
  public Class<A> responseType() {
    return responseType;
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
    Objects.requireNonNull(request, "request");
    Objects.requireNonNull(policy, "policy");
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
   * Returns the request members that hold the resources which IAM checks the action on.
   *
   * @return for example {@code taskDefinition}; empty where a policy allows every resource
   */
  public List<String> resourceMembers() {
    return resourceMembers;
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

  /**
   * Returns whether a second call of a request adds to the effect of the first.
   *
   * @param request the request
   * @return its idempotency
   */
  public Idempotency idempotency(Q request) {
    return repetition.of(Objects.requireNonNull(request, "request"));
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

  /** Returns the required members that a response lacks. */
  List<String> missingMembers(A response) {
    return responseIsComplete ? IncompleteResponse.missingMembers(response) : List.of();
  }

  /** Returns what watches the response of one call; null where nobody asks. */
  @Nullable ResponseWatch newWatch() {
    return watchesResponse ? new ResponseWatch() : null;
  }

  A call(EcsClient client, Q request) {
    return sync.apply(client, request);
  }

  /**
   * Sends a request as it is, for a client elsewhere that has checked it. The SDK tries again where
   * that does no harm.
   *
   * @param client the SDK's client
   * @param request the request
   * @param retries whether the SDK may try again at all
   * @return the response
   */
  @Beta
  public A send(EcsClient client, Q request, boolean retries) {
    Objects.requireNonNull(client, "client");
    Objects.requireNonNull(request, "request");
    return call(client, Retries.where(retries, idempotency(request), request));
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
