package io.github.fluentecs.kotlin

import io.github.fluentecs.core.service.CreateService
import io.github.fluentecs.core.service.UpdateService
import io.github.fluentecs.core.task.RunTask
import io.github.fluentecs.core.task.UpdateTaskProtection
import io.github.fluentecs.core.taskdefinition.ContainerDefinition
import io.github.fluentecs.core.taskdefinition.RegisterTaskDefinition
import io.github.fluentecs.dsl.ClusterScope
import io.github.fluentecs.dsl.FamilyScope
import io.github.fluentecs.dsl.ServiceScope
import io.github.fluentecs.dsl.TaskScope
import io.github.fluentecs.dsl.TasksScope
import kotlin.time.Duration
import kotlin.time.toJavaDuration

/** Starts tasks: the builder of [ClusterScope.runTask] is the receiver of [attributes]. */
public inline fun ClusterScope.runTask(
    taskDefinition: String,
    attributes: RunTask.Builder.() -> Unit,
): RunTask = runTask(taskDefinition).apply(attributes).build()

/** Creates a service: the builder of [ServiceScope.create] is the receiver of [attributes]. */
public inline fun ServiceScope.create(
    taskDefinition: String,
    desiredCount: Int,
    attributes: CreateService.Builder.() -> Unit,
): CreateService = create(taskDefinition, desiredCount).apply(attributes).build()

/** Updates a service: the builder of [ServiceScope.update] is the receiver of [attributes]. */
public inline fun ServiceScope.update(attributes: UpdateService.Builder.() -> Unit): UpdateService =
    update().apply(attributes).build()

/** Registers a revision: the builder of [FamilyScope.register] is the receiver of [attributes]. */
public inline fun FamilyScope.register(
    vararg containers: ContainerDefinition,
    attributes: RegisterTaskDefinition.Builder.() -> Unit,
): RegisterTaskDefinition = register(*containers).apply(attributes).build()

/** Protects the task from scale-in and deployments for so long; see [TaskScope.protectFor]. */
public fun TaskScope.protectFor(time: Duration): UpdateTaskProtection =
    protectFor(time.toJavaDuration())

/** Protects the tasks from scale-in and deployments for so long; see [TasksScope.protectFor]. */
public fun TasksScope.protectFor(time: Duration): UpdateTaskProtection =
    protectFor(time.toJavaDuration())
