package org.gridcase.meeting.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.gridcase.meeting.persistence.MemberRecord;
import org.gridcase.shared.csv.CellText;
import org.gridcase.shared.csv.Column;
import org.gridcase.shared.csv.CsvTable;
import org.gridcase.shared.csv.FileProblems;
import org.gridcase.shared.csv.FormulaGuard;
import org.gridcase.shared.csv.SourceFile;

/** The file of a roster, CSV or XLSX: one line for each member. */
final class RosterFile {

    private static final int LONGEST = 60;
    private static final Set<String> YES = Set.of("", "yes", "true", "1", "是", "有");
    private static final Set<String> NO = Set.of("no", "false", "0", "否", "无");

    private static final Column NAME = new Column("name", true, Set.of("姓名"));
    private static final Column CODE = new Column("code", false, Set.of("编号", "序号"));
    private static final Column USERNAME = new Column("username", false, Set.of("账号", "用户名"));
    private static final Column MAY_VOTE = new Column("may_vote", false, Set.of("表决权", "有表决权"));

    private final LocalDate from;
    private final Predicate<String> hasAccount;
    private final Map<String, Long> codes = new HashMap<>();
    private final Map<String, Long> usernames = new HashMap<>();
    private final List<MemberRecord> members = new ArrayList<>();

    private RosterFile(LocalDate from, Predicate<String> hasAccount) {
        this.from = from;
        this.hasAccount = hasAccount;
    }

    static List<MemberRecord> read(
            SourceFile source, LocalDate from, Predicate<String> hasAccount, FileProblems problems) {
        RosterFile file = new RosterFile(from, hasAccount);
        CsvTable.readSheet(source, List.of(CODE, NAME, USERNAME, MAY_VOTE), problems)
                .rows()
                .forEach(file::read);
        return file.members;
    }

    private void read(CsvTable.Row row) {
        Optional<String> name = CellText.name(row, NAME, LONGEST).map(FormulaGuard::plain);
        String code = FormulaGuard.plain(row.token(CODE));
        String username = FormulaGuard.plain(row.token(USERNAME));
        Optional<Boolean> mayVote = mayVote(row);
        if (code.codePointCount(0, code.length()) > LONGEST) {
            row.problem(CODE, "shared.csv.tooLong", LONGEST);
        }
        if (!username.isEmpty() && !hasAccount.test(username)) {
            row.problem(USERNAME, "meeting.roster.noAccount", CellText.shown(username));
        }
        name.ifPresent(known -> {
            String by = code.isEmpty() ? known : code;
            twice(row, code.isEmpty() ? NAME : CODE, codes.putIfAbsent(by, row.line()), by);
            if (!username.isEmpty()) {
                twice(row, USERNAME, usernames.putIfAbsent(username, row.line()), username);
            }
            members.add(new MemberRecord(
                    0, by, known, username.isEmpty() ? null : username, mayVote.orElse(true), from, null));
        });
    }

    private static void twice(CsvTable.Row row, Column column, Long first, String value) {
        if (first != null) {
            row.problem(column, "meeting.roster.twice", CellText.shown(value), first);
        }
    }

    private static Optional<Boolean> mayVote(CsvTable.Row row) {
        String written = row.token(MAY_VOTE).toLowerCase(java.util.Locale.ROOT);
        if (YES.contains(written)) {
            return Optional.of(true);
        }
        if (NO.contains(written)) {
            return Optional.of(false);
        }
        row.problem(MAY_VOTE, "meeting.roster.mayVote", CellText.shown(written));
        return Optional.empty();
    }
}
