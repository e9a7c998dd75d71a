module com.acme.modular {
  requires io.github.fluentecs;

  exports com.acme.modular;
}
