package org.gridcase.publicity.domain.masking;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A recorded address: every part of it that a text repeats and that has a number in it (和平路12号), and the numbers of its
 * building and flat where they stand alone.
 */
final class KnownAddress implements Scan {

    private static final int LEAST = 4;
    private static final Pattern BUILDING =
            Pattern.compile("([0-9]{1,3})(?:号楼|栋|幢|座|#)|^.*?(?<![0-9-])([0-9]{1,3})-[0-9]");
    private static final Pattern FLAT = Pattern.compile("([0-9]{3,4})(?:室|号房|户|房|号)?$");

    private static final Pattern NUMBERED_PLACE = Pattern.compile("(?=.*[0-9]).*\\p{IsIdeographic}");

    /** Nobody's home as yet: a building, an estate. */
    private static final Pattern COARSE = Pattern.compile(".*(?:[楼栋幢座#]|小区|花园|社区|大厦|[路街巷村])$");

    private final String address;
    private final boolean home;
    private final List<Pattern> alone = new ArrayList<>();

    KnownAddress(String written) {
        address = Folded.of(written).digits().replaceAll("\\s", "");
        home = !COARSE.matcher(address).matches();
        Matcher building = BUILDING.matcher(address);
        if (building.find()) {
            String number = building.group(1) == null ? building.group(2) : building.group(1);
            alone.add(Pattern.compile("(?<![0-9])" + number + "\\s?(?:号\\s?楼|栋楼?|幢楼?|座|#楼?)"));
        }
        Matcher flat = FLAT.matcher(address);
        if (flat.find()) {
            alone.add(Pattern.compile("(?<![0-9.,¥第共约近])" + KnownScan.spell(flat.group(1))
                    + "(?:室|户|号房|号)?(?!\\s?[0-9年月日元万个件次人名家平米%]|[.,][0-9])"));
        }
    }

    @Override
    public Stream<Found> scan(Folded folded) {
        String text = folded.digits();
        Stream<Found> numbers = alone.stream()
                .flatMap(pattern -> pattern.matcher(text).results())
                .map(match -> AddressScan.home(match.start(), match.group(), match.end()));
        return Stream.concat(numbers, repeated(text));
    }

    private Stream<Found> repeated(String text) {
        List<Found> finds = new ArrayList<>();
        for (int from = 0; from < text.length(); from++) {
            for (int start = 0; start < address.length(); start++) {
                int to = commonUntil(text, from, start);
                String part = text.substring(from, to);
                if (part.length() >= LEAST && NUMBERED_PLACE.matcher(part).find()) {
                    Found found = AddressScan.home(from, part, to);
                    boolean whole = home && address.endsWith(part.replaceAll("\\s", ""));
                    finds.add(whole ? found.ofTheRecord() : found);
                }
            }
        }
        return finds.stream();
    }

    /** The end of what both have in common from here on, without a number cut in two. */
    private int commonUntil(String text, int from, int start) {
        if (insideNumber(text, from) || insideNumber(address, start)) {
            return from;
        }
        int whole = from;
        for (int at = from, in = start; at < text.length() && in < address.length(); at++) {
            if (at > from && Character.isWhitespace(text.charAt(at))) {
                continue;
            }
            if (text.charAt(at) != address.charAt(in)) {
                break;
            }
            in++;
            if (!insideNumber(text, at + 1) && !insideNumber(address, in)) {
                whole = at + 1;
            }
        }
        return whole;
    }

    private static boolean insideNumber(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isDigit(text.charAt(at))
                && Character.isDigit(text.charAt(at - 1));
    }
}
