package io.github.fluentecs.core.ref.internal;

import io.github.fluentecs.core.ref.Arn;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.ResourceRef;
import io.github.fluentecs.core.value.internal.SdkValues;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Converts members of SDK requests, which may be null, into references. */
public final class SdkRefs {
  private SdkRefs() {}

  /**
   * Reads a cluster.
   *
   * @param cluster a name or an ARN, or null
   * @return the cluster; the default one for null, as ECS has it
   */
  public static ClusterRef cluster(@Nullable String cluster) {
    return cluster == null ? ClusterRef.defaultCluster() : ClusterRef.of(cluster);
  }

  /**
   * Reads a resource that ECS requires.
   *
   * @param <R> the reference
   * @param text a name, an id or an ARN, or null
   * @param ref makes the reference
   * @return the reference; of an empty text for null
   */
  public static <R extends ResourceRef> R of(
      @Nullable String text, Function<? super String, R> ref) {
    return ref.apply(SdkValues.text(text));
  }

  /**
   * Reads a resource in a cluster that ECS requires.
   *
   * @param <R> the reference
   * @param cluster the cluster's name or ARN, or null for the default one
   * @param text a name, an id or an ARN, or null
   * @param ref makes the reference
   * @return the reference; of an empty text for null
   */
  public static <R extends ResourceRef> R inCluster(
      @Nullable String cluster,
      @Nullable String text,
      BiFunction<? super ClusterRef, ? super String, R> ref) {
    return ref.apply(cluster(cluster), SdkValues.text(text));
  }

  /**
   * Reads a resource in a cluster that a request names by the ARN alone.
   *
   * @param <R> the reference
   * @param arn the ARN, or null
   * @param ofArn makes the reference of an ARN in the long format, which has the cluster
   * @param ref makes the reference of any other text in the default cluster
   * @return the reference; of an empty text for null
   */
  public static <R extends ResourceRef> R byArn(
      @Nullable String arn,
      Function<? super Arn, R> ofArn,
      BiFunction<? super ClusterRef, ? super String, R> ref) {
    return Arn.parse(SdkValues.text(arn))
        .filter(whole -> whole.path().size() > 1)
        .<R>map(ofArn)
        .orElseGet(() -> inCluster(null, arn, ref));
  }

  /**
   * Reads an optional resource.
   *
   * @param <R> the reference
   * @param text a name, an id or an ARN, or null
   * @param ref makes the reference
   * @return the reference; empty for null
   */
  public static <R extends ResourceRef> Optional<R> optional(
      @Nullable String text, Function<? super String, R> ref) {
    return Optional.ofNullable(text).map(ref);
  }
}
