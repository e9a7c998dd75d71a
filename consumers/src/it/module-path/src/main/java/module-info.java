module com.acme.modular {
  requires transitive io.github.fluentecs;

  // The AWS SDK needs these two at run time; its automatic modules cannot say so.
  requires org.slf4j;
  requires jdk.net;

  exports com.acme.modular;
}
