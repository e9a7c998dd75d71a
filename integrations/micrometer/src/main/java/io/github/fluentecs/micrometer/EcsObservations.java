package io.github.fluentecs.micrometer;

import io.github.fluentecs.core.CallListener;
import io.github.fluentecs.core.CallStart;
import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.waiters.WaitEnd;
import io.github.fluentecs.waiters.WaitListener;
import io.github.fluentecs.waiters.WaitStart;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleSupplier;

/**
 * Tells Micrometer of calls, batches, waits and budgets: {@code ecs.onCall(observations)} and
 * {@code WaiterSettings.builder().listener(observations)}. The names of meters and labels are API,
 * and in the constants of {@link EcsMeters}. No label has an ARN, an id or a name that a caller
 * gave, apart from {@link io.github.fluentecs.waiters.Wait#ofKind}.
 *
 * <p>Calls, batches, waits and their stages are observations, so that a tracing bridge makes spans
 * of them; a call of a batch is a child of it, a stage is one of its wait or of the stage around
 * it, and everything else of the observation that is current where it begins. Use one for each
 * {@code Waiters}, since a budget gauge has the rate of one of them. Thread-safe.
 */
public final class EcsObservations implements CallListener, WaitListener {
  private final ObservationRegistry observations;
  private final MeterRegistry meters;
  private final Map<ThrottleCategory, DoubleSupplier> budgets = new ConcurrentHashMap<>();

  private EcsObservations(ObservationRegistry observations, MeterRegistry meters) {
    this.observations = observations;
    this.meters = meters;
  }

  /**
   * Uses an application's observation registry, as Spring Boot has one that makes timers and spans.
   *
   * @param observations takes calls, batches, waits and stages; what it makes of them is up to its
   *     handlers
   * @param meters takes counters and gauges
   * @return the listener
   */
  public static EcsObservations on(ObservationRegistry observations, MeterRegistry meters) {
    return new EcsObservations(
        Objects.requireNonNull(observations, "observations"),
        Objects.requireNonNull(meters, "meters"));
  }

  /**
   * Makes metrics alone, without spans.
   *
   * @param meters takes timers, counters and gauges
   * @return the listener
   */
  public static EcsObservations on(MeterRegistry meters) {
    Objects.requireNonNull(meters, "meters");
    ObservationRegistry own = ObservationRegistry.create();
    own.observationConfig().observationHandler(new DefaultMeterObservationHandler(meters));
    return new EcsObservations(own, meters);
  }

  @Override
  public CallListener.Running begins(CallStart call) {
    Objects.requireNonNull(call, "call");
    String name = call.several() ? EcsMeters.BATCHES : EcsMeters.CALLS;
    Observation observation =
        Observation.createNotStarted(name, observations)
            .contextualName("ecs " + call.operation())
            .lowCardinalityKeyValue(EcsMeters.OPERATION, call.operation());
    if (call.whole().orElse(null) instanceof ObservedCall whole) {
      observation.parentObservation(whole.observation());
    }
    return new ObservedCall(observation.start(), meters);
  }

  @Override
  public WaitListener.Running begins(WaitStart wait) {
    Objects.requireNonNull(wait, "wait");
    Observation observation =
        Observation.createNotStarted(EcsMeters.WAITS, observations)
            .contextualName("ecs wait " + wait.kind())
            .lowCardinalityKeyValue(EcsMeters.KIND, wait.kind())
            .highCardinalityKeyValue(EcsMeters.WAIT, wait.text());
    return new ObservedWait(wait, observation.start(), observations, meters);
  }

  /** Ends the observation of a wait or a stage. */
  static void stop(Observation observation, WaitEnd end) {
    observation
        .lowCardinalityKeyValue(EcsMeters.OUTCOME, end.outcome())
        .lowCardinalityKeyValue(EcsMeters.CAUSE, end.cause())
        .stop();
  }

  @Override
  public void budgetOpened(ThrottleCategory category, DoubleSupplier callsPerSecond) {
    Objects.requireNonNull(category, "category");
    Objects.requireNonNull(callsPerSecond, "callsPerSecond");
    budgets.put(category, callsPerSecond);
    Gauge.builder(EcsMeters.BUDGET, budgets, all -> rate(all, category))
        .description("Calls a second that polling allows itself now")
        .tag(EcsMeters.CATEGORY, category.name())
        .register(meters);
  }

  private static double rate(
      Map<ThrottleCategory, DoubleSupplier> budgets, ThrottleCategory category) {
    DoubleSupplier rate = budgets.get(category);
    return rate == null ? Double.NaN : rate.getAsDouble();
  }
}
