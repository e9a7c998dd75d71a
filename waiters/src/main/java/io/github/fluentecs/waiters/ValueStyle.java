package io.github.fluentecs.waiters;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * The style of this module's values, as in core: hidden implementations, builders that read as
 * words. Kept out of class files, so that it cannot be shared between modules.
 */
@Value.Style(
    visibility = Value.Style.ImplementationVisibility.PACKAGE,
    builderVisibility = Value.Style.BuilderVisibility.PACKAGE,
    overshadowImplementation = true,
    jdkOnly = true,
    add = "*",
    put = "*",
    depluralize = true,
    defaults = @Value.Immutable(copy = false),
    allowedClasspathAnnotations = Override.class)
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.SOURCE)
@interface ValueStyle {}
