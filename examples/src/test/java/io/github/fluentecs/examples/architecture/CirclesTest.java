package io.github.fluentecs.examples.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import io.github.fluentecs.examples.architecture.circle.one.Hen;
import io.github.fluentecs.examples.architecture.circle.two.Egg;
import org.junit.jupiter.api.Test;

/** Packages form no circle; a package and the {@code internal} ones beneath it count as one. */
class CirclesTest {
  private static final ArchRule NO_CIRCLES =
      slices().assignedFrom(new Rooms()).should().beFreeOfCycles();

  private static final class Rooms implements SliceAssignment {
    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
      return SliceIdentifier.of(type.getPackageName().replaceFirst("\\.internal(\\..*)?$", ""));
    }

    @Override
    public String getDescription() {
      return "packages with what is internal to them";
    }
  }

  @Test
  void packages_ofAllModules_formNoCircle() {
    NO_CIRCLES.check(House.CLASSES);
  }

  @Test
  void packages_thatNameEachOther_breakTheRule() {
    var circle = new ClassFileImporter().importClasses(Hen.class, Egg.class);

    assertThat(NO_CIRCLES.evaluate(circle).hasViolation()).isTrue();
  }
}
