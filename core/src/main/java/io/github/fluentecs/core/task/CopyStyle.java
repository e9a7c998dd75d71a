package io.github.fluentecs.core.task;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * The style of values whose copy methods change one attribute: these copies are made without a
 * builder. Otherwise the style of all values, and kept out of class files like it.
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
