package io.github.fluentecs.core.task;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * The Immutables style of value types with copy methods for single attributes, which copy without a
 * builder. Otherwise equal to {@code ValueStyle}; also not kept in class files.
 */
@Value.Style(
    visibility = Value.Style.ImplementationVisibility.PACKAGE,
    builderVisibility = Value.Style.BuilderVisibility.PACKAGE,
    overshadowImplementation = true,
    jdkOnly = true,
    deferCollectionAllocation = true,
    add = "*",
    put = "*",
    depluralize = true,
    defaults = @Value.Immutable(copy = true),
    allowedClasspathAnnotations = Override.class,
    redactedMask = "***")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.SOURCE)
@interface CopyStyle {}
