package io.github.fluentecs.simulator.engine.status;

/** What moves a task from one status to the next. */
public enum TaskAction {
  /** The network interface is there, or none is needed. */
  PROVISIONED,
  /** Containers started; targets and instances of service discovery are being registered. */
  ACTIVATE,
  /** Everything is up. */
  START,
  /** A stop was asked for; targets are being deregistered first. */
  DEACTIVATE,
  /** Containers get their stop signal. */
  STOP,
  /** Containers ended; the network interface is being released. */
  DEPROVISION,
  /** Nothing is left to be released. */
  FINISH,
  /** The instance below the task is gone. */
  LOSE,
  /** The retention of a stopped task is over. */
  FORGET
}
