package io.github.fluentecs.simulator.engine;

import static io.github.fluentecs.simulator.engine.TaskAction.ACTIVATE;
import static io.github.fluentecs.simulator.engine.TaskAction.DEACTIVATE;
import static io.github.fluentecs.simulator.engine.TaskAction.DEPROVISION;
import static io.github.fluentecs.simulator.engine.TaskAction.FINISH;
import static io.github.fluentecs.simulator.engine.TaskAction.FORGET;
import static io.github.fluentecs.simulator.engine.TaskAction.LOSE;
import static io.github.fluentecs.simulator.engine.TaskAction.PROVISIONED;
import static io.github.fluentecs.simulator.engine.TaskAction.START;
import static io.github.fluentecs.simulator.engine.TaskAction.STOP;
import static io.github.fluentecs.simulator.engine.TaskStatus.ACTIVATING;
import static io.github.fluentecs.simulator.engine.TaskStatus.DEACTIVATING;
import static io.github.fluentecs.simulator.engine.TaskStatus.DELETED;
import static io.github.fluentecs.simulator.engine.TaskStatus.DEPROVISIONING;
import static io.github.fluentecs.simulator.engine.TaskStatus.PENDING;
import static io.github.fluentecs.simulator.engine.TaskStatus.PROVISIONING;
import static io.github.fluentecs.simulator.engine.TaskStatus.RUNNING;
import static io.github.fluentecs.simulator.engine.TaskStatus.STOPPED;
import static io.github.fluentecs.simulator.engine.TaskStatus.STOPPING;

/** The task lifecycle as a table. */
final class TaskTransitions {
  static final Transitions<TaskStatus, TaskAction> TABLE =
      new Transitions<TaskStatus, TaskAction>("task", TaskStatus.class, TaskAction.class)
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
