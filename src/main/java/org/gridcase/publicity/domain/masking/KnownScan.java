package org.gridcase.publicity.domain.masking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the case knows about its people, wherever it stands and without any cue. */
final class KnownScan implements Scan {

    private static final String GAP = "[\\s·.\\-_*|/,]{0,3}";
    private static final int LEAST_DIGITS = 5;
    private static final Pattern ORGANISATION =
            Pattern.compile(".*(?:公司|局|委员会|居委会|业委会|中心|办事处|街道办|政府|医院|学校|合作社|商行|超市|厂|店|部|院|所|站|队)$");

    private static final Pattern REMARK = Pattern.compile("\\([^)]*\\)?");
    private static final Pattern ROLE = Pattern.compile(".{0,6}(?:成员|代表|委员|党员)|居民|业主|户主|村民");

    private final List<Pattern> names = new ArrayList<>();
    /** 王先生, 小明: the one who is recorded, or somebody else. */
    private final List<Pattern> partly = new ArrayList<>();

    private final List<Pattern> phones = new ArrayList<>();
    private final List<KnownAddress> addresses;

    KnownScan(Known known) {
        known.names().stream()
                .flatMap(KnownScan::tight)
                .filter(KnownScan::isPerson)
                .distinct()
                .forEach(this::addName);
        known.phones().stream()
                .map(phone -> Patterns.onlyDigits(Folded.of(phone).digits()))
                .filter(phone -> phone.length() >= LEAST_DIGITS)
                .forEach(phone -> phones.add(spelled(phone)));
        addresses = known.addresses().stream().map(KnownAddress::new).toList();
    }

    /** 王小明（3号楼）、李红 are two names; the number that tells one 张伟2 from the other is none of it. */
    private static Stream<String> tight(String written) {
        String plain = REMARK.matcher(Folded.of(written).plain()).replaceAll("");
        return Stream.of(plain.split("[、,;/]")).map(name -> name.replaceAll("[\\s.\\-_]|[0-9]+$", ""));
    }

    /** A member called 成员1 is not: that would mask every member. */
    private static boolean isPerson(String name) {
        return name.length() > 1
                && !ORGANISATION.matcher(name).matches()
                && !ROLE.matcher(name).matches();
    }

    private void addName(String name) {
        String letters = name.replace("·", "");
        names.add(Patterns.compile(spell(letters) + GivenNames.TITLE + "?"));
        if (name.contains("·")) {
            Stream.of(name.split("·"))
                    .filter(part -> part.length() > 1)
                    .forEach(part -> partly.add(Patterns.compile(spell(part) + GivenNames.TITLE + "?")));
            return;
        }
        partly.addAll(GivenNames.partly(letters));
    }

    private static Pattern spelled(String text) {
        return Pattern.compile("(?<![0-9])" + spell(text) + "(?![0-9])");
    }

    static String spell(String text) {
        return text.codePoints()
                .mapToObj(c -> Pattern.quote(Character.toString(c)))
                .reduce((one, next) -> one + GAP + next)
                .orElseThrow();
    }

    @Override
    public Stream<Found> scan(Folded text) {
        return Stream.of(
                        all(names, text.plain(), HitKind.NAME).map(Found::ofTheRecord),
                        all(partly, text.plain(), HitKind.NAME),
                        all(phones, text.digits(), HitKind.PHONE).map(Found::ofTheRecord),
                        addresses.stream().flatMap(address -> address.scan(text)))
                .flatMap(finds -> finds);
    }

    private static Stream<Found> all(Collection<Pattern> patterns, String text, HitKind kind) {
        return patterns.stream().flatMap(pattern -> Patterns.finds(pattern, text, kind));
    }
}
