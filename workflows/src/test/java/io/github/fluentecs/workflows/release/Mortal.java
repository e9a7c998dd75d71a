package io.github.fluentecs.workflows.release;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/**
 * A process that can die: before one of its calls, or after that has had its effect and before the
 * answer is read. A dead one makes no call any more.
 */
final class Mortal implements ExecutionInterceptor {
  /** What the calls of a dead process throw. */
  static final class Death extends RuntimeException {
    private static final long serialVersionUID = 1;

    Death() {
      super("the process is dead");
    }
  }

  private final int last;
  private final boolean afterEffect;
  private final AtomicInteger calls = new AtomicInteger();
  private final Map<String, Integer> byName = new ConcurrentHashMap<>();
  private volatile boolean dead;

  private Mortal(int last, boolean afterEffect) {
    this.last = last;
    this.afterEffect = afterEffect;
  }

  static Mortal immortal() {
    return new Mortal(Integer.MAX_VALUE, false);
  }

  /** Dies at a call, counted from 1. */
  static Mortal dyingAt(int call, boolean afterEffect) {
    return new Mortal(call, afterEffect);
  }

  boolean isDead() {
    return dead;
  }

  /** How many calls of an operation had their effect. */
  int calls(String operation) {
    return byName.getOrDefault(operation, 0);
  }

  /** A call of something other than ECS. */
  <T> T call(String name, Supplier<T> effect) {
    begin();
    T answer = effect.get();
    end(name);
    return answer;
  }

  private void begin() {
    if (!dead && calls.incrementAndGet() == last && !afterEffect) {
      dead = true;
    }
    requireAlive();
  }

  private void end(String name) {
    byName.merge(name, 1, Integer::sum);
    if (calls.get() >= last && afterEffect) {
      dead = true;
    }
    requireAlive();
  }

  private void requireAlive() {
    if (dead) {
      throw new Death();
    }
  }

  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    begin();
  }

  @Override
  public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
    end(attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME));
  }
}
