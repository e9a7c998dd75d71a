#!/usr/bin/env kotlin
// Drains a container instance, and waits until no task is left on it.
// kotlin drain.main.kts [--endpoint URL] [CLUSTER INSTANCE]; without INSTANCE, the first of the cluster
@file:DependsOn("io.github.fluentecs:fluent-ecs:0.1.0-SNAPSHOT")
@file:Import("stage.main.kts")

import io.github.fluentecs.dsl.EcsDsl.*
import io.github.fluentecs.waiters.instance.ContainerInstanceWaits.instanceDrained
import java.time.Duration.ofHours
import kotlin.system.exitProcess

val (clusterName, given) = words("prod", "")
val prod = cluster(clusterName)

val instance = must(
    if (given.isEmpty()) containerInstance(must(prod.listContainerInstances().build().allPages()).first()).get()
    else prod.containerInstance(given).get())
println("${instance.runningTasksCount()} tasks run on it")

must(containerInstance(instance.ref()).drain())
val code = waiters.await(instanceDrained(instance.ref()).atMost(ofHours(1))).fold(
    { failure -> println(failure.message()); 1 },
    { drained -> println("${drained.status().orElseThrow()}, ${drained.runningTasksCount()} tasks run on it"); 0 })
close()
exitProcess(code)
