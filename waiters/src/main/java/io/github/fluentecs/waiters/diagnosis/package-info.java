/**
 * Why tasks do not run: from what ECS says to causes and remedies; open {@link
 * io.github.fluentecs.waiters.diagnosis.Diagnosis} first.
 */
@NullMarked
package io.github.fluentecs.waiters.diagnosis;

import org.jspecify.annotations.NullMarked;
