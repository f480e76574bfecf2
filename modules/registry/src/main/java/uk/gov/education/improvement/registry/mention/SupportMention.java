package uk.gov.education.improvement.registry.mention;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import uk.gov.education.improvement.kernel.change.Standing;
import uk.gov.education.improvement.kernel.time.RecordedFact;

/** What a report says of support, as it was recorded. */
@Entity
@Table(schema = "registry", name = "support_mention")
class SupportMention extends RecordedFact {
    /** What all tellings of the same mention share. */
    @Column(name = "mention_id")
    private String mentionId;

    @Column(name = "authority_id")
    private String authorityId;

    @Enumerated(EnumType.STRING)
    private MentionRole role;

    private String words;
    private String source;

    /** The day of the report. */
    @Column(name = "published_on")
    private LocalDate publishedOn;

    /** For EclipseLink. */
    protected SupportMention() {}

    SupportMention(String id, String authorityId, MentionRow row, String source) {
        super(id);
        this.mentionId = id;
        this.authorityId = authorityId;
        this.role = row.role();
        this.words = row.words();
        this.source = source;
        this.publishedOn = row.published().first();
    }

    SupportMention insteadOf(SupportMention earlier) {
        correcting(earlier);
        mentionId = earlier.mentionId;
        return this;
    }

    /** Another source alone is no news. */
    boolean says(SupportMention other) {
        return words.equals(other.words);
    }

    /** What decides whether a row is new. */
    String key() {
        return MentionRow.key(authorityId, role, publishedOn);
    }

    Standing standing() {
        return new Standing(MentionsFile.SUBJECT, mentionId, recordedAt(), Optional.empty());
    }

    String mentionId() {
        return mentionId;
    }

    String authorityId() {
        return authorityId;
    }

    MentionRole role() {
        return role;
    }

    String words() {
        return words;
    }

    String source() {
        return source;
    }

    LocalDate publishedOn() {
        return publishedOn;
    }
}
