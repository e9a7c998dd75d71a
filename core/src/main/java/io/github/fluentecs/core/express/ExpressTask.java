package io.github.fluentecs.core.express;

/** What the tasks of an Express service run: a task definition of ECS's making, or one's own. */
public sealed interface ExpressTask permits ManagedTask, OwnTask {}
