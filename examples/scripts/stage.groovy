// What the scripts work on: the endpoint of "--endpoint URL", with the SDK's own Region and credentials,
// or without it a simulator that has a little of everything, and whose time passes at once.
@Grab('io.github.fluentecs:fluent-ecs:0.1.0-SNAPSHOT')
@Grab('io.github.fluentecs:fluent-ecs-simulator:0.1.0-SNAPSHOT')
import io.github.fluentecs.core.Ecs
import io.github.fluentecs.core.instance.Resource
import io.github.fluentecs.simulator.EcsSimulator
import io.github.fluentecs.simulator.fault.Fault
import io.github.fluentecs.waiters.TimeSource
import io.github.fluentecs.waiters.Waiters
import io.github.fluentecs.waiters.WaiterSettings
import software.amazon.awssdk.services.ecs.EcsClient

import static io.github.fluentecs.dsl.EcsDsl.*
import static java.time.Duration.ofSeconds

def given = args.toList()
def option = given.indexOf('--endpoint')
def simulator = option < 0 ? EcsSimulator.create() : null
if (option < 0) {
    ecs = Ecs.using(simulator.client())
    def time = TimeSource.virtual({ simulator.time().now() }, { simulator.time().advance(it) })
    waiters = Waiters.using(ecs, WaiterSettings.builder().time(time).build())
} else {
    ecs = Ecs.using(EcsClient.builder().endpointOverride(new URI(given[option + 1])).build())
    waiters = Waiters.using(ecs)
    given = given.take(option) + given.drop(option + 2)
}

// The result of a command, or the end of the script with what went wrong.
must = { command -> orThrow(ecs.execute(command)) }

// The same of any result, a wait's too.
orThrow = { result -> result.fold({ throw it.toException() }, { it }) }

// The words behind the options of the command line, or others where they are missing.
words = { String... defaults -> (given + defaults.drop(given.size()).toList()).take(defaults.length) }

close = {
    waiters.close()
    ecs.close()
    simulator?.close()
}

if (simulator) {
    def prod = cluster('prod')
    def network = subnets('subnet-1', 'subnet-2').securityGroups('sg-1')
    must(prod.create().capacityProviders('FARGATE', 'FARGATE_SPOT').build())
    for (name in ['web', 'worker', 'migration']) {
        must(family(name).register(containerDefinition('app', "repo/$name:1".toString()))
            .fargate(256, 512).build())
    }
    must(prod.service('web').create('web', 4)
        .capacity(base(1).on('FARGATE').weight(1).and('FARGATE_SPOT').weight(4))
        .awsvpc(network).build())
    must(prod.service('worker').create('worker', 2)
        .capacity(allOn('FARGATE_SPOT')).awsvpc(network).build())
    must(prod.service('shop').createExternal().desiredCount(4).build())
    def blue = must(prod.service('shop').createTaskSet('web')
        .capacity(allOn('FARGATE')).awsvpc(network).scale(percent(100)).build())
    must(taskSet(blue.ref()).makePrimary())
    2.times {
        must(prod.registerContainerInstance()
            .totalResources(Resource.cpu(2048), Resource.memory(4096)).build())
    }
    must(family('legacy').register(containerDefinition('app', 'repo/legacy:1').memory(256)).build())
    must(prod.service('legacy').create('legacy', 2).build())
    simulator.faults().inject(Fault.containerExit(0).after(ofSeconds(20)).family('migration'))
    simulator.time().advance(ofSeconds(300))
}
