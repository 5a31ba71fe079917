package org.gridcase.publicity.domain.masking;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import java.util.Collection;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Telephones. The library knows the numbers of all countries and the area codes of ours, but not our ways to write them (a dot
 * between, four stars within) and not that a sum of money may have eleven figures.
 */
final class PhoneScan implements Scan {

    private static final String COUNTRY = "CN";
    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();

    private static final String CUE = "(?:电话|手机|座机|固话|热线|联系方式|联系我|致电|拨打|来电|tel|phone|mobile)(?:号码?)?";
    private static final Pattern AFTER_CUE = Patterns.compile(CUE);

    private static final Pattern MOBILE = Patterns.compile("(?<![0-9])(?:\\+?86" + Patterns.GAP + ")?1" + Patterns.GAP
            + "[3-9](?:" + Patterns.GAP + "[0-9]){9}(?![0-9])");
    private static final Pattern LANDLINE =
            Patterns.compile("(?<![0-9])\\(?0(?:10|2[0-9]|[3-9][0-9]{2})\\)?" + Patterns.GAP + "[2-9](?:" + Patterns.GAP
                    + "[0-9]){6,7}(?:\\s?(?:-|转|分机|ext\\.?)\\s?[0-9]{1,5})?(?![0-9])");
    private static final Pattern CUED =
            Patterns.compile(CUE + "[是为:\\s(]{0,4}([0-9](?:" + Patterns.GAP + "[0-9]){6,14})(?![0-9])");
    private static final Pattern HALF_HIDDEN =
            Patterns.compile("(?<![0-9])1[3-9][0-9]{1,2}\\s?[*x×•]{3,6}\\s?[0-9]{2,4}(?![0-9])");
    private static final Pattern ENDING = Patterns.compile("尾号[是为:\\s]{0,3}[0-9]{4}(?![0-9])");

    private static final Pattern SUM_OF_MONEY_OR_LAND =
            Pattern.compile("^\\s?(?:元|万元|亿元|平方米|平米|m2|㎡|亩|吨|千瓦时|立方米|公斤|人次)");
    private static final Pattern CURRENCY = Pattern.compile("[¥￥$]\\s?$");
    /** Numbers that no person has: 400 and 800 lines, 95xxx and 96xxx of banks and cities. */
    private static final Pattern NOBODYS = Pattern.compile("[48]00[0-9]{7}|9[56][0-9]{3,6}|1[0-9]{4}|12[0-9]{3,4}");

    private static final int REACH = 8;
    private static final int LOCAL_NUMBER = 7;

    private final Set<String> publicNumbers;

    PhoneScan(Collection<String> publicNumbers) {
        this.publicNumbers = publicNumbers.stream()
                .map(number -> national(Folded.of(number).digits()))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Stream<Found> scan(Folded folded) {
        String text = folded.digits();
        Predicate<Found> asNumber = find -> !isPublic(text.substring(find.from(), find.to()))
                && Patterns.isOneNumber(text.substring(find.from(), find.to()))
                && !isSum(text, find);
        Stream<Found> cued = CUED.matcher(text)
                .results()
                .map(match -> new Found(match.start(1), match.end(1), HitKind.PHONE))
                .filter(find -> !isPublic(text.substring(find.from(), find.to())));
        Stream<Found> whole = Stream.of(
                        Patterns.finds(MOBILE, text, HitKind.PHONE),
                        Patterns.finds(LANDLINE, text, HitKind.PHONE),
                        byTheLibrary(text))
                .flatMap(finds -> finds)
                .filter(asNumber);
        Stream<Found> parts = Stream.concat(
                Patterns.finds(HALF_HIDDEN, text, HitKind.PHONE), Patterns.finds(ENDING, text, HitKind.PHONE));
        return Stream.of(whole, cued, parts).flatMap(finds -> finds);
    }

    private static Stream<Found> byTheLibrary(String text) {
        return StreamSupport.stream(
                        LIBRARY.findNumbers(text, COUNTRY, Leniency.VALID, Long.MAX_VALUE)
                                .spliterator(),
                        false)
                // Without its first zero a number with an area code is any number of ten digits.
                .filter(match -> match.rawString().matches("[0+(1].*"))
                .map(match -> new Found(match.start(), match.end(), HitKind.PHONE));
    }

    private boolean isPublic(String written) {
        String number = national(written);
        return NOBODYS.matcher(number).matches()
                || publicNumbers.stream()
                        .anyMatch(open -> open.equals(number)
                                || number.length() >= LOCAL_NUMBER && open.endsWith(number)
                                || open.length() >= LOCAL_NUMBER && number.startsWith(open));
    }

    /** Only digits, without the country's code and the area's first zero; an extension stays at its end. */
    private static String national(String written) {
        return Patterns.onlyDigits(written)
                .replaceFirst("^(?:00)?86(?=[0-9]{10,12}$)", "")
                .replaceFirst("^0", "");
    }

    private static boolean isSum(String text, Found find) {
        String written = text.substring(find.from(), find.to());
        boolean measured =
                SUM_OF_MONEY_OR_LAND.matcher(text.substring(find.to())).find();
        boolean paid = CURRENCY.matcher(text.substring(0, find.from())).find();
        return (measured || paid)
                && written.equals(Patterns.onlyDigits(written))
                && !Patterns.follows(AFTER_CUE, text, find.from(), REACH);
    }
}
