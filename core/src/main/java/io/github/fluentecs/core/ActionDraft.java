package io.github.fluentecs.core;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.Check;
import io.github.fluentecs.core.rule.internal.Rules;
import io.github.fluentecs.core.value.Arguments;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.EcsResponse;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/**
 * Builds an {@link Action}. Not thread-safe.
 *
 * @param <Q> the SDK request
 * @param <A> the SDK response
 */
public final class ActionDraft<Q extends EcsRequest, A extends EcsResponse> {
  final Class<Q> requestType;
  final Class<A> responseType;
  final ThrottleCategory category;
  @Nullable BiFunction<EcsClient, Q, A> sync;
  @Nullable Supplier<BiFunction<EcsAsyncClient, Q, CompletableFuture<A>>> async;
  Rules<Q> rules;
  List<String> resourceMembers = List.of();
  List<String> alsoNeeds = List.of();
  List<String> leftToCustomize = List.of();
  @Nullable Split<Q> split;
  @Nullable ClientTokenMember<?, Q> token;
  boolean responseIsComplete = true;
  boolean watchesResponse;
  Repetition<Q> repetition = Repetition.of(Idempotency.NOT_IDEMPOTENT);

  ActionDraft(Class<Q> request, Class<A> response, ThrottleCategory category) {
    this.requestType = Objects.requireNonNull(request, "request");
    this.responseType = Objects.requireNonNull(response, "response");
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
  public ActionDraft<Q, A> calls(
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
  public ActionDraft<Q, A> checked(Supplier<List<Constraint>> constraints, Check<? super Q> check) {
    rules = Rules.of(requestType, constraints, check);
    return this;
  }

  /**
   * Sets the request members that hold the resources which IAM checks the action on. Without them,
   * a policy allows the action on every resource.
   *
   * @param members members that hold a name, an ARN, or a list of them
   * @return this draft
   */
  public ActionDraft<Q, A> onResource(String... members) {
    resourceMembers = Arguments.list("members", members);
    return this;
  }

  /**
   * Adds IAM actions that the operation may need in addition to its own.
   *
   * @param iamActions for example {@code iam:PassRole}
   * @return this draft
   */
  public ActionDraft<Q, A> alsoNeeds(String... iamActions) {
    alsoNeeds = Arguments.list("iamActions", iamActions);
    return this;
  }

  /**
   * Sets the request members that the command has no attribute for.
   *
   * @param members member names, set through {@code customize} only
   * @return this draft
   */
  public ActionDraft<Q, A> leavesToCustomize(String... members) {
    leftToCustomize = Arguments.list("members", members);
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
  public ActionDraft<Q, A> splitsReads(
      String member,
      int max,
      Function<Q, List<String>> read,
      BiFunction<Q, List<String>, Q> write) {
    split = Split.reads(member, max, read, write);
    return this;
  }

  /**
   * Lets a request that changes more resources than one call takes be split. A repeated id stays a
   * violation.
   *
   * @param member the list's member; the constraint {@code Operation/member} has the same limit
   * @param max how many ids one call takes
   * @param read reads the list
   * @param write returns a copy of a request with another list
   * @return this draft
   */
  public ActionDraft<Q, A> splitsWrites(
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
  public ActionDraft<Q, A> splitsCount(
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
  public <B extends SdkBuilder<B, Q>> ActionDraft<Q, A> clientToken(
      Function<? super Q, @Nullable String> read, BiFunction<? super B, String, B> write) {
    Objects.requireNonNull(read, "read");
    Objects.requireNonNull(write, "write");
    token = new ClientTokenMember<B, Q>(read, write);
    repetition = Repetition.of(Idempotency.BY_TOKEN);
    return this;
  }

  /**
   * Declares that the operation changes nothing: {@link Idempotency#READ_ONLY}.
   *
   * @return this draft
   */
  public ActionDraft<Q, A> readOnly() {
    repetition = Repetition.of(Idempotency.READ_ONLY);
    return this;
  }

  /**
   * Declares that a second call adds nothing to the effect of the first: {@link
   * Idempotency#IDEMPOTENT}.
   *
   * @return this draft
   */
  public ActionDraft<Q, A> idempotent() {
    repetition = Repetition.of(Idempotency.IDEMPOTENT);
    return this;
  }

  /**
   * Declares that each call has its effect once more: {@link Idempotency#NOT_IDEMPOTENT}.
   *
   * @param findOut how to find out whether a call had its effect, as a sentence
   * @return this draft
   */
  public ActionDraft<Q, A> notIdempotent(String findOut) {
    Objects.requireNonNull(findOut, "findOut");
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
  public ActionDraft<Q, A> notIdempotentWith(
      String member, Predicate<? super Q> repeats, String findOut) {
    Objects.requireNonNull(member, "member");
    Objects.requireNonNull(repeats, "repeats");
    Objects.requireNonNull(findOut, "findOut");
    repetition = new Repetition<>(Idempotency.IDEMPOTENT, member, repeats, findOut);
    return this;
  }

  /**
   * Declares that a response may lack members; without this word, a response that lacks any but
   * {@code nextToken} and instants is a failure.
   *
   * @return this draft
   */
  public ActionDraft<Q, A> responseMayLackMembers() {
    responseIsComplete = false;
    return this;
  }

  /**
   * Lets each call look for members of the answer that the SDK drops, which {@code
   * Operation.result} is told.
   *
   * @return this draft
   */
  public ActionDraft<Q, A> watchesResponse() {
    watchesResponse = true;
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
