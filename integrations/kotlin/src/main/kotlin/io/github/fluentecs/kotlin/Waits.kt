package io.github.fluentecs.kotlin

import io.github.fluentecs.waiters.Wait
import io.github.fluentecs.waiters.WaitFailure
import io.github.fluentecs.waiters.WaitFailureException
import io.github.fluentecs.waiters.Waiters
import io.vavr.control.Either
import kotlin.time.Duration
import kotlin.time.toJavaDuration
import kotlinx.coroutines.future.await

/**
 * Waits without blocking a thread. Cancelling the coroutine cancels the wait; a wait that ends
 * because [waiters] are closed has failed.
 *
 * @return what [Waiters.awaitAsync] gives: the value, or why the wait failed
 */
public suspend fun <T : Any> Wait<T>.await(waiters: Waiters): Either<WaitFailure, T> =
    waiters.awaitAsync(this).await()

/**
 * The value of a wait, for code that wants exceptions.
 *
 * @throws WaitFailureException if it failed
 */
@JvmName("getOrThrowWaitFailure")
public fun <T : Any> Either<WaitFailure, T>.getOrThrow(): T =
    fold({ throw it.toException() }, { it })

/** The same wait with a limit, after which it fails as timed out; see [Wait.atMost]. */
public fun <T : Any> Wait<T>.atMost(time: Duration): Wait<T> = atMost(time.toJavaDuration())

/** A wait that is met when this one has been for so long; see [Wait.holdingFor]. */
public fun <T : Any> Wait<T>.holdingFor(time: Duration): Wait<T> = holdingFor(time.toJavaDuration())
