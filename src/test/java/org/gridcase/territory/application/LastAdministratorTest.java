package org.gridcase.territory.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.gridcase.GridcaseTest;
import org.gridcase.shared.Refusal;
import org.gridcase.shared.csv.RowError;
import org.gridcase.shared.csv.SourceFile;
import org.gridcase.territory.HeldPost;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Post;
import org.gridcase.territory.domain.ImportOutcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** In a transaction that is rolled back, the administrators of other tests are gone for a moment. */
@GridcaseTest
@Transactional
class LastAdministratorTest {

    @Autowired
    private TerritoryImport territoryImport;

    @Autowired
    private PeopleService people;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void oneAdministrator() {
        jdbc.sql("delete from act_id_membership where group_id_ = 'camunda-admin'")
                .update();
        ImportOutcome outcome = territoryImport.run(
                new ImportFiles(
                        file("places.csv", "code,name,level\n980301,试验区,district\n"),
                        file(
                                "people.csv",
                                "username,name,post,place_code\nboss-980301,杨帆,administrator,980301\n"
                                        + "watch-980301,韩守正,inspector,980301\n"),
                        false),
                (phase, done, total) -> {});
        assertThat(outcome.errors()).isEmpty();
    }

    @Test
    void anImportDoesNotShutEverybodyOut() {
        ImportOutcome outcome = territoryImport.run(
                new ImportFiles(
                        null,
                        file("people.csv", "username,name,post,place_code\nwatch-980301,韩守正,inspector,980301\n"),
                        true),
                (phase, done, total) -> {});

        assertThat(outcome.errors())
                .extracting(RowError::reason)
                .containsExactly("territory.import.noAdministratorLeft");
    }

    @Test
    void theLastAdministratorsPostIsNotEnded() {
        HeldPost post = new HeldPost(Post.ADMINISTRATOR, PlaceCode.of("980301"));

        assertThatThrownBy(() -> people.endPost("boss-980301", post, "boss-980301"))
                .isInstanceOf(Refusal.class)
                .hasMessage("territory.post.lastAdministrator");
    }

    @Test
    void anotherPostEndsOnceAndIsKeptOnRecord() {
        HeldPost post = new HeldPost(Post.INSPECTOR, PlaceCode.of("980301"));

        people.endPost("watch-980301", post, "boss-980301");

        assertThatThrownBy(() -> people.endPost("watch-980301", post, "boss-980301"))
                .isInstanceOf(Refusal.class)
                .hasMessage("territory.post.notHeld");
        assertThat(jdbc.sql("select count(*) from gridcase.post_held where username = 'watch-980301'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from act_id_membership where user_id_ = 'watch-980301'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private static SourceFile file(String name, String text) {
        return new SourceFile(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
