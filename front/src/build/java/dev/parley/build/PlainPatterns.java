package dev.parley.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes in few words what the Java compiler makes of patterns.
 *
 * <p>A record pattern wraps each accessor in a handler for what an accessor without code of its own
 * cannot throw; it goes. A switch over types becomes a ladder of {@code instanceof} with a jump to
 * where it was left before; here it is a call with the list of types.
 */
public final class PlainPatterns {

  /** {@code try{x=Y(c);}catch($$e){…MatchException…}} around the accessors of a record pattern. */
  private static final Pattern GUARDED_ACCESSOR =
      pattern(
          "try\\{((?:[^{}]|\\{[^{}]*})*?)}catch\\(\\$\\$e\\)\\{\\$\\$je=NAME\\(\\$\\$e\\);",
          "if\\(\\$\\$je instanceof NAME\\)\\{NAME=\\$\\$je;break NAME;}else\\{throw \\$\\$e;}}");

  /** How it is asked whether an object is of a type that may be an interface. */
  private static final Pattern OF_TYPE =
      pattern("if\\((NAME)\\(NAME,NAME\\)\\)\\{NAME=\\d+;break NAME;}}");

  /** The value, the number of its type, the labels, where to begin, and the types. */
  private static final Pattern TYPE_SWITCH =
      pattern(
          "if\\((NAME)===null\\)(NAME)=\\(-1\\);else\\{(?:NAME:\\{)*",
          "(?:switch\\((0|NAME)\\)\\{case 0:break;(?:case \\d+:break NAME;)*default:break NAME;})?",
          "((?:if\\((?:\\1 instanceof NAME|NAME\\(\\1,NAME\\))\\)\\{\\2=\\d+;break NAME;}})+)",
          "\\2=\\d+;}");

  private static final Pattern TYPE = pattern("(?:instanceof |,)(NAME)\\)");

  /** {@code b=b;}, which was a cast. */
  private static final Pattern TO_ITSELF = Pattern.compile("(?<=[;{}])([a-z][\\w$]*)=\\1;");

  private static final int LEAST_SWITCHES = 40;

  private PlainPatterns() {}

  /** Takes a script and the file to write. */
  public static void main(String[] files) throws IOException {
    String script = Files.readString(Path.of(files[0])).replace("\n", "");
    String plain = GUARDED_ACCESSOR.matcher(script).replaceAll("$1");
    plain = TO_ITSELF.matcher(plain).replaceAll("");
    Files.writeString(Path.of(files[1]), withCalls(plain));
  }

  private static Pattern pattern(String... parts) {
    return Pattern.compile(String.join("", parts).replace("NAME", "[A-Za-z_$][\\w$]*"));
  }

  private static String withCalls(String script) {
    Matcher ofType = OF_TYPE.matcher(script);
    long switches = TYPE_SWITCH.matcher(script).results().count();
    if (switches < LEAST_SWITCHES || !ofType.find()) {
      throw new IllegalStateException(
          "only " + switches + " switches over types: has TeaVM's form changed?");
    }
    int top = script.indexOf("let ");
    String typeOf =
        "let $typeOf=(v,t,i=0)=>{if(v===null)return -1;while(i<t.length&&!(v instanceof t[i]||"
            + ofType.group(1)
            + "(v,t[i])))i++;return i;};";
    String calls =
        TYPE_SWITCH
            .matcher(script.substring(top))
            .replaceAll(each -> Matcher.quoteReplacement(call(each)));
    return script.substring(0, top) + typeOf + calls;
  }

  private static String call(MatchResult typeSwitch) {
    List<String> types = new ArrayList<>();
    for (Matcher type = TYPE.matcher(typeSwitch.group(4)); type.find(); ) {
      types.add(type.group(1));
    }
    String start = typeSwitch.group(3);
    return typeSwitch.group(2)
        + "=$typeOf("
        + typeSwitch.group(1)
        + ",["
        + String.join(",", types)
        + "]"
        + (start == null || start.equals("0") ? "" : "," + start)
        + ");";
  }
}
