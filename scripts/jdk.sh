# Sourced: finds Maven and a JDK 25 or newer, or says in words what is missing.
# Sets MAVEN, JAVA_25 and JAVA_HOME.

jdk_version() {
  local release="$1/release" line
  [[ -x $1/bin/javac && -f $release ]] || return 1
  line=$(grep -m1 '^JAVA_VERSION=' "$release") || return 1
  line=${line#*\"}
  echo "${line%%[.\"-]*}"
}

find_jdk_25() {
  local home version
  for home in "${JAVA_HOME:-}" /usr/lib/jvm/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* \
    "$HOME"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [[ -n $home ]] && version=$(jdk_version "$home") && ((version >= 25)) && { echo "$home"; return 0; }
  done
  return 1
}

JAVA_25=$(find_jdk_25) || {
  echo "Parley needs a JDK 25 or newer and found none. Install one (https://adoptium.net), or set JAVA_HOME to it." >&2
  exit 1
}
MAVEN=$(command -v mvn) || {
  echo "Parley is built with Maven and found none. Install it: https://maven.apache.org" >&2
  exit 1
}
export JAVA_HOME=$JAVA_25
