#!/usr/bin/env kotlin
// kotlin examples/scripts/run-and-stop.main.kts
@file:DependsOn("io.github.fluentecs:fluent-ecs-dsl:0.1.0-SNAPSHOT")

import io.github.fluentecs.dsl.EcsDsl.*

val prod = cluster("prod")
val run = prod.runTask("worker:7")
    .count(3)
    .capacity(weight(1).on("FARGATE_SPOT"))
    .awsvpc(subnets("subnet-1", "subnet-2").securityGroups("sg-1"))
    .override(container("worker").environment("JOB", "42"))
    .customize { it.enableExecuteCommand(true) }
    .build()

println(run.toSdk())
