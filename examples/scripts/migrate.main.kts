#!/usr/bin/env kotlin
// Runs a task once, waits for its end, and ends with the exit code of its container.
// kotlin migrate.main.kts [--endpoint URL] [CLUSTER TASK_DEFINITION CONTAINER]
@file:DependsOn("io.github.fluentecs:fluent-ecs:0.1.0-SNAPSHOT")
@file:Import("stage.main.kts")

import io.github.fluentecs.dsl.EcsDsl.*
import io.github.fluentecs.waiters.Waits.after
import io.github.fluentecs.waiters.task.TaskOutcome
import io.github.fluentecs.waiters.task.TaskWaits.taskStopped
import java.time.Duration.ofHours
import kotlin.system.exitProcess

val (clusterName, definition, container) = words("prod", "migration", "app")

val run = cluster(clusterName).runTask(definition)
    .capacity(allOn("FARGATE"))
    .awsvpc(subnets("subnet-1", "subnet-2").securityGroups("sg-1"))
    .override(container(container).command("migrate", "--all"))
    .build()
val ended = after(run.complete()) { started ->
    taskStopped(started.first().ref()).atMost(ofHours(1))
}
val code = waiters.await(ended).fold(
    { failure -> println(failure.message()); 125 },
    { outcome ->
        println(outcome.message())
        if (outcome is TaskOutcome.Exited) outcome.exitCodes()[container] ?: 125 else 125
    })
close()
exitProcess(code)
