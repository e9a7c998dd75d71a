package io.github.fluentecs.workflows.release;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
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

  private static final Predicate<Map.Entry<String, Integer>> READ =
      call -> call.getKey().startsWith("Describe") || call.getKey().startsWith("List");

  private final int last;
  private final boolean afterEffect;
  private final AtomicInteger steps = new AtomicInteger();
  private final Map<String, Integer> polls = new ConcurrentHashMap<>();
  private final Map<String, Integer> byName = new ConcurrentHashMap<>();
  private @Nullable String deadly;
  private volatile boolean atLast;
  private volatile boolean dead;

  private Mortal(int last, boolean afterEffect) {
    this.last = last;
    this.afterEffect = afterEffect;
  }

  static Mortal immortal() {
    return new Mortal(Integer.MAX_VALUE, false);
  }

  /** Dies at a step, counted from 1. */
  static Mortal dyingAt(int step, boolean afterEffect) {
    return new Mortal(step, afterEffect);
  }

  /** Dies after an operation has had its effect. */
  static Mortal dyingAfter(String operation) {
    Mortal process = new Mortal(Integer.MAX_VALUE, true);
    process.deadly = operation;
    return process;
  }

  boolean isDead() {
    return dead;
  }

  /** How many calls of an operation had their effect. */
  int calls(String operation) {
    return byName.getOrDefault(operation, 0);
  }

  /** How many calls changed something. */
  int changes() {
    return byName.entrySet().stream().filter(READ.negate()).mapToInt(Map.Entry::getValue).sum();
  }

  /** A call of something other than ECS. */
  <T> T call(String name, Supplier<T> effect) {
    begin(name);
    T answer = effect.get();
    end(name);
    return answer;
  }

  private void begin(String name) {
    if (!dead && isStep(name) && steps.incrementAndGet() == last) {
      atLast = true;
      dead = !afterEffect;
    }
    requireAlive();
  }

  /** A poll that is repeated is no step of its own; the second one still is. */
  private boolean isStep(String name) {
    return polls.merge(name + " after " + changes(), 1, Integer::sum) <= 2;
  }

  private void end(String name) {
    byName.merge(name, 1, Integer::sum);
    dead |= atLast || name.equals(deadly);
    requireAlive();
  }

  private void requireAlive() {
    if (dead) {
      throw new Death();
    }
  }

  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    begin(attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME));
  }

  @Override
  public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
    end(attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME));
  }
}
