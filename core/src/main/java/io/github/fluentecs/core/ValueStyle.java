package io.github.fluentecs.core;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * The Immutables style of this library's value types: hidden implementations, fluent builders. Not
 * kept in class files, so that users do not need Immutables.
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
    depluralizeDictionary = {
      "customize:customizations",
      "alias:aliases",
      "status:statuses",
      "tmpfs:tmpfs"
    },
    defaults = @Value.Immutable(copy = false),
    allowedClasspathAnnotations = Override.class,
    redactedMask = "***")
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.SOURCE)
@interface ValueStyle {}
