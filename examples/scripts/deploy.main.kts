#!/usr/bin/env kotlin
// Deploys an image and waits for that deployment; ends with 1 where it is rolled back.
// kotlin deploy.main.kts [--endpoint URL] [CLUSTER SERVICE CONTAINER IMAGE]
@file:DependsOn("io.github.fluentecs:fluent-ecs:0.1.0-SNAPSHOT")
@file:Import("stage.main.kts")

import io.github.fluentecs.dsl.EcsDsl.*
import io.github.fluentecs.waiters.Waits.after
import io.github.fluentecs.waiters.service.ServiceWaits.rolloutOf
import java.time.Duration.ofMinutes
import kotlin.system.exitProcess

val (clusterName, serviceName, container, image) = words("prod", "web", "app", "repo/web:2")
val service = cluster(clusterName).service(serviceName)

val running = must(taskDefinition(must(service.get()).taskDefinition().orElseThrow()).get())
val next = must(running.revise().image(container, image).build())
println("registered ${next.ref().text()}")

val rollout = after(service.update().taskDefinition(next.ref()).build()) { updated ->
    rolloutOf(updated).atMost(ofMinutes(15))
}
val code = waiters.await(rollout).fold(
    { failure -> println(failure.message()); 1 },
    { done -> println(done.message()); 0 })
close()
exitProcess(code)
