package com.acme

import io.github.fluentecs.core.Ecs
import io.github.fluentecs.dsl.EcsDsl.cluster
import io.github.fluentecs.dsl.EcsDsl.container
import io.github.fluentecs.waiters.Waiters
import io.github.fluentecs.waiters.Waits.allOf
import io.github.fluentecs.waiters.task.TaskWaits.taskRunning
import io.github.fluentecs.kotlin.atMost
import io.github.fluentecs.kotlin.getOrThrow
import io.github.fluentecs.kotlin.runTask
import kotlin.time.Duration.Companion.minutes

/** Runs tasks, and says which of them run. */
class Runner(private val ecs: Ecs, private val waiters: Waiters) {
    fun run(cluster: String, taskDefinition: String, count: Int): List<String> {
        val run = cluster(cluster).runTask(taskDefinition) {
            count(count)
            override(container("app").environment("JOB", "42"))
        }
        val started = ecs.execute(run).getOrThrow().succeeded()
        val running = allOf(started) { taskRunning(it.ref()) }.atMost(5.minutes)
        return waiters.await(running).fold({ listOf(it.message()) }, { tasks -> tasks.map { it.lastStatus().get().text() } })
    }
}
