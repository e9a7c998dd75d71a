import io.github.fluentecs.core.capacity.InstanceLaunchTemplate
import io.github.fluentecs.core.capacity.InstanceRequirements
import io.github.fluentecs.core.capacity.ManagedInstancesProvider
import io.github.fluentecs.core.service.DeploymentLifecycleHook
import software.amazon.awssdk.services.ecs.model.DeploymentLifecycleHookStage

import static io.github.fluentecs.dsl.EcsDsl.*

def prod = cluster('prod')
def commands = [
    prod.runTask('worker:7')
        .count(3)
        .capacity(weight(1).on('FARGATE_SPOT'))
        .awsvpc(subnets('subnet-1').securityGroups('sg-1'))
        .override(container('worker').environment('JOB', '42'))
        .customize { it.enableExecuteCommand(true) }
        .build(),
    prod.service('web').update()
        .taskDefinition('web:2')
        .deploymentConfiguration(
            deployment()
                .circuitBreaker(circuitBreaker())
                .lifecycleHook(
                    DeploymentLifecycleHook.lambda('arn:f', DeploymentLifecycleHookStage.PRE_SCALE_UP)
                        .role('arn:r')))
        .build(),
    prod.listTasks().filter(where().service('web')).build(),
]

def template = InstanceLaunchTemplate.builder('arn:p', ['subnet-1'])
    .instanceRequirements(InstanceRequirements.ofTypes(['c8g.*']))
    .build()
def provider = ManagedInstancesProvider.builder(prod, 'arn:role', template).build()
assert provider.toSdk().infrastructureRoleArn() == 'arn:role'
[provider, *commands].each { assert it.metaClass.methods.size() > 0 }

commands*.describe()*.commandLine().join('\n')
