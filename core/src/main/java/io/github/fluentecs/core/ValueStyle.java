package io.github.fluentecs.core;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * The one style of this library's values: hidden implementations, builders that read as words. Kept
 * out of class files, so that users need nothing of Immutables.
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
    depluralizeDictionary = {"customize:customizations", "status:statuses"},
    defaults = @Value.Immutable(copy = false),
    allowedClasspathAnnotations = Override.class,
    redactedMask = "***")
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.SOURCE)
@interface ValueStyle {}
