package io.github.fluentecs.kotlin

import io.github.fluentecs.core.EcsAsync
import io.github.fluentecs.core.EcsCommand
import io.github.fluentecs.core.failure.EcsFailure
import io.github.fluentecs.core.failure.EcsFailureException
import io.vavr.control.Either
import kotlinx.coroutines.future.await

/**
 * Executes a command without blocking a thread. Cancelling the coroutine cancels the call, which
 * may have had its effect by then.
 *
 * @return what [EcsAsync.execute] gives: the result, or the failure as a value
 */
public suspend fun <R : Any> EcsAsync.await(command: EcsCommand<R>): Either<EcsFailure, R> =
    execute(command).await()

/**
 * The result of a call, for code that wants exceptions.
 *
 * @throws EcsFailureException if it failed
 */
@JvmName("getOrThrowFailure")
public fun <R : Any> Either<EcsFailure, R>.getOrThrow(): R =
    fold({ throw it.toException() }, { it })
