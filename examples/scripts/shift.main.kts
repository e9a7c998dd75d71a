#!/usr/bin/env kotlin
// Shifts a service with an external controller to a new task set: 10 %, 50 %, 100 %, each of them steady.
// kotlin shift.main.kts [--endpoint URL] [CLUSTER SERVICE TASK_DEFINITION]
@file:DependsOn("io.github.fluentecs:fluent-ecs:0.1.0-SNAPSHOT")
@file:Import("stage.main.kts")

import io.github.fluentecs.core.capacity.CapacityProviderStrategy
import io.github.fluentecs.core.taskset.TaskSetStatus
import io.github.fluentecs.dsl.EcsDsl.*
import io.github.fluentecs.waiters.WaitFailure
import io.github.fluentecs.waiters.taskset.TaskSetWaits.*
import java.time.Duration.ofMinutes

val (clusterName, serviceName, definition) = words("prod", "shop", "web")
val shop = cluster(clusterName).service(serviceName)

val old = must(shop.get()).taskSets().single { it.hasStatus(TaskSetStatus.PRIMARY) }
val new = must(
    shop.createTaskSet(definition)
        .capacity(CapacityProviderStrategy(old.capacityProviderStrategy()))
        .awsvpc(old.awsvpc())
        .scale(percent(0))
        .build())

for (share in listOf<Long>(10, 50, 100)) {
    must(taskSet(new.ref()).scaleTo(percent(share)))
    val steady = waiters.await(taskSetScaledTo(new.ref(), percent(share)).atMost(ofMinutes(10)))
        .getOrElseThrow(WaitFailure::toException)
    println("$share %: ${steady.runningCount()} tasks of ${definition} run")
}
must(taskSet(new.ref()).makePrimary())
must(taskSet(old.ref()).scaleTo(percent(0)))
waiters.await(taskSetScaledTo(old.ref(), percent(0)).atMost(ofMinutes(10)))
    .getOrElseThrow(WaitFailure::toException)
must(taskSet(old.ref()).delete())
println("the new task set is PRIMARY, the old one is deleted")
close()
