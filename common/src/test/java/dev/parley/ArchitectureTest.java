package dev.parley;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Which way the packages of this module look, and how little of the JDK they see. */
class ArchitectureTest {
  private static final JavaClasses MAIN =
      new ClassFileImporter().importPath(Path.of("target", "classes"));

  private static final Set<String> PACKAGES =
      Set.of("dev.parley.delivery", "dev.parley.protocol", "dev.parley.wire", "dev.parley.sealing");

  private static final Set<String> JDK_PACKAGES =
      Set.of("java.lang", "java.lang.runtime", "java.util", "java.util.function");

  /** In the packages above, and yet a clock, a thread, a random source or the process around us. */
  private static final Set<String> JDK_REFUSED =
      Set.of(
          "java.lang.Class",
          "java.lang.ClassLoader",
          "java.lang.Process",
          "java.lang.ProcessBuilder",
          "java.lang.Runtime",
          "java.lang.ScopedValue",
          "java.lang.Thread",
          "java.lang.ThreadLocal",
          "java.util.Calendar",
          "java.util.Date",
          "java.util.Random",
          "java.util.Scanner",
          "java.util.ServiceLoader",
          "java.util.SplittableRandom",
          "java.util.Timer",
          "java.util.TimeZone",
          "java.util.UUID");

  private static final DescribedPredicate<JavaClass> PLAIN_JDK =
      describe(
          "values and collections of the JDK",
          type ->
              type.isPrimitive()
                  || (JDK_PACKAGES.contains(type.getPackageName())
                      && !JDK_REFUSED.contains(type.getName())));

  @Test
  void theScanSawThisModule() {
    assertTrue(MAIN.size() >= 50, "only " + MAIN.size() + " classes");
    assertEquals(
        PACKAGES, MAIN.stream().map(JavaClass::getPackageName).collect(Collectors.toSet()));
  }

  @Test
  void nothingIsUsedButValuesAndCollectionsOfTheJdk() {
    classes()
        .should()
        .onlyDependOnClassesThat(
            describe(
                "are Parley's, JSpecify's or " + PLAIN_JDK.getDescription(),
                type -> isAllowed(type.isArray() ? type.getBaseComponentType() : type)))
        .check(MAIN);
  }

  @Test
  void nobodyAsksForTheTimeForChanceOrForTheSurroundings() {
    for (String method : Set.of("currentTimeMillis", "nanoTime", "getenv", "getProperty", "exit")) {
      noClasses().should().callMethodWhere(named(System.class, method)).check(MAIN);
    }
    noClasses().should().callMethodWhere(named(Math.class, "random")).check(MAIN);
    noClasses().should().accessField(System.class, "out").check(MAIN);
    noClasses().should().accessField(System.class, "err").check(MAIN);
    noClasses().should().callMethodWhere(named(System.class, "getLogger")).check(MAIN);
  }

  @Test
  void theProtocolKnowsNoOneAndTheOthersKnowTheProtocolAlone() {
    onlyLooksAt("dev.parley.protocol", Set.of());
    onlyLooksAt("dev.parley.wire", Set.of("dev.parley.protocol"));
    onlyLooksAt("dev.parley.sealing", Set.of("dev.parley.protocol"));
  }

  @Test
  void thereAreNoCyclesBetweenPackages() {
    slices().matching("dev.parley.(*)..").should().beFreeOfCycles().check(MAIN);
  }

  @Test
  void everyPackageIsNullMarked() {
    for (String name : PACKAGES) {
      assertTrue(MAIN.getPackage(name).isAnnotatedWith(NullMarked.class), name);
    }
  }

  private static void onlyLooksAt(String from, Set<String> allowed) {
    noClasses()
        .that()
        .resideInAPackage(from)
        .should()
        .dependOnClassesThat(
            describe(
                "are in another package than " + allowed,
                type ->
                    PACKAGES.contains(type.getPackageName())
                        && !type.getPackageName().equals(from)
                        && !allowed.contains(type.getPackageName())))
        .check(MAIN);
  }

  private static DescribedPredicate<JavaMethodCall> named(Class<?> owner, String method) {
    return describe(
        owner.getSimpleName() + "." + method,
        call ->
            call.getTargetOwner().isEquivalentTo(owner)
                && call.getTarget().getName().equals(method));
  }

  private static boolean isAllowed(JavaClass type) {
    return PLAIN_JDK.test(type)
        || type.getPackageName().equals("org.jspecify.annotations")
        || PACKAGES.contains(type.getPackageName());
  }
}
