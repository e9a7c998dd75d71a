package io.github.fluentecs.benchmarks.waiting;

import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** Counts the calls that reach the transport, retries of the SDK included. */
public final class Traffic implements ExecutionInterceptor {
  private final AtomicInteger calls = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();

  @Override
  public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes unused) {
    calls.incrementAndGet();
  }

  @Override
  public void afterTransmission(Context.AfterTransmission context, ExecutionAttributes unused) {
    if (!context.httpResponse().isSuccessful()) {
      refused.incrementAndGet();
    }
  }

  /**
   * Returns how many calls there were.
   *
   * @return the attempts, not the requests
   */
  public int calls() {
    return calls.get();
  }

  /**
   * Returns how many calls were refused; nothing but throttling refuses one here.
   *
   * @return the attempts without success
   */
  public int throttled() {
    return refused.get();
  }
}
