package io.github.fluentecs.core;

import io.github.fluentecs.core.rule.Rules;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.EcsResponse;
import software.amazon.awssdk.utils.Lazy;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/**
 * One ECS operation as the service sees it: its wire name, how each SDK client calls it, its rules,
 * its IAM actions and its throttle category. Immutable and thread-safe.
 *
 * @param <Q> the SDK request
 * @param <A> the SDK response
 */
public final class Action<Q extends EcsRequest, A extends EcsResponse> {
  private final Class<Q> requestType;
  private final String name;
  private final BiFunction<EcsClient, Q, A> sync;
  private final Supplier<BiFunction<EcsAsyncClient, Q, CompletableFuture<A>>> async;
  private final Lazy<Rules<Q>> rules;
  private final Traits<Q> traits;

  private Action(
      Class<Q> requestType,
      BiFunction<EcsClient, Q, A> sync,
      Supplier<BiFunction<EcsAsyncClient, Q, CompletableFuture<A>>> async,
      Lazy<Rules<Q>> rules,
      Traits<Q> traits) {
    this.requestType = requestType;
    this.name = Rules.operationOf(requestType);
    this.sync = sync;
    this.async = async;
    this.rules = rules;
    this.traits = traits;
  }

  /** What differs between actions beyond the call itself. */
  private record Traits<Q extends EcsRequest>(
      ThrottleCategory category,
      List<String> alsoNeeds,
      List<String> leftToCustomize,
      @Nullable TokenPlace<?, Q> token) {}

  /**
   * Starts an action.
   *
   * @param <Q> the SDK request
   * @param request the SDK request's class
   * @param category the throttle category that it draws from
   * @param rules makes the rules that its requests must pass; called when the first one is checked,
   *     so that a program pays at its start for the operations that it uses only
   * @return the next step
   */
  public static <Q extends EcsRequest> Draft<Q> of(
      Class<Q> request, ThrottleCategory category, Supplier<Rules<Q>> rules) {
    return new Draft<>(request, category, rules);
  }

  /**
   * An action that still lacks its two calls.
   *
   * @param <Q> the SDK request
   */
  public static final class Draft<Q extends EcsRequest> {
    private final Class<Q> request;
    private final ThrottleCategory category;
    private final Supplier<Rules<Q>> rules;

    private Draft(Class<Q> request, ThrottleCategory category, Supplier<Rules<Q>> rules) {
      this.request = Objects.requireNonNull(request, "request");
      this.category = Objects.requireNonNull(category, "category");
      this.rules = Objects.requireNonNull(rules, "rules");
    }

    /**
     * Completes the action.
     *
     * @param <A> the SDK response
     * @param response the SDK response's class
     * @param sync the call on the blocking client
     * @param async gives the call on the asynchronous client, whose class a program that has none
     *     need not load
     * @return the action
     */
    public <A extends EcsResponse> Action<Q, A> calls(
        Class<A> response,
        BiFunction<EcsClient, Q, A> sync,
        Supplier<BiFunction<EcsAsyncClient, Q, CompletableFuture<A>>> async) {
      Objects.requireNonNull(response, "response");
      return new Action<>(
          request,
          Objects.requireNonNull(sync, "sync"),
          Objects.requireNonNull(async, "async"),
          new Lazy<>(rules),
          new Traits<>(category, List.of(), List.of(), null));
    }
  }

  /**
   * Returns this action with IAM actions that it may need beside its own.
   *
   * @param iamActions for example {@code iam:PassRole}
   * @return a copy
   */
  public Action<Q, A> alsoNeeds(String... iamActions) {
    return with(
        new Traits<>(traits.category, List.of(iamActions), traits.leftToCustomize, traits.token));
  }

  /**
   * Returns this action with the request members that its command has no attribute for.
   *
   * @param members member names, set through {@code customize} only
   * @return a copy
   */
  public Action<Q, A> leavesToCustomize(String... members) {
    return with(new Traits<>(traits.category, traits.alsoNeeds, List.of(members), traits.token));
  }

  /**
   * Returns this action with the place of its client token.
   *
   * @param <B> the SDK request's builder
   * @param read reads the token of a request
   * @param write sets the token of a builder
   * @return a copy
   */
  public <B extends SdkBuilder<B, Q>> Action<Q, A> clientToken(
      Function<? super Q, @Nullable String> read, BiFunction<? super B, String, B> write) {
    return with(new TokenPlace<B, Q>(read, write, false));
  }

  /**
   * Returns this action with the place of its client token, where the SDK itself gives each call a
   * random one that its retries share.
   *
   * @param <B> the SDK request's builder
   * @param read reads the token of a request
   * @param write sets the token of a builder
   * @return a copy
   */
  public <B extends SdkBuilder<B, Q>> Action<Q, A> clientTokenOfSdk(
      Function<? super Q, @Nullable String> read, BiFunction<? super B, String, B> write) {
    return with(new TokenPlace<B, Q>(read, write, true));
  }

  private Action<Q, A> with(TokenPlace<?, Q> token) {
    return with(new Traits<>(traits.category, traits.alsoNeeds, traits.leftToCustomize, token));
  }

  private Action<Q, A> with(Traits<Q> changed) {
    return new Action<>(requestType, sync, async, rules, changed);
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
   * Returns the rules that its requests must pass.
   *
   * @return the rules
   */
  public Rules<Q> rules() {
    return rules.getValue();
  }

  /**
   * Returns the token bucket that its calls draw from.
   *
   * @return the throttle category
   */
  public ThrottleCategory throttleCategory() {
    return traits.category;
  }

  /**
   * Returns the IAM actions that a caller may need: its own first, then those that some requests
   * need too.
   *
   * @return for example {@code ecs:RunTask, iam:PassRole}
   */
  public List<String> iamActions() {
    return Stream.concat(Stream.of("ecs:" + name()), traits.alsoNeeds.stream()).toList();
  }

  /**
   * Returns the request members that its command has no attribute for.
   *
   * @return member names, set through {@code customize} only
   */
  public List<String> leftToCustomize() {
    return traits.leftToCustomize;
  }

  /**
   * Tells whether its requests carry a client token, so that a retry cannot start twice.
   *
   * @return whether the operation is idempotent by token
   */
  public boolean hasClientToken() {
    return traits.token != null;
  }

  /** Returns where a request carries its token; null where it has none. */
  @Nullable TokenPlace<?, Q> token() {
    return traits.token;
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
