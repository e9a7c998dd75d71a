package io.github.fluentecs.simulator.wire;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.utils.BinaryUtils;

/** Gathers a published body, up to a limit beyond which nothing more is asked for. */
final class BodyCollector implements Subscriber<ByteBuffer> {
  private final int limit;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final CompletableFuture<SdkBytes> whole = new CompletableFuture<>();
  private @Nullable Subscription subscription;

  BodyCollector(int limit) {
    this.limit = limit;
  }

  /** The body, or its first bytes if it is longer than the limit. */
  CompletableFuture<SdkBytes> whole() {
    return whole;
  }

  @Override
  public void onSubscribe(Subscription offered) {
    if (subscription != null) {
      offered.cancel();
      return;
    }
    subscription = offered;
    offered.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(ByteBuffer part) {
    byte[] read = BinaryUtils.copyBytesFrom(part);
    bytes.write(read, 0, Math.min(read.length, limit - bytes.size()));
    if (bytes.size() == limit && subscription != null) {
      subscription.cancel();
      whole.complete(SdkBytes.fromByteArrayUnsafe(bytes.toByteArray()));
    }
  }

  @Override
  public void onError(Throwable failure) {
    whole.completeExceptionally(failure);
  }

  @Override
  public void onComplete() {
    whole.complete(SdkBytes.fromByteArrayUnsafe(bytes.toByteArray()));
  }
}
