package uk.gov.education.improvement.bench.floor;

/** JSON as one writes it by hand: as few steps as can be between a value and its characters. */
final class HandMade {
    private final StringBuilder out = new StringBuilder(4096);

    HandMade open(char bracket) {
        comma();
        out.append(bracket);
        return this;
    }

    HandMade close(char bracket) {
        out.append(bracket);
        return this;
    }

    HandMade name(String name) {
        comma();
        out.append('"').append(name).append("\":");
        return this;
    }

    HandMade put(String name, String value) {
        name(name);
        return value(value);
    }

    HandMade put(String name, long value) {
        name(name);
        out.append(value);
        return this;
    }

    HandMade put(String name, boolean value) {
        name(name);
        out.append(value);
        return this;
    }

    HandMade value(String value) {
        comma();
        if (value == null) {
            out.append("null");
            return this;
        }
        out.append('"');
        for (var i = 0; i < value.length(); i++) {
            var letter = value.charAt(i);
            if (letter == '"' || letter == '\\') {
                out.append('\\').append(letter);
            } else if (letter < ' ') {
                out.append(String.format("\\u%04x", (int) letter));
            } else {
                out.append(letter);
            }
        }
        out.append('"');
        return this;
    }

    private void comma() {
        var length = out.length();
        if (length > 0) {
            var last = out.charAt(length - 1);
            if (last != '{' && last != '[' && last != ':') {
                out.append(',');
            }
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
