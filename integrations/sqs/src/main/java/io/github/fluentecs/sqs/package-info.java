/** Waits that the events of ECS feed, through Amazon EventBridge and a queue of Amazon SQS. */
@NullMarked
package io.github.fluentecs.sqs;

import org.jspecify.annotations.NullMarked;
