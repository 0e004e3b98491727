package dev.parley.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes in few words what a compiled script says of its classes.
 *
 * <p>TeaVM lists each class with its name, the one above it, its interfaces, modifiers and methods.
 * Here classes that agree in these are listed together, with nothing but themselves and their
 * methods. Classes and interfaces that no code mentions go, such as those that had only static
 * methods. A method that only its class calls stands in the list itself. What {@code Class} knows
 * of an enum is kept; names, and modifiers of other classes, are not in the script or not asked
 * for.
 */
public final class ClassTable {
  private static final int LEAST_CLASSES = 500;

  /** {@code Object.assign} of what is known of a class. */
  private static final Pattern MAKER = pattern("(NAME)=source=>\\{return Object\\.assign\\(");

  private static final Pattern MARK = pattern("(NAME)=Symbol\\(\"teavm_meta\"\\)");
  private static final Pattern TABLE = pattern("(NAME)=data=>\\{let packages=");
  private static final Pattern ENUMS =
      pattern(
          "(NAME)=data=>\\{let i=0;while\\(i<data\\.length\\)\\{let cls=data\\[i\\+\\+];"
              + "cls\\[NAME]\\.enumConstants=");

  /** Makes a method of a function: {@code H=f=>function(p1){return f(this,p1);}}. */
  private static final Pattern METHOD =
      pattern("(NAME)=f=>function\\(([\\w,]*)\\)\\{return f\\(this[\\w,]*\\);}");

  private static final Pattern CALL = pattern("(NAME)\\((NAME)\\)");
  private static final Pattern FUNCTION = pattern("NAME=((?:NAME|\\([\\w$,]*\\))=>\\{.*})");

  private static final String CODE =
      """
      let $classes=(parent,superinterfaces,names,list)=>{\
      for(let i=0;i<list.length;){\
      let cls=list[i++];\
      cls[MARK]=MAKER({parent:parent||null,superinterfaces});\
      cls.prototype=parent?Object.create(parent.prototype):{};\
      cls.prototype.constructor=cls;\
      for(let name of names){\
      let f=list[i++],method=[METHODS][f.length-1](f);\
      for(let each of name.split(" "))cls.prototype[each]=method;\
      }}};\
      let $enums=list=>{\
      for(let i=0;i<list.length;){\
      let meta=list[i++][MARK];\
      meta.modifiers=ENUM;\
      meta.enumConstants=list[i++];\
      }};\
      """;

  private final List<Script.Statement> statements;
  private final String table;
  private final String enums;
  private final String code;
  private final List<String> methodMakers = new ArrayList<>();
  private final Map<String, ClassEntry> classes = new LinkedHashMap<>();
  private final Map<String, String> functions = new HashMap<>();
  private final Map<String, Integer> uses = new HashMap<>();
  private final Set<String> kept = new HashSet<>();
  private final Set<String> moved = new HashSet<>();

  private ClassTable(String script) {
    statements = Script.read(script);
    table = found(TABLE, script) + "([";
    enums = found(ENUMS, script) + "([";
    for (Matcher maker = METHOD.matcher(script); maker.find(); ) {
      if (Script.items(maker.group(2)).size() != methodMakers.size()) {
        throw new IllegalStateException("methods in another order: " + maker.group());
      }
      methodMakers.add(maker.group(1));
    }
    code =
        CODE.replace("MARK", found(MARK, script))
            .replace("MAKER", found(MAKER, script))
            .replace("METHODS", String.join(",", methodMakers))
            .replace("ENUM", String.valueOf(ClassEntry.ENUM));
  }

  /** Takes a script and the file to write. */
  public static void main(String[] files) throws IOException {
    String script = Files.readString(Path.of(files[0]));
    checkWhatIsAsked(script);
    Files.writeString(Path.of(files[1]), new ClassTable(script).shortened());
  }

  /** Fails if the program asks of a class what is not kept: only what makes an enum one is. */
  private static void checkWhatIsAsked(String script) {
    int enums = count(script, ".modifiers&" + ClassEntry.ENUM);
    if (count(script, ".modifiers") > enums + count(script, ".modifiers=")
        || count(script, ".clinit()") > enums) {
      throw new IllegalStateException("the program asks for modifiers, or initializes classes");
    }
  }

  private static int count(String script, String text) {
    return script.split(Pattern.quote(text), -1).length - 1;
  }

  private static Pattern pattern(String text) {
    return Pattern.compile(text.replace("NAME", Script.NAME));
  }

  private static String found(Pattern pattern, String script) {
    Matcher matcher = pattern.matcher(script);
    if (!matcher.find()) {
      throw new IllegalStateException("no " + pattern + ": has TeaVM's form changed?");
    }
    return matcher.group(1);
  }

  private String shortened() {
    statements.forEach(this::read);
    if (classes.size() < LEAST_CLASSES) {
      throw new IllegalStateException("only " + classes.size() + " classes");
    }
    keepWhatIsUsed();
    String listed = code + listed();
    List<Script.Statement> shorter = new ArrayList<>();
    boolean placed = false;
    for (Script.Statement each : statements) {
      String text = each.parts().get(0);
      if (isCall(each, table)) {
        shorter.add(statement(placed ? "" : listed));
        placed = true;
      } else if (isCall(each, enums)) {
        shorter.add(statement(listedEnums(arguments(text, enums))));
      } else {
        shorter.add(new Script.Statement(each.declares(), without(each.parts())));
      }
    }
    return Script.text(shorter);
  }

  private static Script.Statement statement(String text) {
    return new Script.Statement(false, List.of(text));
  }

  private static boolean isCall(Script.Statement statement, String start) {
    return !statement.declares() && statement.parts().get(0).startsWith(start);
  }

  private static List<String> arguments(String call, String start) {
    return Script.items(call.substring(start.length(), call.length() - "]);".length()));
  }

  private void read(Script.Statement statement) {
    for (String part : statement.parts()) {
      String own = Script.name(part);
      for (String name : Script.names(part)) {
        uses.merge(name, 1, Integer::sum);
        if (!isCall(statement, table) && !isCall(statement, enums) && !name.equals(own)) {
          kept.add(name);
        }
      }
      Matcher function = FUNCTION.matcher(part);
      if (statement.declares() && function.matches()) {
        functions.put(own, function.group(1));
      }
    }
    if (isCall(statement, table)) {
      List<String> fields = arguments(statement.parts().get(0), table);
      for (int i = 0; i < fields.size(); i += ClassEntry.FIELDS) {
        ClassEntry entry = ClassEntry.of(fields.subList(i, i + ClassEntry.FIELDS));
        classes.put(entry.name(), entry);
      }
    }
  }

  private void keepWhatIsUsed() {
    kept.retainAll(classes.keySet());
    for (String name : List.copyOf(kept)) {
      for (ClassEntry each = classes.get(name); each != null; each = classes.get(each.parent())) {
        kept.add(each.name());
      }
    }
  }

  /** The interfaces that are kept; in place of one that is not, those that it extends. */
  private Set<String> interfaces(ClassEntry entry) {
    Set<String> interfaces = new LinkedHashSet<>();
    for (String each : entry.interfaces()) {
      interfaces.addAll(kept.contains(each) ? Set.of(each) : interfaces(classes.get(each)));
    }
    return interfaces;
  }

  /** How many classes are above one; those must be made before it. */
  private int depth(ClassEntry entry) {
    ClassEntry parent = classes.get(entry.parent());
    return parent == null ? 0 : 1 + depth(parent);
  }

  private String listed() {
    Map<String, List<String>> groups = new TreeMap<>();
    for (ClassEntry each : classes.values()) {
      if (kept.contains(each.name())) {
        String names =
            each.methods().keySet().stream()
                .map(name -> '"' + name + '"')
                .collect(Collectors.joining(","));
        String like =
            String.format(
                "%03d(%s,[%s],[%s],",
                depth(each), each.parent(), String.join(",", interfaces(each)), names);
        groups.computeIfAbsent(like, _like -> new ArrayList<>()).add(withMethods(each));
      }
    }
    StringBuilder calls = new StringBuilder();
    groups.forEach((like, members) -> {
      members.sort(Comparator.comparing(each -> Script.renamed(each, name -> "#")));
      calls.append("$classes").append(like.substring(3)).append('[');
      calls.append(String.join(",", members)).append("]);");
    });
    return calls.toString();
  }

  private String withMethods(ClassEntry entry) {
    StringBuilder text = new StringBuilder(entry.name());
    entry.methods().values().forEach(call -> text.append(',').append(method(call)));
    return text.toString();
  }

  /** The function of a method: its name, or itself if nothing else calls it. */
  private String method(String call) {
    Matcher made = CALL.matcher(call);
    String function = made.matches() ? functions.get(made.group(2)) : null;
    if (function == null) {
      throw new IllegalStateException("not a method: " + call);
    }
    String parameters = function.substring(0, function.indexOf("=>")).replaceAll("[()]", "");
    if (Script.items(parameters).size() - 1 != methodMakers.indexOf(made.group(1))) {
      throw new IllegalStateException(call + " of " + parameters);
    }
    if (uses.get(made.group(2)) > 2) {
      return made.group(2);
    }
    moved.add(made.group(2));
    return function;
  }

  /** Enums with what makes their constants, which the static initializer comes before. */
  private String listedEnums(List<String> enumsAndConstants) {
    List<String> listed = new ArrayList<>();
    for (int i = 0; i < enumsAndConstants.size(); i += 2) {
      ClassEntry entry = classes.get(enumsAndConstants.get(i));
      if (!entry.isEnum() || !entry.initializer().startsWith("()=>")) {
        throw new IllegalStateException("an enum that is none: " + entry);
      }
      if (kept.contains(entry.name())) {
        String constants = enumsAndConstants.get(i + 1).substring("()=>".length());
        listed.add(entry.name());
        listed.add(entry.initializer().replace("()=>", "()=>{") + ";return" + constants + "}");
      }
    }
    return "$enums([" + String.join(",", listed) + "]);";
  }

  private List<String> without(List<String> parts) {
    return parts.stream()
        .filter(part -> {
          String name = Script.name(part);
          return !moved.contains(name) && (!classes.containsKey(name) || kept.contains(name));
        })
        .toList();
  }
}
