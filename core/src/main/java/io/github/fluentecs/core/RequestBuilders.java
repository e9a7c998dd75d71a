package io.github.fluentecs.core;

import io.github.fluentecs.core.value.internal.SdkLinks;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/** Fills SDK request builders from commands. */
final class RequestBuilders {
  private RequestBuilders() {}

  /** Returns the SDK's builder after the command's attributes and its customizations. */
  static <B extends SdkBuilder<B, Q>, Q extends EcsRequest> B of(Operation<?, B, Q, ?, ?> command) {
    try {
      return make(command);
    } catch (LinkageError e) {
      throw SdkLinks.gap(e);
    }
  }

  private static <B extends SdkBuilder<B, Q>, Q extends EcsRequest> B make(
      Operation<?, B, Q, ?, ?> command) {
    B draft = command.draft();
    List<Consumer<? super B>> customizations = command.customizations();
    for (int i = 0; i < customizations.size(); i++) {
      customizations.get(i).accept(draft);
    }
    return draft;
  }
}
