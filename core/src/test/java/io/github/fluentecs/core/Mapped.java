package io.github.fluentecs.core;

import io.github.fluentecs.core.ref.ResourceRef;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.EcsResponse;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/** A command that does something, such as throw, whenever its answer is read. */
record Mapped<
        C extends Operation<C, B, Q, A, R>,
        B extends SdkBuilder<B, Q>,
        Q extends EcsRequest,
        A extends EcsResponse,
        R>(
    C command, Runnable whenRead) implements Operation<Mapped<C, B, Q, A, R>, B, Q, A, R> {
  @Override
  public Action<Q, A> action() {
    return command.action();
  }

  @Override
  public ResourceRef resource() {
    return command.resource();
  }

  @Override
  public List<Consumer<? super B>> customizations() {
    return command.customizations();
  }

  @Override
  public B draft() {
    return command.draft();
  }

  @Override
  public R result(A response) {
    whenRead.run();
    return command.result(response);
  }
}
