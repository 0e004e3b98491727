package dev.parley.server.build;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.DeadCodeOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;

/**
 * Brings old classes in a jar to a form that starts faster. A class of before Java 6 has no stack
 * maps (JVMS 4.10.2): the JVM finds types out by itself when it loads it, loading what they are
 * made of, and puts no such class into a cache. Picocli is made for Java 5, and the first thing
 * that runs. Runs from its source.
 */
public final class FasterJar {
  private static final int MAPPED = ClassFile.JAVA_8_VERSION;
  private static final String CLASS = ".class";

  private final ClassFile classes;

  private FasterJar(ClassLoader all) {
    this.classes =
        ClassFile.of(
            StackMapsOption.GENERATE_STACK_MAPS,
            DeadCodeOption.PATCH_DEAD_CODE,
            ClassFile.ClassHierarchyResolverOption.of(
                ClassHierarchyResolver.ofResourceParsing(all)));
  }

  /** The jar, which is replaced. */
  public static void main(String[] arguments) throws IOException {
    Path jar = Path.of(arguments[0]);
    Path made = jar.resolveSibling(jar.getFileName() + ".new");
    try (URLClassLoader all = new URLClassLoader(new URL[] {jar.toUri().toURL()});
        JarFile from = new JarFile(jar.toFile());
        OutputStream file = Files.newOutputStream(made);
        JarOutputStream to = new JarOutputStream(file)) {
      FasterJar faster = new FasterJar(all);
      for (JarEntry entry : Collections.list(from.entries())) {
        faster.copy(from, entry, to);
      }
    }
    Files.move(made, jar, StandardCopyOption.REPLACE_EXISTING);
  }

  private void copy(JarFile from, JarEntry entry, JarOutputStream to) throws IOException {
    JarEntry copy = new JarEntry(entry.getName());
    copy.setTimeLocal(entry.getTimeLocal());
    to.putNextEntry(copy);
    try (InputStream content = from.getInputStream(entry)) {
      byte[] bytes = content.readAllBytes();
      to.write(entry.getName().endsWith(CLASS) ? mapped(bytes) : bytes);
    }
    to.closeEntry();
  }

  private byte[] mapped(byte[] bytes) {
    // JVMS 4.1: magic, minor version, major version.
    int major = (bytes[6] & 0xff) << 8 | bytes[7] & 0xff;
    if (major >= ClassFile.JAVA_6_VERSION) {
      return bytes;
    }
    ClassTransform newer =
        (builder, element) ->
            builder.with(
                element instanceof ClassFileVersion ? ClassFileVersion.of(MAPPED, 0) : element);
    // Code that nothing touches is copied as it is, without maps.
    ClassTransform touched =
        ClassTransform.transformingMethodBodies((code, element) -> code.with(element));
    return classes.transformClass(classes.parse(bytes), newer.andThen(touched));
  }
}
