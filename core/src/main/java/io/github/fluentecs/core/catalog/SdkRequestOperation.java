package io.github.fluentecs.core.catalog;

import io.github.fluentecs.core.Operation;
import io.github.fluentecs.core.ref.ResourceRef;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.EcsResponse;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/** A command that sends an SDK request as it is. */
interface SdkRequestOperation<
        C extends SdkRequestOperation<C, B, Q, A, R>,
        B extends SdkBuilder<B, Q>,
        Q extends EcsRequest,
        A extends EcsResponse,
        R>
    extends Operation<C, B, Q, A, R> {
  /** Returns the request. */
  Q request();

  @Override
  default ResourceRef resource() {
    return NamedResource.of(request());
  }

  @Override
  default List<Consumer<? super B>> customizations() {
    return List.of();
  }

  @Override
  @SuppressWarnings("unchecked") // a request's builder builds requests of the same class
  default B draft() {
    return (B) request().toBuilder();
  }
}
