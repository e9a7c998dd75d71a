package io.github.fluentecs.core.catalog;

import io.github.fluentecs.core.Action;
import io.github.fluentecs.core.EcsCommand;
import io.github.fluentecs.core.PagedOperation;
import io.github.fluentecs.core.describe.SdkJson;
import io.github.fluentecs.core.value.Beta;
import java.util.Objects;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.EcsResponse;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/**
 * Makes commands of SDK requests, for every operation of the SDK on the class path.
 *
 * <p>An operation that has a command of its own keeps its rules, client token, throttle rates and
 * IAM actions. Of all others these are found in the SDK's classes: values that the SDK's enums do
 * not have are advice, and whatever is not named Describe, List, Get or Discover and has no client
 * token is taken as {@link io.github.fluentecs.core.Idempotency#NOT_IDEMPOTENT}.
 */
public final class Requests {
  private Requests() {}

  /**
   * Returns a command whose result is the SDK's response.
   *
   * <p>Java cannot find the response's class from the request's: it is the class that the result is
   * assigned to, as in {@code EcsCommand<CreateGatewayResponse> command = Requests.of(request)},
   * and is not checked. {@link #of(EcsRequest, Class)} checks it.
   *
   * @param <A> the SDK response of the request's operation
   * @param request the request
   * @return the command; its {@code failures[]}, where the response has them, are not looked at
   */
  @SuppressWarnings("unchecked") // as documented
  public static <A extends EcsResponse> EcsCommand<A> of(EcsRequest request) {
    return (EcsCommand<A>) single(actionOf(request), request);
  }

  /**
   * Returns a command whose result is the SDK's response.
   *
   * @param <A> the SDK response of the request's operation
   * @param request the request
   * @param response the class of the response
   * @return the command; its {@code failures[]}, where the response has them, are not looked at
   * @throws IllegalArgumentException if another response belongs to the request
   */
  public static <A extends EcsResponse> EcsCommand<A> of(EcsRequest request, Class<A> response) {
    requireResponse(actionOf(request), response);
    return of(request);
  }

  /**
   * Returns a command that reads one page, for {@code allPages()} and the lazy reads of {@link
   * io.github.fluentecs.core.Ecs}. Its items are whole responses, one a page.
   *
   * @param <A> the SDK response of the request's operation
   * @param request the request of the first page
   * @param response the class of the response
   * @return the command
   * @throws IllegalArgumentException if another response belongs to the request, or the operation
   *     has no pages
   */
  public static <A extends EcsResponse> PagedOperation<?, ?, ?, ?, A> pages(
      EcsRequest request, Class<A> response) {
    Action<?, ?> action = actionOf(request);
    requireResponse(action, response);
    if (!PagedSdkRequest.isPaged(request, response)) {
      throw new IllegalArgumentException(
          "request: " + action + " has no pages; use it without, its one response is whole");
    }
    return paged(action, request);
  }

  /**
   * Reads a request from the JSON that crosses the wire, as {@link SdkJson} writes it.
   *
   * @param operation the wire name, for example {@code RunTask}
   * @param json the members of the request
   * @return the request
   * @throws IllegalArgumentException if the SDK on the class path has no such operation, or the
   *     JSON is not that of its request
   */
  @Beta
  public static EcsRequest read(String operation, String json) {
    Objects.requireNonNull(operation, "operation");
    Objects.requireNonNull(json, "json");
    return SdkJson.read(json, Operations.requestOf(operation));
  }

  private static Action<?, ?> actionOf(EcsRequest request) {
    return Operations.actionOf(Objects.requireNonNull(request, "request"));
  }

  private static void requireResponse(Action<?, ?> action, Class<?> response) {
    Objects.requireNonNull(response, "response");
    Class<?> own = action.responseType();
    if (own != response) {
      throw new IllegalArgumentException(
          "response: given "
              + response.getSimpleName()
              + "; "
              + action
              + " has "
              + own.getSimpleName());
    }
  }

  @SuppressWarnings("unchecked") // the action is that of the request's class
  private static <B extends SdkBuilder<B, Q>, Q extends EcsRequest, A extends EcsResponse>
      SingleSdkRequest<B, Q, A> single(Action<?, ?> action, EcsRequest request) {
    return new SingleSdkRequest<>((Action<Q, A>) action, (Q) request);
  }

  @SuppressWarnings("unchecked") // the action is that of the request's class
  private static <B extends SdkBuilder<B, Q>, Q extends EcsRequest, A extends EcsResponse>
      PagedSdkRequest<B, Q, A> paged(Action<?, ?> action, EcsRequest request) {
    return new PagedSdkRequest<>((Action<Q, A>) action, (Q) request);
  }
}
