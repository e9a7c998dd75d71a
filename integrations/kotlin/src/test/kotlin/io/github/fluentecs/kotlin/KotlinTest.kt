package io.github.fluentecs.kotlin

import io.github.fluentecs.core.EcsAsync
import io.github.fluentecs.core.failure.EcsFailure
import io.github.fluentecs.core.failure.EcsFailureException
import io.github.fluentecs.core.instance.Resource
import io.github.fluentecs.dsl.EcsDsl.cluster
import io.github.fluentecs.dsl.EcsDsl.containerDefinition
import io.github.fluentecs.dsl.EcsDsl.family
import io.github.fluentecs.simulator.EcsSimulator
import io.github.fluentecs.simulator.junit.SimulatedEcs
import io.github.fluentecs.waiters.TimeSource
import io.github.fluentecs.waiters.WaitFailureException
import io.github.fluentecs.waiters.WaiterSettings
import io.github.fluentecs.waiters.Waiters
import io.github.fluentecs.waiters.service.ServiceWaits.serviceStable
import io.github.fluentecs.waiters.task.TaskWaits.taskRunning
import io.github.fluentecs.waiters.task.TaskWaits.taskStopped
import java.util.concurrent.CompletableFuture
import java.util.concurrent.TimeUnit
import kotlin.time.Duration.Companion.hours
import kotlin.time.Duration.Companion.minutes
import kotlin.time.Duration.Companion.seconds
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.async
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.yield
import org.assertj.core.api.Assertions.assertThat
import org.assertj.core.api.Assertions.assertThatThrownBy
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.BeforeEach
import org.junit.jupiter.api.Test
import software.amazon.awssdk.services.ecs.EcsAsyncClient

@SimulatedEcs
class KotlinTest {
    private val prod = cluster("prod")
    private lateinit var simulator: EcsSimulator
    private lateinit var ecs: EcsAsync
    private lateinit var waiters: Waiters

    @BeforeEach
    fun open(simulator: EcsSimulator, client: EcsAsyncClient) = runBlocking {
        this@KotlinTest.simulator = simulator
        ecs = EcsAsync.using(client)
        val clock = simulator.time()
        val time = TimeSource.virtual(clock::now, clock::advance)
        waiters = Waiters.using(ecs, WaiterSettings.builder().time(time).build())
        ecs.await(prod.create().build()).getOrThrow()
        val machine = prod.registerContainerInstance()
        machine.totalResources(Resource.cpu(4096), Resource.memory(8192))
        ecs.await(machine.build()).getOrThrow()
        val web =
            family("web").register(containerDefinition("app", "web:1").memory(64)) { tag("a", "b") }
        ecs.await(web).getOrThrow()
        Unit
    }

    @AfterEach
    fun close() {
        waiters.close()
    }

    @Test
    fun await_commandThatWorks_givesItsResult() =
        runBlocking<Unit> {
            val run = prod.runTask("web:1") { count(2) }

            val tasks = ecs.await(run).getOrThrow().succeeded()

            assertThat(tasks).hasSize(2)
            assertThat(
                    taskRunning(tasks[0].ref()).atMost(5.minutes).await(waiters).getOrThrow().ref()
                )
                .isEqualTo(tasks[0].ref())
        }

    @Test
    fun await_serviceWithReceiver_becomesStable() =
        runBlocking<Unit> {
            val web = prod.service("web")
            ecs.await(web.create("web:1", 1) { tag("team", "shop") }).getOrThrow()
            serviceStable(web).atMost(30.minutes).await(waiters).getOrThrow()

            ecs.await(web.update { desiredCount(2) }).getOrThrow()

            val stable = serviceStable(web).atMost(30.minutes).holdingFor(30.seconds).await(waiters)
            assertThat(stable.getOrThrow().runningCount()).isEqualTo(2)
        }

    @Test
    fun getOrThrow_failure_throwsIt() =
        runBlocking<Unit> {
            val failed = ecs.await(prod.runTask("nothing:1").build())

            assertThatThrownBy { failed.getOrThrow() }.isInstanceOf(EcsFailureException::class.java)
            assertThat(failed.left).isInstanceOf(EcsFailure::class.java)
        }

    @Test
    fun getOrThrow_waitThatTimesOut_throwsIt() =
        runBlocking<Unit> {
            val task = ecs.await(prod.runTask("web:1").build()).getOrThrow().succeeded()[0]

            val waited = taskStopped(task.ref()).atMost(1.hours).await(waiters)

            assertThatThrownBy { waited.getOrThrow() }
                .isInstanceOf(WaitFailureException::class.java)
                .hasMessageContaining("RUNNING")
        }

    @Test
    fun await_coroutineCancelled_cancelsTheWait() =
        runBlocking<Unit> {
            val still = Waiters.using(ecs)
            val task = ecs.await(prod.runTask("web:1").build()).getOrThrow().succeeded()[0]
            val started = CompletableFuture<Boolean>()
            val ended = CompletableFuture<Boolean>()
            val wait =
                taskStopped(task.ref()).onProgress {
                    (if (it.kind().isEnd) ended else started).complete(true)
                }
            val waiting = async(start = CoroutineStart.UNDISPATCHED) { wait.await(still) }

            started.get(30, TimeUnit.SECONDS)
            waiting.cancelAndJoin()

            assertThat(ended.get(30, TimeUnit.SECONDS)).isTrue()
            still.close()
        }

    @Test
    fun await_waitersClosed_endsTheCoroutine() =
        runBlocking<Unit> {
            val still = Waiters.using(ecs)
            val task = ecs.await(prod.runTask("web:1").build()).getOrThrow().succeeded()[0]
            val waiting =
                async(start = CoroutineStart.UNDISPATCHED) {
                    try {
                        taskStopped(task.ref()).await(still).fold({ "failed" }, { "met" })
                    } catch (cancelled: CancellationException) {
                        "cancelled"
                    }
                }
            yield()

            still.close()

            assertThat(waiting.await()).isEqualTo("failed")
        }

    @Test
    fun protectFor_kotlinDuration_isInMinutes() {
        val protect = prod.task("0123456789abcdef0123456789abcdef").protectFor(2.hours)

        assertThat(protect.toSdk().expiresInMinutes()).isEqualTo(120)
    }
}
