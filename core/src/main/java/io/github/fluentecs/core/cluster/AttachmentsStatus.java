package io.github.fluentecs.core.cluster;

/** The states of a change of a cluster's capacity providers. */
public enum AttachmentsStatus {
  /** In progress; further changes are refused until it ends. */
  UPDATE_IN_PROGRESS,
  /** Completed. */
  UPDATE_COMPLETE,
  /** Failed. */
  UPDATE_FAILED
}
