/**
 * Calls and their replies: decoded requests, handlers by operation, checks of single members,
 * paging and client tokens.
 */
@NullMarked
package io.github.fluentecs.simulator.engine.call;

import org.jspecify.annotations.NullMarked;
