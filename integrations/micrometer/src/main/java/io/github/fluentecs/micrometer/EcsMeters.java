package io.github.fluentecs.micrometer;

/** The names of meters, observations and labels. */
public final class EcsMeters {
  /** A timer of calls, by {@link #OPERATION} and {@link #OUTCOME}. */
  public static final String CALLS = "ecs.calls";

  /** A timer of commands of several calls, by {@link #OPERATION} and {@link #OUTCOME}. */
  public static final String BATCHES = "ecs.batches";

  /** A counter of requests that were sent again, by {@link #OPERATION}. */
  public static final String RETRIES = "ecs.retries";

  /** A counter of tries that were throttled, by {@link #CATEGORY}. */
  public static final String THROTTLES = "ecs.throttles";

  /** A timer of waits and workflows, by {@link #KIND}, {@link #OUTCOME} and {@link #CAUSE}. */
  public static final String WAITS = "ecs.waits";

  /**
   * A timer of the stages of waits, by {@link #KIND} of the whole wait, {@link #STAGE}, {@link
   * #OUTCOME} and {@link #CAUSE}.
   */
  public static final String STAGES = "ecs.wait.stages";

  /** A summary of the polls of a wait, by {@link #KIND}. */
  public static final String POLLS = "ecs.wait.polls";

  /** A gauge of the calls a second that polling allows itself, by {@link #CATEGORY}. */
  public static final String BUDGET = "ecs.budget";

  /** The wire name of an operation, such as {@code RunTask}. */
  public static final String OPERATION = "operation";

  /** How a call, a wait or a stage ended, in a word. */
  public static final String OUTCOME = "outcome";

  /** A throttle category, such as {@code SERVICE_READ}. */
  public static final String CATEGORY = "category";

  /** The kind of a wait, such as {@code task} or {@code release}. */
  public static final String KIND = "kind";

  /** The kind of a stage, such as {@code rollout}. */
  public static final String STAGE = "stage";

  /** Why a wait or a stage failed, in a word. */
  public static final String CAUSE = "cause";

  /** What a wait or a stage waits for; in spans only, never a label of a meter. */
  public static final String WAIT = "ecs.wait";

  private EcsMeters() {}
}
