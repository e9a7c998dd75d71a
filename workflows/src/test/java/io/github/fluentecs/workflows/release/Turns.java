package io.github.fluentecs.workflows.release;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * Lets processes take turns at their calls, in an order that a seed decides: one runs from its call
 * to its next, while the others wait at theirs. The seed also decides how long one goes on.
 */
final class Turns {
  private final SplittableRandom random;
  private final List<Integer> waiting = new ArrayList<>();
  private final double persistence;
  private final StringBuilder order = new StringBuilder();
  private int alive;
  private int last = -1;
  private int chosen = -1;

  Turns(long seed, int processes) {
    this.random = new SplittableRandom(seed);
    this.persistence = random.nextDouble();
    this.alive = processes;
  }

  /** The interceptor of one process. */
  ExecutionInterceptor of(int process) {
    return new ExecutionInterceptor() {
      @Override
      public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        await(process);
      }
    };
  }

  private synchronized void await(Integer process) {
    waiting.add(process);
    choose();
    while (chosen != process) {
      try {
        wait();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    chosen = -1;
    waiting.remove(process);
  }

  /** The processes in the order of their calls. */
  synchronized String order() {
    return order.toString();
  }

  /** A process has ended. */
  synchronized void end() {
    alive--;
    choose();
  }

  private void choose() {
    if (alive > 0 && waiting.size() == alive) {
      waiting.sort(null);
      boolean goesOn = random.nextDouble() < persistence && waiting.contains(last);
      last = goesOn ? last : waiting.get(random.nextInt(alive));
      chosen = last;
      order.append(last);
      notifyAll();
    }
  }
}
