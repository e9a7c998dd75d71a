package io.github.fluentecs.simulator.engine.call;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.EcsRequest;

/**
 * One page of a listing.
 *
 * @param items what is on it
 * @param nextToken asks for the next one; null on the last
 */
public record Page<T>(List<T> items, @Nullable String nextToken) {

  /**
   * A request for one page; its size is valid.
   *
   * @param token where to go on
   * @param size how many items at most
   * @param query what is listed; a token is good only for the listing that it came from
   * @param order of the keys
   */
  public record Request(@Nullable String token, int size, String query, Comparator<String> order) {
    public static Request of(String region, EcsRequest request, int limit) {
      return of(region, request, limit, limit);
    }

    public static Request of(String region, EcsRequest request, int limit, int defaultSize) {
      Integer maxResults =
          ModelMembers.get(request, "maxResults").map(Integer.class::cast).orElse(null);
      Checks.range("maxResults", maxResults, 1, limit);
      return new Request(
          ModelMembers.text(request, "nextToken").orElse(null),
          maxResults == null ? defaultSize : maxResults,
          region + ModelMembers.except(request, PAGING),
          Comparator.naturalOrder());
    }

    /** For a listing whose keys grow smaller. */
    public Request descending() {
      return new Request(token, size, query, Comparator.reverseOrder());
    }
  }

  private static final Set<String> PAGING = Set.of("maxResults", "nextToken");

  /**
   * Cuts a page.
   *
   * @param all everything, in the order of its keys
   * @param key follows the order along the listing and never changes, so that a token stays good
   *     while items come and go
   */
  public static <T> Page<T> of(Stream<T> all, Function<T, String> key, Request request) {
    String after =
        request.token() == null ? null : PageToken.read(request.token(), request.query());
    List<T> found =
        all.filter(item -> after == null || request.order().compare(key.apply(item), after) > 0)
            .limit(request.size() + 1L)
            .toList();
    if (found.size() <= request.size()) {
      return new Page<>(found, null);
    }
    List<T> items = found.subList(0, request.size());
    String last = key.apply(items.get(items.size() - 1));
    return new Page<>(items, PageToken.write(last, request.query()));
  }

  public <R> List<R> map(Function<T, R> view) {
    return items.stream().map(view).toList();
  }
}
