package uk.gov.education.improvement.kernel.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import uk.gov.education.improvement.kernel.database.DatabaseFault;
import uk.gov.education.improvement.kernel.database.Lots;

/**
 * The words that names are made of, indexed by their trigrams: the groups of three letters in them. Words that share
 * trigrams are the few that a misspelled word is compared with. It holds words of names that everybody may see, and of nothing
 * else: what a word leads to, each capability answers for itself.
 */
@ApplicationScoped
public class Vocabulary {
    private static final int MOST_COMPARED = 60;

    private final DataSource database;

    @Inject
    public Vocabulary(DataSource database) {
        this.database = database;
    }

    /**
     * Adds the words that are not known yet, in the transaction of whoever learns the names.
     *
     * @param words in the form that searches are asked in; those that are no words are left out
     */
    public void learn(Collection<String> words) {
        var all = words.stream()
                .filter(word -> SearchedWord.WORD.matcher(word).matches())
                .collect(Collectors.toCollection(TreeSet::new));
        Lots.of(all).forEach(this::learnLot);
    }

    private void learnLot(List<String> words) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select distinct word from kernel.search_trigram where word in (" + places(words) + ")");
                var insert = connection.prepareStatement(
                        "insert into kernel.search_trigram (trigram, word, letters) values (?, ?, ?)")) {
            bind(query, words);
            var unknown = new LinkedHashSet<>(words);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    unknown.remove(rows.getString(1));
                }
            }
            for (var word : unknown) {
                for (var trigram : trigrams(word)) {
                    insert.setString(1, trigram);
                    insert.setString(2, word);
                    insert.setInt(3, word.length());
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new DatabaseFault(e);
        }
    }

    /** The words of a search with those they may have meant, nearest first. One statement for each that is a word. */
    public List<SearchedWord> near(List<String> words) {
        return words.stream()
                .map(word ->
                        SearchedWord.among(word, SearchedWord.WORD.matcher(word).matches() ? sharing(word) : List.of()))
                .toList();
    }

    /** The known words that share most trigrams with one. */
    private List<String> sharing(String typed) {
        var trigrams = List.copyOf(trigrams(typed));
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select word, count(distinct trigram) as shared from kernel.search_trigram where trigram in ("
                                + places(trigrams) + ") and letters >= ? group by word order by shared desc, word"
                                + " fetch first " + MOST_COMPARED + " rows only")) {
            bind(query, trigrams);
            query.setInt(trigrams.size() + 1, typed.length() - SearchedWord.forgiven(typed));
            try (var rows = query.executeQuery()) {
                var words = new ArrayList<String>();
                while (rows.next()) {
                    words.add(rows.getString(1));
                }
                return words;
            }
        } catch (SQLException e) {
            throw new DatabaseFault(e);
        }
    }

    /** With the word's beginning and end, which people rarely miss: {@code _wi, wig, iga, gan, an_}. */
    static Set<String> trigrams(String word) {
        var framed = "_" + word + "_";
        return Stream.concat(
                        Stream.of("__" + word.charAt(0)),
                        IntStream.rangeClosed(0, framed.length() - 3).mapToObj(at -> framed.substring(at, at + 3)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String places(Collection<?> values) {
        return String.join(",", Collections.nCopies(values.size(), "?"));
    }

    private static void bind(PreparedStatement statement, List<String> values) throws SQLException {
        for (var i = 0; i < values.size(); i++) {
            statement.setString(i + 1, values.get(i));
        }
    }
}
