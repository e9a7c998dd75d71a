#!/usr/bin/env kotlin
// Protects a task from scale-in and deployments while it works.
// kotlin protect.main.kts [--endpoint URL] [CLUSTER TASK]; without TASK, the first of the service worker
@file:DependsOn("io.github.fluentecs:fluent-ecs:0.1.0-SNAPSHOT")
@file:Import("stage.main.kts")

import io.github.fluentecs.dsl.EcsDsl.*
import java.time.Duration.ofHours

val (clusterName, given) = words("prod", "")
val prod = cluster(clusterName)
val me =
    if (given.isEmpty()) task(must(prod.listTasks().filter(where().service("worker")).build().allPages()).first())
    else prod.task(given)

fun work() = println("the work is done")

val protection = must(me.protectFor(ofHours(2)).complete()).single()
println("protected until ${protection.expirationDate().orElseThrow()}")
try {
    work()
} finally {
    must(me.unprotect().complete())
    println("protected: ${must(me.protection().complete()).single().protectionEnabled()}")
}
close()
