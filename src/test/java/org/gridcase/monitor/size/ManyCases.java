package org.gridcase.monitor.size;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.gridcase.casefile.CaseNumber;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A small district full of cases, for tests of pages that show many. */
public final class ManyCases {

    private final GeneratedDistrict district;
    private final CaseGenerator generator;

    private ManyCases(GeneratedDistrict district, CaseGenerator generator) {
        this.district = district;
        this.generator = generator;
    }

    /** Two towns with two communities each. */
    public static ManyCases in(String district, AutowireCapableBeanFactory beans, DataSource source, Clock clock) {
        JdbcClient jdbc = JdbcClient.create(source);
        Lives lives = new Lives(beans, Pace.real(jdbc), 11);
        List<CaseNumber> models = new ArrayList<>();
        for (String level : new String[] {null, "building", "community", "town", "town"}) {
            models.add(lives.live(level, 60));
            models.add(lives.live(level, models.size() / 2));
        }
        GeneratedDistrict built = new GeneratedDistrict(district, 2, 2, 2, 2);
        built.build(jdbc);
        return new ManyCases(built, new CaseGenerator(source, clock, models, 13));
    }

    public void write(int closed, int open) throws SQLException, IOException {
        generator.write(district, closed, open);
    }

    public static void inPost(JdbcClient jdbc, String username, String post, String place) {
        jdbc.sql("INSERT INTO gridcase.person (username, name) VALUES (?, '示范干部') ON CONFLICT DO NOTHING")
                .param(username)
                .update();
        jdbc.sql("""
                        INSERT INTO gridcase.post_held (username, post, place_code, held_from)
                        SELECT :username, :post, :place, now() - interval '9 years' WHERE NOT EXISTS (
                            SELECT FROM gridcase.post_held WHERE username = :username AND held_to IS NULL)""")
                .param("username", username)
                .param("post", post)
                .param("place", place)
                .update();
    }
}
