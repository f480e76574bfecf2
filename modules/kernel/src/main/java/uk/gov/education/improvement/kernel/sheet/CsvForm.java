package uk.gov.education.improvement.kernel.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import uk.gov.education.improvement.kernel.refusal.Refused;

/**
 * In which encoding and with which separator a CSV file is written, found by looking.
 *
 * @param charset UTF-8 (with or without byte order mark), or windows-1252, what Latin-1 is in practice
 */
public record CsvForm(String charset, char separator) {
    /** The longest single cell that is read at all, in characters: more than that is not a sheet. */
    private static final int LONGEST_CELL = 256 * 1024;

    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

    /** @throws Refused when the file is empty, or no text */
    public static CsvForm of(Path file, List<Column<?>> columns) throws IOException {
        if (Files.size(file) == 0) {
            throw new Refused(new FileRefusal.EmptyFile());
        }
        var charset = isUtf8(file) ? StandardCharsets.UTF_8 : Charset.forName("windows-1252");
        var best = SEPARATORS.getFirst();
        var most = -1L;
        for (var separator : SEPARATORS) {
            try (var reader = new CsvForm(charset.name(), separator).reader(Files.newInputStream(file))) {
                var headings = reader.iterator();
                var known = headings.hasNext()
                        ? headings.next().getFields().stream()
                                .filter(heading -> columns.stream().anyMatch(column -> column.goesBy(heading)))
                                .count()
                        : 0;
                if (known > most) {
                    most = known;
                    best = separator;
                }
            } catch (CsvParseException unreadable) {
                // as good as no known column
            }
        }
        return new CsvForm(charset.name(), best);
    }

    CsvReader<CsvRecord> reader(InputStream content) {
        Reader text = new InputStreamReader(content, Charset.forName(charset));
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(LONGEST_CELL)
                .ofCsvRecord(withoutMark(new BufferedReader(text)));
    }

    private static Reader withoutMark(BufferedReader text) {
        try {
            text.mark(1);
            if (text.read() != '\uFEFF') {
                text.reset();
            }
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether all bytes are UTF-8. Refuses what no encoding of a text has: zero bytes. */
    private static boolean isUtf8(Path file) throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var characters = CharBuffer.allocate(8192);
        var bytes = ByteBuffer.allocate(8192);
        try (var channel = Files.newByteChannel(file)) {
            var utf8 = true;
            while (channel.read(bytes) >= 0 || bytes.position() > 0) {
                var end = bytes.position() < bytes.capacity() && channel.position() == channel.size();
                bytes.flip();
                for (var i = bytes.position(); i < bytes.limit(); i++) {
                    if (bytes.get(i) == 0) {
                        throw new Refused(new FileRefusal.NotAListOfRows("it is not a text."));
                    }
                }
                if (utf8) {
                    try {
                        var result = decoder.decode(bytes, characters.clear(), end);
                        if (result.isError()) {
                            result.throwException();
                        }
                    } catch (CharacterCodingException notUtf8) {
                        utf8 = false;
                        bytes.position(bytes.limit());
                    }
                } else {
                    bytes.position(bytes.limit());
                }
                bytes.compact();
                if (end) {
                    break;
                }
            }
            return utf8;
        }
    }
}
