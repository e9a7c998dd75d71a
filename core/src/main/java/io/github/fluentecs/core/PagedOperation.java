package io.github.fluentecs.core;

import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.EcsResponse;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/**
 * A command of a paginated operation. Executing the command itself reads one page; {@link
 * #allPages()} reads all, and {@link Ecs#pages}, {@link Ecs#items} and the same methods of {@link
 * EcsAsync} read lazily.
 *
 * @param <C> the command itself
 * @param <B> the SDK request's builder
 * @param <Q> the SDK request
 * @param <A> the SDK response
 * @param <T> what is listed
 */
public interface PagedOperation<
        C extends PagedOperation<C, B, Q, A, T>,
        B extends SdkBuilder<B, Q>,
        Q extends EcsRequest,
        A extends EcsResponse,
        T>
    extends Operation<C, B, Q, A, Page<T>> {

  /**
   * Returns a copy of this command for another page, for example {@code
   * toBuilder().nextToken(nextToken).build()}.
   *
   * @param nextToken the token of the previous page, see {@link Page#nextToken()}
   * @return a copy
   */
  C startingAt(String nextToken);

  /**
   * Returns a command that reads this page and all that follow.
   *
   * @return a command that makes one call for each page
   */
  default AllPages<T> allPages() {
    return AllPages.of(this);
  }
}
