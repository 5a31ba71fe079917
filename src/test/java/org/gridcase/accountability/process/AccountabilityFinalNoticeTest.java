package org.gridcase.accountability.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.gridcase.GridcaseTest;
import org.gridcase.accountability.process.ReviewDriver.Review;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.publicity.NoticeField;
import org.gridcase.publicity.NoticeKind;
import org.gridcase.publicity.domain.masking.Hit;
import org.gridcase.publicity.persistence.NoticeRecord;
import org.gridcase.publicity.persistence.PublicationRows;
import org.gridcase.publicity.service.NoticePreviews;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Only a final decision gets its public form, and only one that says something of a unit that was heard, or of the lists. */
@GridcaseTest
class AccountabilityFinalNoticeTest {

    private static final String CENTRE = "district-centre";

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private PublicationRows notices;

    @Autowired
    private NoticePreviews previews;

    @Autowired
    private JdbcClient jdbc;

    private ReviewDriver driver;

    @BeforeEach
    void prepareDriver() {
        driver = beans.createBean(ReviewDriver.class);
    }

    @Test
    void heldIsPublicWhenItIsFinalAndNotBefore() {
        Review review = driver.goesOn().defends().vote(1, "held", "held", "notHeld");
        assertThat(noticesOf(review)).as("the unit may still appeal").isEmpty();

        review.accepts();

        NoticeRecord notice = notices.find(noticesOf(review).get(0)).orElseThrow();
        assertThat(notice.kind()).isEqualTo(NoticeKind.ACCOUNTABILITY_DECISION);
        assertThat(notice.place().value()).isEqualTo("990100");
        assertThat(notice.takesObjections()).isFalse();
        Map<NoticeField, String> fields = notice.draft().fields();
        assertThat(fields.keySet())
                .containsExactly(
                        NoticeField.GROUNDS,
                        NoticeField.RESPONSIBLE,
                        NoticeField.ENTRY,
                        NoticeField.FINDING,
                        NoticeField.DECISION);
        assertThat(fields.get(NoticeField.RESPONSIBLE)).contains("城市管理局");
        assertThat(fields.get(NoticeField.ENTRY)).startsWith("S-03 ");
        assertThat(fields.get(NoticeField.DECISION)).contains("应当问责 2 票").endsWith("应当问责");
        assertThat(fields.get(NoticeField.GROUNDS)).contains("五、该单位是否有相应保障：是", "依据充分");
        assertThat(hits(notice.number())).as("nothing in it names anybody").isEmpty();
        assertThat(review.timeline()).contains("reviewNoticeDrafted");
    }

    @Test
    void whoHasAPartInItIsMasked() {
        Review review = driver.goesOn().defends();
        List<String> members = review.members(1);
        String person = nameOf(members.get(1));
        String officer = nameOf("dept-urban");
        review.completes(
                members.get(0), "castVote", "outcome", "held", "reason", "同意" + person + "的意见，" + officer + "没有派车。");
        review.completes(members.get(1), "castVote", "outcome", "held", "reason", "依据充分");
        review.completes(members.get(2), "castVote", "outcome", "held", "reason", "依据充分");
        review.accepts();

        assertThat(hits(noticesOf(review).get(0))).hasSize(2).allMatch(Hit::recorded);
    }

    @Test
    void nothingIsPublicOfAUnitThatDoesNotAnswer() {
        Review notHeld = driver.goesOn().defends().vote(1, "notHeld", "notHeld", "held");
        assertThat(noticesOf(notHeld)).isEmpty();

        Review overturned = driver.goesOn()
                .defends()
                .vote(1, "held", "held", "held")
                .appeals()
                .vote(2, "notHeld", "notHeld", "held");
        assertThat(noticesOf(overturned)).isEmpty();

        CaseNumber other = driver.held(ReviewDriver.URBAN, "dept-urban");
        driver.misses(other, ReviewDriver.URBAN);
        assertThat(noticesOf(driver.accused(other, ReviewDriver.TRANSPORT)))
                .as("another unit, which was not heard")
                .isEmpty();
    }

    @Test
    void aGapInTheListsIsPublicWithoutTheUnit() {
        CaseNumber about = driver.held(ReviewDriver.URBAN, "dept-urban", "other");
        driver.misses(about, ReviewDriver.URBAN);
        Review review = driver.accused(about, ReviewDriver.URBAN);

        NoticeRecord notice = notices.find(noticesOf(review).get(0)).orElseThrow();
        assertThat(notice.draft().title()).isEqualTo("事权清单缺口的认定");
        assertThat(notice.draft().fields()).containsOnlyKeys(NoticeField.FINDING, NoticeField.DECISION);
        assertThat(notice.draft().fields().values()).noneMatch(text -> text.contains("城市管理局"));
        assertThat(hits(notice.number())).isEmpty();
    }

    private List<CaseNumber> noticesOf(Review review) {
        return jdbc.sql("SELECT number FROM gridcase.case_file WHERE linked_to = ? AND kind = 'publication'")
                .param(review.number.value())
                .query((row, index) -> new CaseNumber(row.getString(1)))
                .list();
    }

    private List<Hit> hits(CaseNumber notice) {
        return ReviewDriver.as(CENTRE, () -> previews.show(notice.value())).hits();
    }

    private String nameOf(String username) {
        return jdbc.sql("SELECT regexp_replace(name, '[（(].*', '') FROM gridcase.person WHERE username = ?")
                .param(username)
                .query(String.class)
                .single();
    }
}
