package io.github.fluentecs.core.capacity;

/** When managed instances use capacity reservations. The constants are named as ECS spells them. */
public enum ReservationPreference {
  /** Instances are launched into matching reservations only; without one, the launch fails. */
  RESERVATIONS_ONLY,
  /** Instances are launched into a matching reservation, or On-Demand where there is none. */
  RESERVATIONS_FIRST,
  /** Instances are launched On-Demand, outside reservations. */
  RESERVATIONS_EXCLUDED
}
