package io.github.fluentecs.core;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/**
 * Where an interpreter and its copies take the SDK's client from: the caller, or the SDK's default
 * chain. That the chain lacks something, or that the client is closed, is told by each use, so that
 * it becomes a failure of the call. Thread-safe.
 *
 * @param <C> the SDK's client
 */
final class ClientSource<C extends SdkAutoCloseable> {
  private final @Nullable C client;
  private final @Nullable SdkException lack;
  private final boolean owned;
  private final AtomicBoolean closed = new AtomicBoolean();

  private ClientSource(@Nullable C client, @Nullable SdkException lack, boolean owned) {
    this.client = client;
    this.lack = lack;
    this.owned = owned;
  }

  /** Uses a client that stays open. */
  static <C extends SdkAutoCloseable> ClientSource<C> of(C client) {
    return new ClientSource<>(client, null, false);
  }

  /** Makes a client, which {@link #close()} closes. */
  static <C extends SdkAutoCloseable> ClientSource<C> made(Supplier<C> maker) {
    try {
      return new ClientSource<>(maker.get(), null, true);
    } catch (SdkException e) {
      return new ClientSource<>(null, e, true);
    }
  }

  /**
   * Returns the client.
   *
   * @throws SdkException what the SDK's chain threw where there is none, or that it is closed
   */
  C get() {
    if (lack != null) {
      throw lack;
    }
    if (closed.get()) {
      throw SdkClientException.create("close() has closed the client that create() made");
    }
    return Objects.requireNonNull(client, "client");
  }

  void close() {
    if (owned && !closed.getAndSet(true) && client != null) {
      client.close();
    }
  }
}
