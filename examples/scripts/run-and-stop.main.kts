#!/usr/bin/env kotlin
// kotlin examples/scripts/run-and-stop.main.kts
@file:DependsOn("io.github.fluentecs:fluent-ecs-dsl:0.1.0-SNAPSHOT")
@file:DependsOn("io.github.fluentecs:fluent-ecs-waiters:0.1.0-SNAPSHOT")

import io.github.fluentecs.core.Ecs
import io.github.fluentecs.dsl.EcsDsl.*
import io.github.fluentecs.waiters.Waiters
import io.github.fluentecs.waiters.Waits.allOf
import io.github.fluentecs.waiters.task.TaskWaits.*
import java.time.Duration.ofMinutes

val prod = cluster("prod")
val run = prod.runTask("worker:7")
    .count(3)
    .capacity(weight(1).on("FARGATE_SPOT"))
    .awsvpc(subnets("subnet-1", "subnet-2").securityGroups("sg-1"))
    .override(container("worker").environment("JOB", "42"))
    .customize { it.enableExecuteCommand(true) }
    .build()

println(run.describe().commandLine())

val ecs = Ecs.create()
val waiters = Waiters.using(ecs)
ecs.execute(run)
    .peekLeft { println(it.message()) }
    .peek { batch ->
        batch.failures().forEach { println("${it.reason()}: ${it.remedy()}") }
        val running = allOf(batch.succeeded()) { taskRunning(it.ref()) }.atMost(ofMinutes(5))
        println(waiters.await(running).fold({ it.message() }, { "${it.size} tasks run" }))
        batch.succeeded().forEach { ecs.execute(prod.task(it.ref().text()).stop("no longer needed")) }
        val stopped = allOf(batch.succeeded()) { taskStopped(it.ref()) }.atMost(ofMinutes(5))
        println(waiters.await(stopped).fold({ it.message() }, { "${it.size} tasks have stopped" }))
    }
waiters.close()
ecs.close()
