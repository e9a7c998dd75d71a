package com.acme

import io.github.fluentecs.core.Ecs
import io.github.fluentecs.core.instance.Resource
import io.github.fluentecs.dsl.EcsDsl.cluster
import io.github.fluentecs.dsl.EcsDsl.containerDefinition
import io.github.fluentecs.dsl.EcsDsl.family
import io.github.fluentecs.simulator.EcsSimulator
import io.github.fluentecs.simulator.junit.SimulatedEcs
import io.github.fluentecs.waiters.TimeSource
import io.github.fluentecs.waiters.WaiterSettings
import io.github.fluentecs.waiters.Waiters
import kotlin.test.Test
import kotlin.test.assertEquals
import software.amazon.awssdk.services.ecs.EcsClient

@SimulatedEcs
class RunnerTest {
    @Test
    fun `tasks that run are told`(simulator: EcsSimulator, client: EcsClient) {
        val ecs = Ecs.using(client)
        val clock = simulator.time()
        val time = TimeSource.virtual(clock::now, clock::advance)
        val waiters = Waiters.using(ecs, WaiterSettings.builder().time(time).build())
        val prod = cluster("prod")
        ecs.execute(prod.create().build()).get()
        ecs.execute(prod.registerContainerInstance().totalResources(Resource.cpu(4096), Resource.memory(8192)).build()).get()
        ecs.execute(family("worker").register(containerDefinition("app", "worker:1").memory(64)).build()).get()

        assertEquals(listOf("RUNNING", "RUNNING"), Runner(ecs, waiters).run("prod", "worker:1", 2))
    }
}
