package org.gridcase.territory.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gridcase.engine.WorkerAccounts;
import org.gridcase.shared.csv.CellText;
import org.gridcase.shared.csv.Column;
import org.gridcase.shared.csv.CsvTable;
import org.gridcase.shared.csv.FileProblems;
import org.gridcase.shared.csv.SourceFile;
import org.gridcase.territory.HeldPost;
import org.gridcase.territory.Level;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Post;

/** The file of people and posts: {@code username,name,phone,post,place_code}, one line for each post of a person. */
public final class PeopleFile {

    private static final int LONGEST_NAME = 50;
    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9.-]{1,62}");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 -]{3,18}[0-9]");
    private static final List<Column> COLUMNS =
            List.of(Columns.USERNAME, Columns.PERSON_NAME, Columns.PHONE, Columns.POST, Columns.PLACE_CODE);

    private final String name;
    private final String charset;
    private final String placeHeading;
    private final Map<String, PersonRow> people = new LinkedHashMap<>();
    private final Map<String, Long> firstLines = new HashMap<>();
    private final Map<String, Long> phoneLines = new HashMap<>();
    private final List<PostRow> posts = new ArrayList<>();
    private final Map<String, Long> postLines = new HashMap<>();

    private PeopleFile(String name, CsvTable table) {
        this.name = name;
        this.charset = table.charset();
        this.placeHeading = table.heading(Columns.PLACE_CODE);
    }

    public static PeopleFile read(SourceFile source, FileProblems problems) {
        CsvTable table = CsvTable.read(source, COLUMNS, problems);
        PeopleFile file = new PeopleFile(source.name(), table);
        table.rows().forEach(file::read);
        return file;
    }

    private void read(CsvTable.Row row) {
        Optional<String> username = username(row);
        Optional<String> fullName = CellText.name(row, Columns.PERSON_NAME, LONGEST_NAME);
        String phone = phone(row);
        Optional<HeldPost> post = post(row);
        username.ifPresent(user -> {
            fullName.ifPresent(written -> person(row, user, written, phone));
            post.ifPresent(held -> post(row, user, held));
        });
    }

    private static Optional<String> username(CsvTable.Row row) {
        String username = row.token(Columns.USERNAME);
        if (username.isEmpty()) {
            row.problem(Columns.USERNAME, "shared.csv.missing");
        } else if (!USERNAME.matcher(username).matches()) {
            row.problem(Columns.USERNAME, "territory.import.username.malformed", CellText.shown(username));
        } else if (WorkerAccounts.unitOf(username).isPresent()) {
            row.problem(Columns.USERNAME, "territory.import.username.reserved", username);
        } else {
            return Optional.of(username);
        }
        return Optional.empty();
    }

    /** Wrong numbers are not repeated in the message: what is reported is kept, and a phone number has no place there. */
    private static String phone(CsvTable.Row row) {
        String phone = row.token(Columns.PHONE);
        if (phone.isEmpty()) {
            return null;
        }
        if (CellText.isSpreadsheetNumber(phone)) {
            row.problem(Columns.PHONE, "shared.csv.spreadsheetNumber", "E+");
        } else if (!PHONE.matcher(phone).matches()) {
            row.problem(Columns.PHONE, "territory.import.phone.malformed");
        }
        return phone;
    }

    private static Optional<HeldPost> post(CsvTable.Row row) {
        Optional<PlaceCode> place = Cells.placeCode(row, Columns.PLACE_CODE);
        String written = row.token(Columns.POST);
        if (written.isEmpty()) {
            row.problem(Columns.POST, "shared.csv.missing");
            return Optional.empty();
        }
        Optional<Post> post = Post.ofCode(written.toLowerCase(java.util.Locale.ROOT))
                .or(() -> Arrays.stream(Post.values())
                        .filter(known -> known.label().equals(written))
                        .findFirst());
        if (post.isEmpty()) {
            String known = Arrays.stream(Post.values()).map(Post::code).collect(Collectors.joining(", "));
            row.problem(Columns.POST, "territory.import.post.unknown", CellText.shown(written), known);
            return Optional.empty();
        }
        if (place.isPresent() && !post.get().levels().contains(place.get().level())) {
            heldElsewhere(row, post.get(), place.get().level());
            return Optional.empty();
        }
        return place.map(code -> new HeldPost(post.get(), code));
    }

    private static void heldElsewhere(CsvTable.Row row, Post post, Level written) {
        List<Object> arguments = new ArrayList<>(List.of(
                "@territory.post." + post.code(),
                PlaceFile.label(post.level()),
                post.level().digits(),
                PlaceFile.label(written)));
        post.levels().stream().skip(1).forEach(level -> {
            arguments.add(PlaceFile.label(level));
            arguments.add(level.digits());
        });
        String reason = post.levels().size() == 1 ? "territory.import.post.level" : "territory.import.post.twoLevels";
        row.problem(Columns.PLACE_CODE, reason, arguments.toArray());
    }

    private void person(CsvTable.Row row, String username, String written, String phone) {
        PersonRow before = people.putIfAbsent(username, new PersonRow(username, written, phone));
        if (phone != null) {
            phoneLines.putIfAbsent(username, row.line());
        }
        if (before == null) {
            firstLines.put(username, row.line());
            return;
        }
        if (!before.name().equals(written)) {
            row.problem(Columns.PERSON_NAME, "territory.import.name.contradicts", username, firstLines.get(username));
        }
        if (phone != null && before.phone() == null) {
            people.put(username, new PersonRow(username, before.name(), phone));
        } else if (phone != null && !phone.equals(before.phone())) {
            row.problem(Columns.PHONE, "territory.import.phone.contradicts", username, phoneLines.get(username));
        }
    }

    private void post(CsvTable.Row row, String username, HeldPost held) {
        Long first = postLines.putIfAbsent(username + " " + held.group(), row.line());
        if (first != null) {
            row.problem(Columns.POST, "territory.import.post.duplicate", first);
        } else {
            posts.add(new PostRow(row.line(), username, held));
        }
    }

    /** Posts are held at places that stand in the file of places or are known already. */
    public void checkPlaces(Set<PlaceCode> known, FileProblems problems) {
        for (PostRow row : posts) {
            PlaceCode place = row.post().place();
            if (!known.contains(place)) {
                problems.add(name, row.line(), placeHeading, "territory.import.place.unknown", place);
            }
        }
    }

    public Collection<PersonRow> people() {
        return people.values();
    }

    public List<PostRow> posts() {
        return posts;
    }

    public String charset() {
        return charset;
    }
}
