/** What workflows ask of AWS services beside ECS, over the clients of the AWS SDK. */
@NullMarked
package io.github.fluentecs.aws;

import org.jspecify.annotations.NullMarked;
