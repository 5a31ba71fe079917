package org.gridcase.responsibility.persistence;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.responsibility.EntryContent;
import org.gridcase.responsibility.ListChange;
import org.gridcase.responsibility.ListVersion;
import org.gridcase.responsibility.Share;
import org.gridcase.shared.Refusal;
import org.gridcase.shared.SqlTime;
import org.gridcase.territory.PlaceCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Brings what was decided into the lists. Nothing is ever taken out or written over: an entry ends where the next begins. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class ListTables {

    private final JdbcClient jdbc;

    ListTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * That a change was decided.
     *
     * @param from when it comes into force, not before {@code at}
     * @param by the username, or the command, that decided
     * @param inCase null for the founding of the lists
     */
    public record Decision(Instant from, Instant at, String by, CaseNumber inCase) {}

    /** Makes sure that nobody else changes the district's lists until the transaction ends. */
    public void hold(PlaceCode district) {
        jdbc.sql("INSERT INTO gridcase.responsibility_district (district) VALUES (:district) ON CONFLICT DO NOTHING")
                .param("district", district.value())
                .update();
        jdbc.sql("SELECT district FROM gridcase.responsibility_district WHERE district = :district FOR UPDATE")
                .param("district", district.value())
                .query(String.class)
                .single();
    }

    /** Whether the district ever decided about its lists. */
    public boolean isFounded(PlaceCode district) {
        return newest(district) > 0;
    }

    /**
     * Makes the next version of the lists.
     *
     * @throws Refusal (409) when an entry is not there any more, or a change of it that comes into force later is already
     *     decided
     */
    public ListVersion decide(ListChange change, Decision decision) {
        PlaceCode district = change.district();
        hold(district);
        Instant from = decision.from().truncatedTo(ChronoUnit.MICROS);
        Instant at = decision.at().truncatedTo(ChronoUnit.MICROS);
        Set<String> running = check(change, from);
        ListVersion version =
                new ListVersion(district, newest(district) + 1, from, at, decision.by(), decision.inCase());
        insert(version);
        end(version, running);
        change.put().forEach(entry -> begin(version, entry));
        return version;
    }

    /** @return the codes that end because they are changed or leave the lists */
    private Set<String> check(ListChange change, Instant from) {
        Set<String> codes = new TreeSet<>(change.ended());
        change.put().forEach(entry -> codes.add(entry.code()));
        Map<String, Last> last = last(change.district(), codes);
        for (Last known : last.values()) {
            Instant latest = known.to() == null ? known.from() : known.to();
            boolean tooEarly = known.to() == null ? !latest.isBefore(from) : latest.isAfter(from);
            if (tooEarly) {
                throw Refusal.conflict("responsibility.change.tooEarly", known.code(), latest);
            }
        }
        Set<String> running = last.values().stream()
                .filter(known -> known.to() == null)
                .map(Last::code)
                .collect(Collectors.toSet());
        for (String code : change.ended()) {
            if (!running.contains(code)) {
                throw Refusal.conflict("responsibility.change.gone", code);
            }
        }
        return running;
    }

    private record Last(String code, Instant from, Instant to) {}

    private Map<String, Last> last(PlaceCode district, Set<String> codes) {
        return jdbc
                .sql("""
                        SELECT DISTINCT ON (code) code, in_force_from, in_force_to FROM gridcase.responsibility_entry
                        WHERE district = :district AND code = ANY (:codes)
                        ORDER BY code, in_force_from DESC
                        """)
                .param("district", district.value())
                .param("codes", codes.toArray(String[]::new))
                .query((row, number) -> new Last(
                        row.getString("code"), SqlTime.read(row, "in_force_from"), SqlTime.read(row, "in_force_to")))
                .list()
                .stream()
                .collect(Collectors.toMap(Last::code, Function.identity()));
    }

    private int newest(PlaceCode district) {
        return jdbc.sql(
                        "SELECT coalesce(max(version), 0) FROM gridcase.responsibility_version WHERE district = :district")
                .param("district", district.value())
                .query(Integer.class)
                .single();
    }

    private void insert(ListVersion version) {
        jdbc.sql("""
                        INSERT INTO gridcase.responsibility_version
                            (district, version, in_force_from, decided_at, decided_by, case_number)
                        VALUES (:district, :version, :from, :at, :by, :case)
                        """)
                .param("district", version.district().value())
                .param("version", version.number())
                .param("from", SqlTime.of(version.from()))
                .param("at", SqlTime.of(version.decidedAt()))
                .param("by", version.decidedBy())
                .param(
                        "case",
                        version.decision() == null ? null : version.decision().value())
                .update();
    }

    private void end(ListVersion version, Set<String> codes) {
        jdbc.sql("""
                        UPDATE gridcase.responsibility_entry SET in_force_to = :from, ended_by = :version
                        WHERE district = :district AND code = ANY (:codes) AND in_force_to IS NULL
                        """)
                .param("from", SqlTime.of(version.from()))
                .param("version", version.number())
                .param("district", version.district().value())
                .param("codes", codes.toArray(String[]::new))
                .update();
    }

    private void begin(ListVersion version, EntryContent entry) {
        long id = jdbc.sql("""
                        INSERT INTO gridcase.responsibility_entry
                            (district, code, version, list, title, matters, legal_basis, lead, units, expected, punished,
                             means, in_force_from)
                        VALUES (:district, :code, :version, :list, :title, :matters, :legalBasis, :lead, :units, :expected,
                                :punished, :means, :from)
                        RETURNING id
                        """)
                .param("district", version.district().value())
                .param("code", entry.code())
                .param("version", version.number())
                .param("list", entry.list().code())
                .param("title", entry.title())
                .param("matters", entry.matters().toArray(String[]::new))
                .param("legalBasis", entry.legalBasis())
                .param("lead", entry.lead().value())
                .param("units", entry.shares().size())
                .param("expected", entry.expected())
                .param("punished", entry.punished())
                .param("means", entry.means())
                .param("from", SqlTime.of(version.from()))
                .query(Long.class)
                .single();
        for (Share share : entry.shares()) {
            jdbc.sql("""
                            INSERT INTO gridcase.responsibility_share (entry, unit, role, percent)
                            VALUES (:entry, :unit, :role, :percent)
                            """)
                    .param("entry", id)
                    .param("unit", share.unit().value())
                    .param("role", share.role().code())
                    .param("percent", share.percent())
                    .update();
        }
    }
}
