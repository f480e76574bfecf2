# Sourced by the other scripts: finds a JDK of at least 21 and Maven of at least 3.8, or says what to install.
java_level() { "$1/bin/java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java.specification.version = //p'; }

find_java() {
  local candidate level
  for candidate in "${JAVA_HOME:-}" "$(dirname "$(dirname "$(readlink -f "$(command -v javac || true)")")")" \
    /usr/lib/jvm/* /opt/*jdk* "$HOME"/.sdkman/candidates/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ -x "$candidate/bin/javac" ] || continue
    level=$(java_level "$candidate")
    if [ "${level%%.*}" -ge 21 ] 2>/dev/null; then
      JAVA_HOME=$candidate
      return
    fi
  done
  echo "This project needs a JDK of version 21 or later, and none was found on this machine." >&2
  echo "Install one (Debian 13: apt-get install openjdk-21-jdk-headless; or Eclipse Temurin 21 or later)" >&2
  echo "or set JAVA_HOME to one that is already there." >&2
  exit 1
}

if ! command -v mvn >/dev/null; then
  echo "This project needs Maven 3.8 or later, and there is no mvn on the path. Install it (Debian: apt-get install maven)." >&2
  exit 1
fi
find_java
export JAVA_HOME PATH="$JAVA_HOME/bin:$PATH"
cd "$(dirname "${BASH_SOURCE[0]}")/.."
