package io.github.fluentecs.aws;

import io.github.fluentecs.core.iam.IamPolicy;
import io.github.fluentecs.core.ref.Arn;
import io.github.fluentecs.core.ref.TaskDefinitionRef;
import io.github.fluentecs.core.task.RunTask;
import io.vavr.control.Either;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.scheduler.model.CreateScheduleRequest;
import software.amazon.awssdk.services.scheduler.model.FlexibleTimeWindow;
import software.amazon.awssdk.services.scheduler.model.FlexibleTimeWindowMode;

/**
 * Tasks that EventBridge Scheduler runs, made from the command that runs them at once: {@code
 * scheduler.createSchedule(scheduled("nightly", cron("0 2 * * ? *", berlin), run,
 * role).request().get())}. Nothing here calls AWS. Immutable and thread-safe.
 *
 * <p>The service starts tasks at least once, and retries for a day where ECS refuses; set its retry
 * policy and its dead-letter queue on the request.
 */
public final class ScheduledTask {
  private static final Duration LONGEST_WINDOW = Duration.ofDays(1);

  private final String name;
  private final ScheduleTime time;
  private final RunTask command;
  private final String roleArn;
  private final Optional<Duration> window;

  private ScheduledTask(
      String name, ScheduleTime time, RunTask command, String roleArn, Optional<Duration> window) {
    this.name = name;
    this.time = time;
    this.command = command;
    this.roleArn = roleArn;
    this.window = window;
  }

  /**
   * Begins with what is run, and when.
   *
   * @param name the name of the schedule: 1 to 64 letters, digits and {@code -_.}
   * @param time when it runs
   * @param command runs the task; its cluster is given by its ARN
   * @param roleArn the role with which the service runs it; see {@link #permissions()}
   * @return the scheduled task
   */
  public static ScheduledTask scheduled(
      String name, ScheduleTime time, RunTask command, String roleArn) {
    return new ScheduledTask(
        Objects.requireNonNull(name, "name"),
        Objects.requireNonNull(time, "time"),
        Objects.requireNonNull(command, "command"),
        Objects.requireNonNull(roleArn, "roleArn"),
        Optional.empty());
  }

  /**
   * Lets the service begin somewhat later, so that not everything begins at once.
   *
   * @param length whole minutes, 1 to 1440
   * @return a copy with the window
   * @throws IllegalArgumentException for another length
   */
  public ScheduledTask window(Duration length) {
    Objects.requireNonNull(length, "length");
    boolean isWhole = length.equals(Duration.ofMinutes(length.toMinutes()));
    if (length.toMinutes() < 1 || length.compareTo(LONGEST_WINDOW) > 0 || !isWhole) {
      throw new IllegalArgumentException(
          "length: given " + length + "; allowed whole minutes from 1 to 1440");
    }
    return new ScheduledTask(name, time, command, roleArn, Optional.of(length));
  }

  /**
   * Makes the request. Overrides become the input of the target. What only the service decides, it
   * decides: {@code startedBy} and the client token.
   *
   * @return the request, to which more can be added; or what cannot be carried
   */
  public Either<NotSchedulable, CreateScheduleRequest> request() {
    return EcsTarget.of(command, roleArn)
        .map(
            target ->
                CreateScheduleRequest.builder()
                    .name(name)
                    .scheduleExpression(time.expression())
                    .scheduleExpressionTimezone(time.zone().map(ZoneId::getId).orElse(null))
                    .flexibleTimeWindow(flexible())
                    .target(target)
                    .build());
  }

  private FlexibleTimeWindow flexible() {
    return window
        .map(
            length ->
                FlexibleTimeWindow.builder()
                    .mode(FlexibleTimeWindowMode.FLEXIBLE)
                    .maximumWindowInMinutes((int) length.toMinutes())
                    .build())
        .orElseGet(() -> FlexibleTimeWindow.builder().mode(FlexibleTimeWindowMode.OFF).build());
  }

  /**
   * Returns what the role must be allowed: {@code ecs:RunTask} on the task definition, {@code
   * iam:PassRole} for the roles of its tasks, and tagging where the command has tags.
   *
   * @return the policy
   */
  public IamPolicy permissions() {
    Optional<Arn> cluster = command.cluster().arn();
    RunTask run =
        cluster.isEmpty()
            ? command
            : command.toBuilder()
                .taskDefinition(
                    TaskDefinitionRef.of(
                        EcsTarget.definition(command.taskDefinition(), cluster.get())))
                .build();
    return IamPolicy.ofCommands(List.of(run));
  }

  /**
   * Returns the trust policy of the role: EventBridge Scheduler may assume it, for schedules of the
   * cluster's account.
   *
   * @return JSON; without the condition on the account where the cluster is given by its name
   */
  public String trust() {
    String condition =
        command
            .cluster()
            .arn()
            .map(
                arn ->
                    """
                    ,
                          "Condition": {"StringEquals": {"aws:SourceAccount": "%s"}}\
                    """
                        .formatted(arn.account()))
            .orElse("");
    return """
    {
      "Version": "2012-10-17",
      "Statement": [
        {
          "Effect": "Allow",
          "Principal": {"Service": "scheduler.amazonaws.com"},
          "Action": "sts:AssumeRole"%s
        }
      ]
    }
    """
        .formatted(condition);
  }

  /** Returns the name, and when it runs. */
  @Override
  public String toString() {
    return name + " " + time;
  }
}
