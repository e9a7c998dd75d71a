package io.github.fluentecs.core.describe;

import io.github.fluentecs.core.describe.internal.CommandLine;
import io.github.fluentecs.core.describe.internal.Json;
import io.github.fluentecs.core.describe.internal.WireTree;
import io.github.fluentecs.core.rule.Violation;
import io.github.fluentecs.core.rule.internal.Rules;
import io.github.fluentecs.core.value.Arguments;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.EcsRequest;

/**
 * A readable description of the requests that a command sends: as JSON and as an AWS CLI command
 * line. See {@code EcsCommand.describe()}.
 *
 * <p>Secrets are masked as {@code ***} unless {@link #withSecrets()} is used: values of environment
 * variables, client and page tokens, options of log and volume drivers, instance identity
 * documents, and details for lifecycle hooks. Everything else is shown as it is sent: the
 * references of secrets ({@code valueFrom}), but also {@code command}, {@code entryPoint}, {@code
 * dockerLabels} and tags, so these should contain no secrets. Immutable and thread-safe.
 */
public final class RequestText {
  private static final String NEXT_TOKEN = "nextToken";
  private static final String MAX_RESULTS = "maxResults";

  private final List<EcsRequest> requests;
  private final List<Violation> advice;
  private final boolean allPages;
  private final boolean masked;

  private RequestText(
      List<EcsRequest> requests, List<Violation> advice, boolean allPages, boolean masked) {
    this.requests = List.copyOf(requests);
    this.advice = List.copyOf(advice);
    this.allPages = allPages;
    this.masked = masked;
  }

  /**
   * Describes any request of the SDK.
   *
   * @param request an ECS request, however it was built
   * @return the description, secrets masked
   */
  public static RequestText of(EcsRequest request) {
    return new RequestText(
        List.of(Objects.requireNonNull(request, "request")), List.of(), false, true);
  }

  /**
   * Describes several calls.
   *
   * @param requests the requests, in order
   * @return the description, secrets masked
   */
  public static RequestText ofCalls(List<EcsRequest> requests) {
    return new RequestText(Arguments.requireItems("requests", requests), List.of(), false, true);
  }

  /**
   * Describes a call that is repeated page by page.
   *
   * @param first the request for the first page
   * @return the description, secrets masked
   */
  public static RequestText ofAllPages(EcsRequest first) {
    Objects.requireNonNull(first, "first");
    return new RequestText(List.of(first), List.of(), true, true);
  }

  /**
   * Returns the SDK requests that are described.
   *
   * @return an unmodifiable list
   */
  public List<EcsRequest> requests() {
    return requests;
  }

  /**
   * Returns a copy that shows secrets, so that its lines can be run as they are. Keep it out of
   * logs.
   *
   * @return a copy
   */
  public RequestText withSecrets() {
    return new RequestText(requests, advice, allPages, false);
  }

  /**
   * Returns a copy that tells advice too, as {@code EcsCommand.describe()} does.
   *
   * @param others what documents advise against in the requests
   * @return a copy
   */
  public RequestText withAdvice(List<Violation> others) {
    return new RequestText(requests, Arguments.requireItems("others", others), allPages, masked);
  }

  /**
   * Returns what documents advise against in the requests, and ECS does not enforce.
   *
   * @return an unmodifiable list; empty when there is none, or when nobody looked
   */
  public List<Violation> advice() {
    return advice;
  }

  /**
   * Returns the body of each call as it goes over the wire, member by member. A client token that
   * the caller did not fix is not in it; each execution adds its own.
   *
   * @return one JSON document a call, indented by 2, with a line break between two
   */
  public String json() {
    return requests.stream()
        .map(request -> Json.pretty(members(request)))
        .collect(Collectors.joining("\n"));
  }

  /**
   * Returns each call as the AWS CLI makes it, {@code aws ecs run-task --cluster prod ...}, quoted
   * for a POSIX shell.
   *
   * <p>A call for one page has {@code --no-paginate}. For all pages there is one line without,
   * since the CLI follows the pages by itself; only for DescribeCapacityProviders and
   * ListServiceDeployments it does not. The CLI sends instants in whole seconds.
   *
   * @return a line a call, with a line break between two
   */
  public String commandLine() {
    return requests.stream().map(this::line).collect(Collectors.joining("\n"));
  }

  private String line(EcsRequest request) {
    String operation = Rules.operationOf(request.getClass());
    Map<String, @Nullable Object> members = members(request);
    if (!request.sdkFieldNameToField().containsKey(NEXT_TOKEN)) {
      return CommandLine.of(operation, members);
    }
    return allPages
        ? CommandLine.of(operation, withoutPageSize(members))
        : CommandLine.ofOnePage(operation, members);
  }

  /** The CLI stops following pages where it is given their size. */
  private static Map<String, @Nullable Object> withoutPageSize(
      Map<String, @Nullable Object> members) {
    Map<String, @Nullable Object> rest = new LinkedHashMap<>(members);
    rest.remove(MAX_RESULTS);
    return rest;
  }

  private Map<String, @Nullable Object> members(EcsRequest request) {
    return masked ? WireTree.masked(request) : WireTree.of(request);
  }

  /** Returns {@link #commandLine()}, and each advice in a comment line of the shell below it. */
  @Override
  public String toString() {
    return Stream.concat(Stream.of(commandLine()), advice.stream().map(RequestText::comment))
        .collect(Collectors.joining("\n"));
  }

  private static String comment(Violation advice) {
    return "# advice: " + advice.message().replaceAll("\\R", " ");
  }
}
