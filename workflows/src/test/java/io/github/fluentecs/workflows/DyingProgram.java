package io.github.fluentecs.workflows;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.simulator.EcsSimulator;
import io.github.fluentecs.waiters.Wait;
import io.github.fluentecs.waiters.WaitFailure;
import io.github.fluentecs.waiters.WaiterSettings;
import io.github.fluentecs.waiters.Waiters;
import io.vavr.control.Either;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.services.ecs.EcsClient;

/** A client and waiters that end at one of the client's calls. */
public final class DyingProgram implements ExecutionInterceptor, AutoCloseable {
  private static final ExecutionAttribute<Integer> NUMBER =
      new ExecutionAttribute<>("DyingProgram.number");

  private final int last;
  private final KilledAtEveryStep.Moment moment;
  private final EcsClient client;
  private final Waiters waiters;
  private int calls;
  private @Nullable String death;

  /**
   * Begins a program.
   *
   * @param settings how it polls, and its time
   * @param last the call at which it dies, counted from 1
   * @param moment when it dies
   */
  public DyingProgram(
      EcsSimulator simulator, WaiterSettings settings, int last, KilledAtEveryStep.Moment moment) {
    this.last = last;
    this.moment = moment;
    this.client =
        simulator.client(
            builder ->
                builder.overrideConfiguration(
                    c -> c.addExecutionInterceptor(this).retryStrategy(r -> r.maxAttempts(1))));
    this.waiters = Waiters.using(Ecs.using(client), settings);
  }

  /** Awaits on the calling thread; a cancelled wait when it dies. */
  public <T> Either<WaitFailure, T> await(Wait<T> wait) {
    return waiters.await(wait);
  }

  /** Returns where it died; empty while it lives. */
  public synchronized String death() {
    return death == null ? "" : death;
  }

  @Override
  public synchronized void beforeExecution(
      Context.BeforeExecution context, ExecutionAttributes attributes) {
    if (death != null) {
      throw dead();
    }
    attributes.putAttribute(NUMBER, ++calls);
    dieAt(KilledAtEveryStep.Moment.BEFORE_IT_IS_SENT, attributes);
  }

  @Override
  public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
    dieAt(KilledAtEveryStep.Moment.AFTER_ITS_EFFECT, attributes);
  }

  @Override
  public void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes attributes) {
    dieAt(KilledAtEveryStep.Moment.AFTER_ITS_EFFECT, attributes);
  }

  private synchronized void dieAt(KilledAtEveryStep.Moment now, ExecutionAttributes attributes) {
    Integer number = attributes.getAttribute(NUMBER);
    if (now == moment && number != null && number == last) {
      String name = attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
      death = "died at call " + number + ", " + name + ", " + moment;
      // Ends the wait before it can learn of anything: it reacts to nothing any more.
      waiters.close();
      throw dead();
    }
  }

  private static SdkClientException dead() {
    return SdkClientException.create("the process is dead");
  }

  @Override
  public void close() {
    waiters.close();
    client.close();
  }
}
