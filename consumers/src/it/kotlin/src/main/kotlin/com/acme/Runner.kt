package com.acme

import io.github.fluentecs.core.Ecs
import io.github.fluentecs.core.failure.EcsFailure
import io.github.fluentecs.dsl.EcsDsl.cluster
import io.github.fluentecs.dsl.EcsDsl.container
import io.github.fluentecs.waiters.Waiters
import io.github.fluentecs.waiters.Waits.allOf
import io.github.fluentecs.waiters.task.TaskWaits.taskRunning
import java.time.Duration

/** Runs tasks, and says which of them run. */
class Runner(private val ecs: Ecs, private val waiters: Waiters) {
    fun run(cluster: String, taskDefinition: String, count: Int): List<String> {
        val run = cluster(cluster).runTask(taskDefinition)
            .count(count)
            .override(container("app").environment("JOB", "42"))
            .build()
        val started = ecs.execute(run).getOrElseThrow(EcsFailure::toException).succeeded()
        val running = allOf(started) { taskRunning(it.ref()) }.atMost(Duration.ofMinutes(5))
        return waiters.await(running).fold({ listOf(it.message()) }, { tasks -> tasks.map { it.lastStatus().get().text() } })
    }
}
