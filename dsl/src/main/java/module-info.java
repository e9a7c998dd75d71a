/** The words: scopes by noun and small vocabularies that build core commands. */
module io.github.fluentecs.dsl {
  requires transitive io.github.fluentecs.core;
  requires static transitive org.jspecify;

  exports io.github.fluentecs.dsl;
}
