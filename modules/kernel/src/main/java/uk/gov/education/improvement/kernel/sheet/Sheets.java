package uk.gov.education.improvement.kernel.sheet;

import com.github.miachm.sods.SpreadSheet;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import uk.gov.education.improvement.kernel.refusal.Refused;

/**
 * Sheets of spreadsheet programs: an Excel workbook (XLSX) or an OpenDocument sheet (ODS) is written as CSV before
 * anything looks at it, so that there is one way in. The first sheet is read. Of a formula the value it had when the sheet
 * was saved is taken; nothing is ever calculated. Days are written as {@code 2018-12-13}, whatever the sheet shows.
 */
public final class Sheets {
    /** The most that a sheet may unpack to, in bytes: packed files can be made to hold far more than they seem to. */
    static final long MOST_UNPACKED = 256L * 1024 * 1024;

    /** The same for what the libraries keep in memory as a whole: an ODS sheet, an XLSX workbook's shared texts. */
    static final long MOST_IN_MEMORY = 24L * 1024 * 1024;

    private static final byte[] PACKED = {'P', 'K', 3, 4};
    private static final String ODS = "application/vnd.oasis.opendocument.spreadsheet";

    private Sheets() {}

    /** Whether the file is packed as sheets of spreadsheet programs are. */
    public static boolean isPacked(Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            return Arrays.equals(content.readNBytes(PACKED.length), PACKED);
        }
    }

    /**
     * Writes the first sheet as CSV in UTF-8 with commas; rows keep their numbers.
     *
     * @throws Refused when it is not a sheet, or unpacks to more than can be read
     */
    public static void asCsv(Path file, Path into) throws IOException {
        try (var packed = new ZipFile(file.toFile())) {
            var largest = unpacked(packed);
            if (packed.getEntry("xl/workbook.xml") != null) {
                xlsx(file, into);
            } else if (isOds(packed)) {
                if (largest > MOST_IN_MEMORY) {
                    throw tooLarge();
                }
                ods(file, into);
            } else {
                throw notASheet();
            }
        } catch (ZipException broken) {
            throw notASheet();
        }
    }

    /** Unpacks everything once and keeps nothing: the sizes a packed file states may be lies. */
    private static long unpacked(ZipFile packed) throws IOException {
        var all = 0L;
        var largest = 0L;
        var scratch = new byte[64 * 1024];
        for (ZipEntry entry : packed.stream().toList()) {
            var size = 0L;
            try (InputStream content = packed.getInputStream(entry)) {
                for (var read = content.read(scratch); read >= 0; read = content.read(scratch)) {
                    size += read;
                    all += read;
                    var texts = entry.getName().equals("xl/sharedStrings.xml");
                    if (all > MOST_UNPACKED || texts && size > MOST_IN_MEMORY) {
                        throw tooLarge();
                    }
                }
            }
            largest = Math.max(largest, size);
        }
        return largest;
    }

    private static boolean isOds(ZipFile packed) throws IOException {
        var mimetype = packed.getEntry("mimetype");
        if (mimetype == null) {
            return false;
        }
        try (var content = packed.getInputStream(mimetype)) {
            return new String(content.readNBytes(100), StandardCharsets.US_ASCII).equals(ODS);
        }
    }

    private static void xlsx(Path file, Path into) throws IOException {
        try (var content = Files.newInputStream(file);
                var workbook = new ReadableWorkbook(content, new ReadingOptions(true, false));
                var rows = workbook.getFirstSheet().openStream();
                var csv = CsvWriter.builder().build(into, StandardCharsets.UTF_8)) {
            var written = 0;
            for (var row : (Iterable<org.dhatim.fastexcel.reader.Row>) rows::iterator) {
                for (; written < row.getRowNum() - 1; written++) {
                    csv.writeRecord("");
                }
                csv.writeRecord(row.stream().map(Sheets::text).toList());
                written++;
            }
        } catch (UncheckedIOException e) {
            throw e;
        } catch (RuntimeException | IOException unreadable) {
            throw notASheet();
        }
    }

    private static String text(Cell cell) {
        if (cell == null) {
            return "";
        }
        return switch (cell.getType()) {
            case STRING -> Objects.requireNonNullElse(cell.asString(), "");
            case NUMBER -> day(cell).orElseGet(() -> number(cell.asNumber()));
            case FORMULA, BOOLEAN, ERROR -> Objects.requireNonNullElse(cell.getRawValue(), "");
            case EMPTY -> "";
        };
    }

    /** Days are numbers in a workbook; only the form they are shown in tells, and tells how precise they are meant. */
    private static Optional<String> day(Cell cell) {
        var form = Objects.requireNonNullElse(cell.getDataFormatString(), "general")
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\[[^]]*]|\"[^\"]*\"|\\\\.|general", "");
        if (form.contains("d")) {
            return Optional.of(cell.asDate().toLocalDate().toString());
        }
        if (form.contains("mmm") || form.contains("m") && form.contains("y")) {
            return Optional.of(YearMonth.from(cell.asDate()).toString());
        }
        return form.contains("y") ? Optional.of(Year.from(cell.asDate()).toString()) : Optional.empty();
    }

    private static void ods(Path file, Path into) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try {
            for (var row :
                    new SpreadSheet(file.toFile()).getSheet(0).getDataRange().getValues()) {
                rows.add(Arrays.stream(row).map(Sheets::text).toList());
            }
        } catch (RuntimeException | IOException unreadable) {
            throw notASheet();
        }
        try (var csv = CsvWriter.builder().build(into, StandardCharsets.UTF_8)) {
            rows.forEach(csv::writeRecord);
        }
    }

    private static String text(Object value) {
        return switch (value) {
            case null -> "";
            case LocalDateTime instant
            when instant.toLocalTime().equals(LocalTime.MIDNIGHT) ->
                instant.toLocalDate().toString();
            case LocalDate day -> day.toString();
            case Double number -> number(BigDecimal.valueOf(number));
            default -> value.toString();
        };
    }

    /** Without the ".0" that programs put to whole numbers. */
    private static String number(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static Refused tooLarge() {
        return new Refused(new FileRefusal.SheetTooLarge());
    }

    private static Refused notASheet() {
        return new Refused(
                new FileRefusal.NotAListOfRows(
                        "it is packed, and neither an Excel workbook (XLSX) nor an OpenDocument sheet (ODS) that can be read."));
    }
}
