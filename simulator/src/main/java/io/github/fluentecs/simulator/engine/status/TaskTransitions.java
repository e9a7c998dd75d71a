package io.github.fluentecs.simulator.engine.status;

import static io.github.fluentecs.simulator.engine.status.TaskAction.ACTIVATE;
import static io.github.fluentecs.simulator.engine.status.TaskAction.DEACTIVATE;
import static io.github.fluentecs.simulator.engine.status.TaskAction.DEPROVISION;
import static io.github.fluentecs.simulator.engine.status.TaskAction.FINISH;
import static io.github.fluentecs.simulator.engine.status.TaskAction.FORGET;
import static io.github.fluentecs.simulator.engine.status.TaskAction.LOSE;
import static io.github.fluentecs.simulator.engine.status.TaskAction.PROVISIONED;
import static io.github.fluentecs.simulator.engine.status.TaskAction.START;
import static io.github.fluentecs.simulator.engine.status.TaskAction.STOP;
import static io.github.fluentecs.simulator.engine.status.TaskStatus.ACTIVATING;
import static io.github.fluentecs.simulator.engine.status.TaskStatus.DEACTIVATING;
import static io.github.fluentecs.simulator.engine.status.TaskStatus.DELETED;
import static io.github.fluentecs.simulator.engine.status.TaskStatus.DEPROVISIONING;
import static io.github.fluentecs.simulator.engine.status.TaskStatus.PENDING;
import static io.github.fluentecs.simulator.engine.status.TaskStatus.PROVISIONING;
import static io.github.fluentecs.simulator.engine.status.TaskStatus.RUNNING;
import static io.github.fluentecs.simulator.engine.status.TaskStatus.STOPPED;
import static io.github.fluentecs.simulator.engine.status.TaskStatus.STOPPING;

/** The task lifecycle as a table. */
public final class TaskTransitions {
  public static final TransitionTable<TaskStatus, TaskAction> TABLE =
      new TransitionTable<TaskStatus, TaskAction>("task", TaskStatus.class, TaskAction.class)
          .from(PROVISIONING, PROVISIONED, PENDING)
          .from(PROVISIONING, DEPROVISION, DEPROVISIONING)
          .from(PROVISIONING, FINISH, STOPPED)
          .from(PENDING, ACTIVATE, ACTIVATING)
          .from(PENDING, START, RUNNING)
          .from(PENDING, STOP, STOPPING)
          .from(ACTIVATING, START, RUNNING)
          .from(ACTIVATING, DEACTIVATE, DEACTIVATING)
          .from(ACTIVATING, STOP, STOPPING)
          .from(RUNNING, DEACTIVATE, DEACTIVATING)
          .from(RUNNING, STOP, STOPPING)
          .from(DEACTIVATING, STOP, STOPPING)
          .from(STOPPING, DEPROVISION, DEPROVISIONING)
          .from(STOPPING, FINISH, STOPPED)
          .from(DEPROVISIONING, FINISH, STOPPED)
          .from(PROVISIONING, LOSE, STOPPED)
          .from(PENDING, LOSE, STOPPED)
          .from(ACTIVATING, LOSE, STOPPED)
          .from(RUNNING, LOSE, STOPPED)
          .from(DEACTIVATING, LOSE, STOPPED)
          .from(STOPPING, LOSE, STOPPED)
          .from(DEPROVISIONING, LOSE, STOPPED)
          .from(STOPPED, FORGET, DELETED);

  private TaskTransitions() {}
}
