package dev.parley.server;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.websocket.Session;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The laws that no compiler knows. */
final class ArchitectureTest {
  private static final int FEWEST_CLASSES = 50;
  private static final String ROOM = "dev.parley.server.room..";
  private static final String RUNTIME = "dev.parley.server.runtime..";
  private static final String TRANSPORT = "dev.parley.server.transport..";
  private static final String STUN = "dev.parley.server.stun..";
  private static final String TLS = "dev.parley.server.tls..";
  private static final String ADDRESS = "dev.parley.server.address..";
  private static final String METRICS = "dev.parley.server.metrics..";
  private static final String CLUSTER = "dev.parley.server.cluster..";
  private static final String DOCTOR = "dev.parley.server.doctor..";
  private static final String OPTIONS = "dev.parley.server.options..";
  private static final String MAIN = "dev.parley.server";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(MAIN);

  @Test
  void somethingIsScanned() {
    assertTrue(CLASSES.size() > FEWEST_CLASSES, () -> "only " + CLASSES.size() + " classes");
    Set<String> packages = new TreeSet<>();
    CLASSES.forEach(scanned -> packages.add(scanned.getPackageName()));
    assertEquals(
        List.of(
            MAIN,
            MAIN + ".address",
            MAIN + ".cluster",
            MAIN + ".doctor",
            MAIN + ".metrics",
            MAIN + ".options",
            MAIN + ".room",
            MAIN + ".runtime",
            MAIN + ".stun",
            MAIN + ".tls",
            MAIN + ".transport",
            MAIN + ".transport.web"),
        List.copyOf(packages));
  }

  @Test
  void roomsSeeNothingButTheProtocolAndValues() {
    noClasses()
        .that()
        .resideInAPackage(ROOM)
        .should()
        .dependOnClassesThat(
            resideOutsideOfPackages(
                ROOM,
                "dev.parley.protocol",
                "dev.parley.delivery",
                "java.lang",
                "java.lang.invoke",
                "java.lang.runtime",
                "java.util",
                "java.util.function",
                "java.time",
                "org.jspecify.annotations"))
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAPackage(ROOM)
        .should()
        .dependOnClassesThat(
            new DescribedPredicate<JavaClass>(
                "are clocks, threads, loggers, timers or random sources") {
              @Override
              public boolean test(JavaClass seen) {
                return FORBIDDEN.contains(seen.getName()) || seen.getName().contains("Logger");
              }
            })
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAPackage(ROOM)
        .should()
        .callMethod(Instant.class, "now")
        .check(CLASSES);
  }

  private static final Set<String> FORBIDDEN =
      Set.of(
          "java.time.Clock",
          "java.time.InstantSource",
          "java.lang.Thread",
          "java.lang.ThreadLocal",
          "java.lang.System",
          "java.lang.Runtime",
          "java.util.Random",
          "java.util.UUID",
          "java.util.SplittableRandom",
          "java.util.Timer");

  @Test
  void packagesLookDownwardsOnly() {
    looksNotAt(ADDRESS, METRICS, ROOM, RUNTIME, STUN, TLS, TRANSPORT, CLUSTER, DOCTOR, MAIN);
    looksNotAt(METRICS, ADDRESS, ROOM, RUNTIME, STUN, TLS, TRANSPORT, CLUSTER, DOCTOR, MAIN);
    looksNotAt(
        OPTIONS,
        ADDRESS,
        METRICS,
        ROOM,
        RUNTIME,
        STUN,
        TLS,
        TRANSPORT,
        CLUSTER,
        DOCTOR,
        MAIN,
        "dev.parley.protocol..");
    looksNotAt(ROOM, ADDRESS, METRICS, RUNTIME, STUN, TLS, TRANSPORT, CLUSTER, DOCTOR, MAIN);
    looksNotAt(RUNTIME, ADDRESS, STUN, TLS, TRANSPORT, CLUSTER, DOCTOR, MAIN);
    looksNotAt(
        TLS,
        METRICS,
        ROOM,
        RUNTIME,
        STUN,
        TRANSPORT,
        CLUSTER,
        DOCTOR,
        MAIN,
        "dev.parley.protocol..");
    looksNotAt(
        STUN,
        METRICS,
        TLS,
        ROOM,
        RUNTIME,
        TRANSPORT,
        CLUSTER,
        DOCTOR,
        MAIN,
        "dev.parley.protocol..");
    looksNotAt(TRANSPORT, STUN, TLS, CLUSTER, DOCTOR, MAIN);
    looksNotAt(CLUSTER, ADDRESS, STUN, TLS, TRANSPORT, DOCTOR, MAIN);
    looksNotAt("dev.parley.server.transport.web..", RUNTIME, ROOM, "dev.parley.server.transport");
    looksNotAt(DOCTOR, ADDRESS, METRICS, ROOM, CLUSTER, MAIN);
  }

  @Test
  void whatTheDoctorDecidesIsDecidedWithoutSocketsOrClocks() {
    noClasses()
        .that()
        .resideInAPackage(DOCTOR)
        .and()
        .haveSimpleNameEndingWith("Check")
        .should()
        .dependOnClassesThat()
        .haveNameMatching(
            "java\\.net\\.(Socket|ServerSocket|Datagram.*)|java\\.net\\.http\\..*|javax\\.net\\..*"
                + "|java\\.lang\\.(Thread|System)|java\\.security\\.SecureRandom"
                + "|dev\\.parley\\.server\\.doctor\\.(HttpTalk|NetworkOf.*|Udp.*|Stream.*)")
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAPackage(DOCTOR)
        .and()
        .haveSimpleNameEndingWith("Check")
        .should()
        .callMethod(Instant.class, "now")
        .check(CLASSES);
  }

  private static void looksNotAt(String from, String... at) {
    noClasses()
        .that()
        .resideInAPackage(from)
        .should()
        .dependOnClassesThat(resideInAnyPackage(at))
        .check(CLASSES);
  }

  @Test
  void onlyTransportKnowsSocketsAndJsonText() {
    noClasses()
        .that()
        .resideOutsideOfPackage(TRANSPORT)
        .should()
        .dependOnClassesThat(resideInAnyPackage("org.glassfish..", "jakarta..", "com.fasterxml.."))
        .check(CLASSES);
    noClasses()
        .that()
        .resideOutsideOfPackage(TLS)
        .should()
        .dependOnClassesThat(resideInAnyPackage("org.bouncycastle..", "java.security.cert.."))
        .check(CLASSES);
    noClasses()
        .that()
        .resideOutsideOfPackage(CLUSTER)
        .should()
        .dependOnClassesThat(resideInAnyPackage("io.lettuce..", "io.netty..", "reactor.."))
        .check(CLASSES);
    noClasses()
        .that()
        .resideOutsideOfPackage(METRICS)
        .should()
        .dependOnClassesThat(resideInAnyPackage("io.micrometer..", "io.prometheus.."))
        .check(CLASSES);
    noClasses()
        .that()
        .resideOutsideOfPackage(OPTIONS)
        .should()
        .dependOnClassesThat(resideInAPackage("org.apache.commons.cli.."))
        .check(CLASSES);
    // The jar has nothing else of Bouncy Castle in it.
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAPackage("org.bouncycastle..")
                .and(resideOutsideOfPackages("org.bouncycastle.asn1..", "org.bouncycastle.util..")))
        .check(CLASSES);
    noClasses()
        .that()
        .resideOutsideOfPackages(TRANSPORT, STUN, TLS, ADDRESS, DOCTOR, OPTIONS)
        .should()
        .dependOnClassesThat(resideInAnyPackage("java.net..", "java.nio.channels.."))
        .andShould()
        .haveNameNotMatching("dev\\.parley\\.server\\.DoctorOptions")
        .check(CLASSES);
  }

  /** Tyrus's blocking remote waits for a slow peer for ever, and with it the thread of many. */
  @Test
  void nobodyWaitsForAPeer() {
    noClasses().should().callMethod(Session.class, "getBasicRemote").check(CLASSES);
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("jakarta.websocket.RemoteEndpoint$Basic")
        .check(CLASSES);
  }

  /**
   * Tyrus's own server listens on all interfaces whatever it is told, hands each message to another
   * thread, and hides all that could be set; its heartbeat sends pongs, which nobody answers.
   */
  @Test
  void nobodyUsesTyrussServerOrItsHeartbeat() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("org.glassfish.tyrus.server.Server")
        .check(CLASSES);
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("org.glassfish.tyrus.core.TyrusSession")
        .check(CLASSES);
  }

  @Test
  void nothingGoesInCircles() {
    slices().matching("dev.parley.server.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void nullIsMarkedEverywhere() {
    for (JavaClass scanned : CLASSES) {
      assertTrue(
          scanned.getPackage().isAnnotatedWith(NullMarked.class),
          () -> scanned.getPackageName() + " is not @NullMarked");
    }
  }
}
