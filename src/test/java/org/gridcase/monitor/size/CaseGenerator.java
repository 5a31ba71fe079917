package org.gridcase.monitor.size;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.sql.DataSource;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.monitor.size.GeneratedDistrict.Post;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Fills a district with cases. Some were taken through the real processes; these are the models, and each is written again
 * as often as wanted, with all that the service and the engine have left of it: another number, place, people and time. A
 * copy is moved by whole weeks, so that deadlines fall on the same weekdays (holidays do not move with it). Left out is what
 * people were told, and papers are one byte long.
 *
 * <p>A developer's tool: it writes without triggers and foreign keys, which {@code GeneratedCasesTest} proves to hold.
 */
final class CaseGenerator {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int DAYS_OF_HISTORY = 3 * 365;
    private static final int DAYS_IN_HAND = 28;
    /** From so many on it is quicker to build indexes when all is there. */
    private static final int MANY = 50_000;

    private final JdbcClient jdbc;
    private final DataSource source;
    private final Clock clock;
    private final Catalog catalog;
    private final Random random;
    private final List<Family> models;
    private final Map<String, Integer> years = new HashMap<>();
    private final List<Copy> copies = new ArrayList<>();
    private long ids = 1_000_000;

    CaseGenerator(DataSource source, Clock clock, List<CaseNumber> models, long seed) {
        this.jdbc = JdbcClient.create(source);
        this.source = source;
        this.clock = clock;
        this.catalog = new Catalog(jdbc);
        this.random = new Random(seed);
        this.models =
                models.stream().map(number -> Family.of(number, catalog, jdbc)).toList();
    }

    /** One copy of a model. */
    record Copy(int model, List<String> numbers, int days, String building) {}

    List<Family> models() {
        return models;
    }

    List<Copy> copies() {
        return copies;
    }

    Catalog catalog() {
        return catalog;
    }

    /** Accounts of the models' people, each with the place of its post. */
    Map<String, String> people() {
        return World.of(models, jdbc).people();
    }

    /** Writes closed and open cases until there are so many of each, those that came of others included. */
    void write(GeneratedDistrict district, int closed, int open) throws SQLException, IOException {
        staff(district);
        goOn(district);
        List<String> buildings = district.buildings(random);
        int first = copies.size();
        draw(district, buildings, false, closed);
        draw(district, buildings, true, open);
        List<Copy> drawn = copies.subList(first, copies.size());
        World world = World.of(models, jdbc);
        List<Copying> copying =
                models.stream().map(model -> new Copying(model, catalog, world)).toList();
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            Bench bench = new Bench(connection, catalog);
            try {
                bench.prepare();
                if (closed + open > MANY) {
                    bench.withoutIndexes(jdbc);
                }
                copyIn(connection, bench, drawn, copying);
                for (int model = 0; model < models.size(); model++) {
                    int wanted = model;
                    if (drawn.stream().anyMatch(copy -> copy.model() == wanted)) {
                        for (String statement : copying.get(model).statements(model)) {
                            bench.execute(statement);
                        }
                    }
                }
                bench.chain();
                bench.withIndexes();
                bench.forward(district, years);
                bench.execute("DROP SCHEMA gen CASCADE");
                // Written beside the events: what managers read is to be built anew.
                bench.execute("DELETE FROM gridcase.monitor_state");
                connection.commit();
            } finally {
                connection.rollback();
                bench.execute("RESET ALL");
                connection.commit();
            }
        }
        jdbc.sql("ANALYZE").update();
    }

    /** Behind what is there already. */
    private void goOn(GeneratedDistrict district) {
        for (String table : catalog.tables().keySet()) {
            catalog.identityOf(table)
                    .ifPresent(column -> ids = Math.max(
                            ids,
                            1
                                    + jdbc.sql("SELECT coalesce(max(" + column + "), 0) FROM " + table)
                                            .query(Long.class)
                                            .single()));
        }
        jdbc.sql("SELECT split_part(number, '-', 2) AS year, max(split_part(number, '-', 3)::integer) AS number"
                        + " FROM gridcase.case_file WHERE left(number, 6) = ? GROUP BY 1")
                .param(district.code())
                .query((row, index) -> years.put(district.code() + "_" + row.getString("year"), row.getInt("number")))
                .list();
    }

    private void draw(GeneratedDistrict district, List<String> buildings, boolean open, int wanted) {
        List<Integer> kind = new ArrayList<>();
        for (int model = 0; model < models.size(); model++) {
            if (models.get(model).open() == open) {
                kind.add(model);
            }
        }
        if (wanted > 0 && kind.isEmpty()) {
            throw new IllegalArgumentException("no model that is " + (open ? "open" : "closed"));
        }
        for (int made = 0; made < wanted; ) {
            int model = kind.get(random.nextInt(kind.size()));
            Family family = models.get(model);
            // More comes of some buildings than of others.
            int at = (int) (buildings.size() * Math.pow(random.nextDouble(), 2));
            int days = days(family, open);
            List<String> given = family.of("gridcase.case_file").stream()
                    .map(row -> number(district, row.value("reported_at"), days))
                    .toList();
            copies.add(new Copy(model, inOrder(family, given), days, buildings.get(at)));
            made += given.size();
        }
    }

    /** The numbers of a family as the family lists them. */
    private static List<String> inOrder(Family family, List<String> given) {
        List<String> rows = family.of("gridcase.case_file").stream()
                .map(row -> row.value("number"))
                .toList();
        return family.numbers().stream().map(rows::indexOf).map(given::get).toList();
    }

    /** By whole weeks, so that the last ones end this week; what is open has been so for some days only. */
    private int days(Family family, boolean open) {
        long age = Duration.between(lastInstant(family), clock.instant()).toDays();
        return open
                ? (int) age - random.nextInt(DAYS_IN_HAND) - 1
                : 7 * ((int) age / 7 - random.nextInt(DAYS_OF_HISTORY / 7));
    }

    private static Instant lastInstant(Family family) {
        return family.of("gridcase.case_timeline").stream()
                .map(row -> instant(row.value("at")))
                .max(Instant::compareTo)
                .orElseThrow();
    }

    static Instant instant(String written) {
        return OffsetDateTime.parse(written.replace(' ', 'T') + ":00").toInstant();
    }

    private String number(GeneratedDistrict district, String reported, int days) {
        int year = LocalDateTime.ofInstant(instant(reported).plus(Duration.ofDays(days)), ZONE)
                .getYear();
        String key = district.code() + "_" + year;
        return "%s-%d-%06d".formatted(district.code(), year, years.merge(key, 1, Integer::sum));
    }

    /** Whoever acts in the models has a counterpart at every place of that level. */
    private void staff(GeneratedDistrict district) {
        World world = World.of(models, jdbc);
        Map<String, Post> posts = new HashMap<>();
        world.people().forEach((username, place) -> {
            String post = jdbc.sql("SELECT post FROM gridcase.post_held WHERE username = ? AND place_code = ? LIMIT 1")
                    .params(username, place)
                    .query(String.class)
                    .single();
            if (models.stream().flatMap(model -> model.rows().stream()).anyMatch(row -> row.values()
                    .contains(username))) {
                posts.put(username, new Post(post, place.length()));
            }
        });
        district.staff(jdbc, posts);
    }

    private void copyIn(Connection connection, Bench bench, List<Copy> drawn, List<Copying> copying)
            throws SQLException, IOException {
        StringBuilder rows = new StringBuilder();
        for (Copy copy : drawn) {
            rows.append(copy.model())
                    .append('\t')
                    .append(copy.days())
                    .append(" days\t")
                    .append(copy.building())
                    .append('\t')
                    .append(ids)
                    .append('\t')
                    .append("%012x".formatted(ids))
                    .append("\t{")
                    .append(String.join(",", copy.numbers()))
                    .append("}\n");
            ids += Math.max(1, copying.get(copy.model()).ids());
        }
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn(
                        "COPY gen.copy FROM STDIN",
                        new ByteArrayInputStream(rows.toString().getBytes(StandardCharsets.UTF_8)));
        bench.execute("CREATE INDEX ON gen.copy (model)");
        bench.execute("ANALYZE gen.copy");
    }
}
