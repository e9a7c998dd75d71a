package io.github.fluentecs.core.cluster;

/** How far a change of a cluster's capacity providers has come. */
public enum AttachmentsStatus {
  /** Is being made; further changes are refused meanwhile. */
  UPDATE_IN_PROGRESS,
  /** Was made. */
  UPDATE_COMPLETE,
  /** Could not be made. */
  UPDATE_FAILED
}
