package io.github.fluentecs.core.value;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks API that a minor version may change or remove, such as that of ECS features which are
 * themselves new. All other public API changes with a major version only; before 1.0, with a minor
 * one. On a package it marks all types of the package.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PACKAGE, ElementType.TYPE, ElementType.METHOD})
public @interface Beta {}
