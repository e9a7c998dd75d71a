// What the scripts work on: the endpoint of "--endpoint URL", with the SDK's own Region and credentials,
// or without it a simulator that has a little of everything, and whose time passes at once.
@file:DependsOn("io.github.fluentecs:fluent-ecs:0.1.0-SNAPSHOT")
@file:DependsOn("io.github.fluentecs:fluent-ecs-simulator:0.1.0-SNAPSHOT")

import io.github.fluentecs.core.Ecs
import io.github.fluentecs.core.EcsCommand
import io.github.fluentecs.core.failure.EcsFailure
import io.github.fluentecs.core.instance.Resource
import io.github.fluentecs.dsl.EcsDsl.*
import io.github.fluentecs.simulator.EcsSimulator
import io.github.fluentecs.simulator.fault.Fault
import io.github.fluentecs.waiters.TimeSource
import io.github.fluentecs.waiters.Waiters
import io.github.fluentecs.waiters.WaiterSettings
import java.net.URI
import java.time.Duration.ofSeconds
import software.amazon.awssdk.services.ecs.EcsClient

val endpoint = args.toList().zipWithNext().firstOrNull { it.first == "--endpoint" }?.second
val simulator = if (endpoint == null) EcsSimulator.create() else null
val ecs = Ecs.using(
    simulator?.client() ?: EcsClient.builder().endpointOverride(URI(endpoint!!)).build())
val waiters =
    if (simulator == null) Waiters.using(ecs)
    else Waiters.using(
        ecs,
        WaiterSettings.builder()
            .time(TimeSource.virtual(simulator.time()::now, simulator.time()::advance))
            .build())

/** The result of a command, or the end of the script with what went wrong. */
fun <R : Any> must(command: EcsCommand<R>): R =
    ecs.execute(command).getOrElseThrow(EcsFailure::toException)

/** The words behind the options of the command line, or others where they are missing. */
fun words(vararg defaults: String): List<String> {
    val given = args.filterIndexed { i, word -> word != "--endpoint" && args.getOrNull(i - 1) != "--endpoint" }
    return defaults.mapIndexed { i, default -> given.getOrElse(i) { default } }
}

fun close() {
    waiters.close()
    ecs.close()
    simulator?.close()
}

if (simulator != null) {
    val prod = cluster("prod")
    val network = subnets("subnet-1", "subnet-2").securityGroups("sg-1")
    must(prod.create().capacityProviders("FARGATE", "FARGATE_SPOT").build())
    for (name in listOf("web", "worker", "migration")) {
        must(
            family(name).register(containerDefinition("app", "repo/$name:1"))
                .fargate(256, 512).build())
    }
    must(prod.service("web").create("web", 4)
        .capacity(base(1).on("FARGATE").weight(1).and("FARGATE_SPOT").weight(4))
        .awsvpc(network).build())
    must(prod.service("worker").create("worker", 2)
        .capacity(allOn("FARGATE_SPOT")).awsvpc(network).build())
    must(prod.service("shop").createExternal().desiredCount(4).build())
    val blue = must(prod.service("shop").createTaskSet("web")
        .capacity(allOn("FARGATE")).awsvpc(network).scale(percent(100)).build())
    must(taskSet(blue.ref()).makePrimary())
    repeat(2) {
        must(prod.registerContainerInstance()
            .totalResources(Resource.cpu(2048), Resource.memory(4096)).build())
    }
    must(family("legacy").register(containerDefinition("app", "repo/legacy:1").memory(256)).build())
    must(prod.service("legacy").create("legacy", 2).build())
    simulator.faults().inject(Fault.containerExit(0).after(ofSeconds(20)).family("migration"))
    simulator.time().advance(ofSeconds(300))
}
