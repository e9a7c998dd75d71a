/** IAM policies of commands and actions. */
@NullMarked
package io.github.fluentecs.core.iam;

import org.jspecify.annotations.NullMarked;
