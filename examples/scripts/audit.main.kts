#!/usr/bin/env kotlin
// Lists on what the services of a cluster run, and what could end all at once.
// kotlin audit.main.kts [--endpoint URL] [CLUSTER]
@file:DependsOn("io.github.fluentecs:fluent-ecs:0.1.0-SNAPSHOT")
@file:Import("stage.main.kts")

import io.github.fluentecs.core.capacity.CapacityProviderStrategy
import io.github.fluentecs.dsl.EcsDsl.*

val (clusterName) = words("prod")
val services = must(cluster(clusterName).listServices().build().described())

for (service in services.sortedBy { it.name() }) {
    val strategy = CapacityProviderStrategy(service.capacityProviderStrategy())
    if (strategy.items().isEmpty()) {
        println("%-8s launch type %s".format(service.name(), service.launchType().map { it.text() }.orElse("of its task sets")))
        continue
    }
    val shares = strategy.distribute(service.desiredCount()).shares()
    val told = shares.joinToString { "${it.tasks()} on ${it.capacityProvider().text()}" }
    val onlySpot = shares.filter { it.tasks() > 0 }.all { it.capacityProvider().text() == "FARGATE_SPOT" }
    println("%-8s %s%s".format(service.name(), told, if (onlySpot) "  <- all of it can be interrupted at once" else ""))
}
close()
