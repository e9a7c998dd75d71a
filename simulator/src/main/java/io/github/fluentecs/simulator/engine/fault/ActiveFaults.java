package io.github.fluentecs.simulator.engine.fault;

import io.github.fluentecs.simulator.engine.call.Call;
import io.github.fluentecs.simulator.fault.Aim;
import io.github.fluentecs.simulator.fault.AlarmFault;
import io.github.fluentecs.simulator.fault.CallFault;
import io.github.fluentecs.simulator.fault.CapacityFault;
import io.github.fluentecs.simulator.fault.InstanceFault;
import io.github.fluentecs.simulator.fault.RegistrationFault;
import io.github.fluentecs.simulator.fault.TaskFault;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import software.amazon.awssdk.services.ecs.model.EcsResponse;

/** The injected faults of a world, from the oldest to the newest; decides what they strike. */
public final class ActiveFaults {
  private final List<ActiveFault> faults = new ArrayList<>();
  private final Chance chance;
  private long count;

  public ActiveFaults(Chance chance) {
    this.chance = chance;
  }

  public void add(ActiveFault fault) {
    fault.number(++count);
    faults.add(fault);
  }

  public void remove(ActiveFault fault) {
    fault.end();
    faults.remove(fault);
  }

  public List<ActiveFault> all() {
    return List.copyOf(faults);
  }

  public Chance chance() {
    return chance;
  }

  /** What strikes a call; the oldest fault that ends it spares those behind it that would too. */
  public List<CallFault> strike(Call call) {
    List<CallFault> struck = new ArrayList<>();
    boolean isEnded = false;
    for (ActiveFault active : List.copyOf(faults)) {
      if (active.fault() instanceof CallFault fault
          && matches(fault, call)
          && !(isEnded && ends(fault))
          && active.strikes(chance)) {
        struck.add(fault);
        isEnded |= ends(fault);
      }
    }
    return struck;
  }

  private static boolean ends(CallFault fault) {
    return fault.effect() instanceof CallFault.Failure || fault.effect() instanceof CallFault.Reset;
  }

  private static boolean matches(CallFault fault, Call call) {
    return isOn(fault, call)
        && !(fault.effect() instanceof CallFault.OmittedFailures)
        && !(fault.effect() instanceof CallFault.ListedFailure)
        && (!(fault.effect() instanceof CallFault.Invisibility) || Visibility.creates(call));
  }

  private static boolean isOn(CallFault fault, Call call) {
    return fault.operations().isEmpty() || fault.operations().contains(call.operation());
  }

  /** The answer to a call as the faults of answers leave it. */
  public EcsResponse alter(Call call, EcsResponse answer) {
    EcsResponse altered = answer;
    for (ActiveFault active : List.copyOf(faults)) {
      if (active.fault() instanceof CallFault fault && isOn(fault, call)) {
        altered = alter(active, fault.effect(), call.operation(), altered);
      }
    }
    return altered;
  }

  private EcsResponse alter(
      ActiveFault active, CallFault.Effect effect, String operation, EcsResponse answer) {
    if (effect instanceof CallFault.OmittedFailures
        && FailureAnswers.has(answer)
        && active.strikes(chance)) {
      return FailureAnswers.without(answer);
    }
    if (effect instanceof CallFault.ListedFailure fault
        && FailureAnswers.means(fault, operation, answer)
        && active.strikes(chance)) {
      return FailureAnswers.with(fault, operation, answer);
    }
    return answer;
  }

  /**
   * The faults that a new task meets.
   *
   * @param canStrike whether the task could meet a fault, its limits aside
   */
  public List<ActiveFault> strikeTask(Predicate<TaskFault> canStrike) {
    List<ActiveFault> struck = new ArrayList<>();
    for (ActiveFault active : List.copyOf(faults)) {
      if (active.fault() instanceof TaskFault fault
          && fault.target().get(Aim.TASK) == null
          && canStrike.test(fault)
          && active.strikes(chance)) {
        struck.add(active);
      }
    }
    return struck;
  }

  /** Whether a fault of this kind strikes what happens to the instance with an ARN. */
  public boolean strikes(InstanceFault.Kind kind, String instanceArn) {
    return List.copyOf(faults).stream()
        .filter(
            active ->
                active.fault() instanceof InstanceFault fault
                    && fault.kind() == kind
                    && fault.containerInstance().equals(instanceArn))
        .anyMatch(active -> active.strikes(chance));
  }

  /** Whether the registration of an instance that has a trunk fails. */
  public boolean strikesRegistration() {
    return List.copyOf(faults).stream()
        .filter(active -> active.fault() instanceof RegistrationFault)
        .anyMatch(active -> active.strikes(chance));
  }

  /** Which of these alarms are in the state ALARM, in their order. */
  public List<String> inAlarm(Collection<String> alarmNames) {
    return alarmNames.stream().filter(this::isInAlarm).toList();
  }

  private boolean isInAlarm(String alarmName) {
    return faults.stream()
        .anyMatch(
            active ->
                active.hits() > 0
                    && active.fault() instanceof AlarmFault fault
                    && fault.alarmName().equals(alarmName));
  }

  /**
   * Where a task cannot go.
   *
   * @param provider the capacity provider or launch type that it asks for
   */
  public CapacityShortage shortage(String provider) {
    List<CapacityFault> struck = new ArrayList<>();
    for (ActiveFault active : List.copyOf(faults)) {
      if (active.fault() instanceof CapacityFault fault
          && (fault.provider() == null || fault.provider().equals(provider))
          && active.strikes(chance)) {
        struck.add(fault);
      }
    }
    return new CapacityShortage(struck);
  }
}
