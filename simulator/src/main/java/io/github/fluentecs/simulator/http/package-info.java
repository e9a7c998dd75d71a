/**
 * A small HTTP/1.1 server that knows nothing of ECS: one thread a connection, few of them, and
 * limits on everything a client can make it wait for or hold. {@link
 * io.github.fluentecs.simulator.http.HttpListener} is the entry point.
 */
@NullMarked
package io.github.fluentecs.simulator.http;

import org.jspecify.annotations.NullMarked;
