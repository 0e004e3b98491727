package dev.parley.front;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Which way the packages of the page look: Main, browser, view, app, common. */
class ArchitectureTest {
  private static final String ROOT = "dev.parley.front";
  private static final String APP = ROOT + ".app..";
  private static final String VIEW = ROOT + ".view..";
  private static final String JSO = ROOT + ".browser.jso..";
  private static final Path SOURCES = Path.of("src", "main", "java");
  private static final Pattern DEFAULT_ARM = Pattern.compile("\\bdefault\\s*(->|:)");

  private static final JavaClasses MAIN =
      new ClassFileImporter().importPath(Path.of("target", "classes"));

  /** A clock, a thread, chance, a log or a parser: all that makes a result depend on more. */
  private static final Set<String> IMPURE =
      Set.of(
          "java.lang.Thread",
          "java.lang.Runtime",
          "java.util.Random",
          "java.util.Timer",
          "java.util.Date",
          "java.util.UUID",
          "java.util.SplittableRandom");

  @Test
  void theScanSawThisModule() {
    assertTrue(MAIN.size() > 150, "only " + MAIN.size() + " classes");
    for (String name : List.of("app", "view", "browser", "browser.jso.rtc")) {
      assertTrue(MAIN.containPackage(ROOT + "." + name), name);
    }
  }

  @Test
  void appKnowsNeitherViewNorBrowserAndViewKnowsNoBrowser() {
    noClasses()
        .that()
        .resideInAPackage(APP)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(VIEW, ROOT + ".browser..", ROOT)
        .check(MAIN);
    noClasses()
        .that()
        .resideInAPackage(VIEW)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(ROOT + ".browser..", ROOT)
        .check(MAIN);
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".browser..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT)
        .check(MAIN);
  }

  @Test
  void appAndViewArePure() {
    noClasses()
        .that()
        .resideInAnyPackage(APP, VIEW)
        .should()
        .dependOnClassesThat(
            describe(
                "are of TeaVM, of a clock, a thread, chance, a log or a parser",
                ArchitectureTest::isImpure))
        .check(MAIN);
    noClasses()
        .that()
        .resideInAnyPackage(APP, VIEW)
        .should()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(Math.class, "random")
        .orShould()
        .accessField(System.class, "out")
        .check(MAIN);
  }

  private static boolean isImpure(JavaClass type) {
    String name = type.getPackageName();
    return name.startsWith("org.teavm")
        || name.startsWith("java.time")
        || name.startsWith("java.io")
        || name.startsWith("java.net")
        || name.startsWith("java.util.concurrent")
        || name.startsWith("java.util.logging")
        || name.startsWith("com.fasterxml")
        || type.getFullName().startsWith("java.lang.System$Logger")
        || IMPURE.contains(type.getName());
  }

  @Test
  void bindingsAreForTheBrowserAloneAndKnowNothingOfOurs() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".browser..")
        .and()
        .doNotHaveFullyQualifiedName(ROOT + ".Main")
        .and()
        .doNotHaveFullyQualifiedName(ROOT + ".CheckMain")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(JSO)
        .check(MAIN);
    noClasses()
        .that()
        .resideInAPackage(JSO)
        .should()
        .dependOnClassesThat(
            describe(
                "are Parley's and no bindings",
                type ->
                    type.getPackageName().startsWith("dev.parley")
                        && !type.getPackageName().startsWith(ROOT + ".browser.jso")))
        .check(MAIN);
  }

  @Test
  void thereAreNoCyclesBetweenPackages() {
    slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(MAIN);
  }

  @Test
  void everyPackageIsNullMarked() {
    for (JavaPackage each : MAIN.getPackage(ROOT).getSubpackagesInTree()) {
      if (!each.getClasses().isEmpty()) {
        assertTrue(each.isAnnotatedWith(NullMarked.class), each.getName());
      }
    }
    assertTrue(MAIN.getPackage(ROOT).isAnnotatedWith(NullMarked.class));
  }

  /** With one, a message that is added would compile and be mishandled. */
  @Test
  void noSwitchOfAppOrViewHasADefaultArmAndNoFileIsLong() throws IOException {
    int seen = 0;
    try (var files = Files.walk(SOURCES)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        seen++;
        String source = Files.readString(file);
        assertTrue(source.lines().count() <= 300, file + " is long");
        String path = file.toString().replace('\\', '/');
        if (path.contains("/front/app/") || path.contains("/front/view/")) {
          assertFalse(DEFAULT_ARM.matcher(source).find(), path);
        }
      }
    }
    assertTrue(seen > 100, "only " + seen + " sources");
  }
}
